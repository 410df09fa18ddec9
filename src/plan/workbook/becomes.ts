import type { PlanRead } from './read.ts'
import type { SheetName } from './sheets.ts'

/** How an approved change is settled, by who brings the workbook back. */
export interface Settling {
  readonly mayApprove: boolean
}

/** Changed only by a request once the plan is approved; a date always by a re-dating with a reason. */
const guarded: Readonly<Record<SheetName, readonly string[]>> = {
  Plan: ['wording', 'owner', 'kind', 'due'],
  Milestones: ['wording', 'due'],
  Measures: ['target', 'target-by', 'tolerance'],
}
const alwaysReasoned: Readonly<Record<SheetName, readonly string[]>> = {
  Plan: [],
  Milestones: [],
  Measures: ['baseline', 'baseline-on', 'target', 'target-by', 'tolerance'],
}

/** What becomes of a changed cell, and whether a reason is asked for it. */
export function becomesOf(
  sheet: SheetName,
  code: string,
  was: string,
  { read, settling }: { readonly read: PlanRead; readonly settling: Settling },
) {
  const approved = read.whole.plan.approved !== null
  const isFirst = was === '' && (code === 'due' || code === 'kind')
  if (guarded[sheet].includes(code) && approved && !isFirst)
    return {
      becomes: settling.mayApprove
        ? 'an approved change, on record with your reason'
        : 'a request for approval, with your reason',
      needsReason: true,
    }
  const needsReason =
    (code === 'due' && !isFirst) || alwaysReasoned[sheet].includes(code) || (code === 'met' && was !== '')
  return { becomes: becomesAtOnce[code] ?? 'changed at once; what it said before is kept', needsReason }
}

const becomesAtOnce: Readonly<Record<string, string>> = {
  progress: 'a new dated update',
  next: 'a new dated update',
  help: 'a new dated update',
  'new-value': 'a new value of the measure',
  'new-value-on': 'a new value of the measure',
  due: 're-dated at once: the plan is not approved yet',
}
