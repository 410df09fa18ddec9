import type { SectionBlock } from '../../document/index.ts'
import type { CabinetReportFacts, PartId } from '../../model/index.ts'
import { appendices, backgroundPapers, conclusion, governanceAppendix, planAppendix } from './closing.ts'
import { communitySafety, dataProtection, equality, finance, health, legal } from './implications.ts'
import { analysis, consultation, nextSteps, options } from './middle.ts'
import { background, purpose, recommendations } from './opening.ts'

/** What the record says in each part of a Cabinet report. Pure: the same facts give the same words. */
export const fillers: Readonly<Record<PartId, (facts: CabinetReportFacts) => readonly SectionBlock[]>> = {
  recommendations,
  purpose,
  background,
  analysis,
  'next steps': nextSteps,
  consultation,
  'alternative options': options,
  finance,
  legal,
  'data protection': dataProtection,
  equality,
  'community safety': communitySafety,
  health,
  conclusion,
  'background papers': backgroundPapers,
  appendices,
  'governance appendix': governanceAppendix,
  'plan appendix': planAppendix,
}
