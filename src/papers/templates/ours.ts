import type { PaperTemplate } from '../model/index.ts'
import { cabinetReport } from './cabinet-report.ts'

/** Every kind of paper that comes with the product. */
export const ourTemplates: readonly PaperTemplate[] = [cabinetReport]

/** Undefined where none of ours has this id: it is then a council's own. */
export const ourTemplate = (id: string): PaperTemplate | undefined =>
  ourTemplates.find((template) => template.id === id)
