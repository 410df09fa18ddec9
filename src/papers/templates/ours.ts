import type { PaperTemplate } from '../model/index.ts'
import { monitoringVisit, scrutinyBriefing, selfEvaluation, writtenStatement } from './briefings.ts'
import { cabinetReport } from './cabinet-report.ts'
import { boardPack, directorsReport, practicePack } from './packs.ts'

/** Every kind of paper that comes with the product. */
export const ourTemplates: readonly PaperTemplate[] = [
  cabinetReport,
  boardPack,
  practicePack,
  scrutinyBriefing,
  writtenStatement,
  directorsReport,
  selfEvaluation,
  monitoringVisit,
]

/** Undefined where none of ours has this id: it is then a council's own. */
export const ourTemplate = (id: string): PaperTemplate | undefined =>
  ourTemplates.find((template) => template.id === id)
