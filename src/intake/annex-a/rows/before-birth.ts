import { addDays, addMonths, type IsoDate } from '../../../kernel/index.ts'
import { dayIn } from '../values/value.ts'
import type { Issue, Values } from './issue.ts'
import type { PlannedColumn } from './planned-column.ts'

/** Where a row holds the day of birth, and the days that are not to lie before it. */
export interface BirthPlan {
  readonly slot: number
  readonly at: number
  readonly events: readonly PlannedColumn[]
  /** Work with an unborn child is in order: contacts, referrals, assessments, conferences and plans. Care is not. */
  readonly mayPrecede: boolean
  /** The first day on which one who is not yet born may be. */
  readonly tomorrow: IsoDate
}

/** A case may have been opened for a family, long before the child. */
const ofFamilies = ['CIN Start Date']

/** So much earlier than a birth nobody knows of the child. */
const monthsBefore = 10

/** The lists of work that may begin before a birth; care and what follows it do not. */
const lastOfWork = 7

export function birthPlanOf(
  list: number,
  planned: readonly PlannedColumn[],
  asAt: IsoDate,
): BirthPlan | undefined {
  const isBirth = ({ column: { feeds } }: PlannedColumn) =>
    typeof feeds === 'object' && feeds.fact === 'details' && feeds.column === 'born_on'
  const born = planned.find(isBirth)
  const events = planned.filter(
    (each) =>
      each.column.reading.as === 'day' && each.slot === 0 && !ofFamilies.includes(each.column.heading),
  )
  return (
    born && {
      slot: born.slot,
      at: born.at,
      events,
      mayPrecede: list <= lastOfWork,
      tomorrow: addDays(asAt, 1),
    }
  )
}

/**
 * Names the days that lie before the child's birth. Nobody here knows which of the two days is wrong: they stay as they
 * are. Only a latest visit, review or the like from before anybody knew of the child is a slip of the pen, and is not taken.
 */
export function checkBirth(
  births: BirthPlan | undefined,
  values: readonly Values[],
  age: number | undefined,
  issues: Issue[],
): void {
  if (births === undefined) return
  const { slot, at, events, tomorrow } = births
  const given = values[slot]?.[at]
  const born = typeof given === 'string' ? given : age === -1 ? tomorrow : undefined
  const own = values[0]
  if (born === undefined || own === undefined) return
  for (const event of events) {
    const day = own[event.at]
    if (typeof day === 'string' && day < born)
      tell(births, event, own, { day, born, isGiven: typeof given === 'string' }, issues)
  }
}

interface Before {
  readonly day: string
  readonly born: string
  readonly isGiven: boolean
}

function tell(
  { mayPrecede }: BirthPlan,
  column: PlannedColumn,
  own: Values,
  { day, born, isGiven }: Before,
  issues: Issue[],
) {
  const birth = dayIn(born)
  if (birth === undefined) return
  const known = addMonths(birth, -monthsBefore)
  if (mayPrecede && day >= known) return
  const isSlip = column.column.isLatest === true && day < known
  if (isSlip) own[column.at] = null
  const words = isGiven ? `the day of birth, ${born}` : 'the birth: the age says that the child is not born'
  issues.push({
    code: 'before birth',
    column,
    found: day,
    expected: mayPrecede
      ? `a day from ${known} on, ten months before ${words}`
      : `a day that is not before ${words}`,
    effect: isSlip ? 'left out' : 'warning',
  })
}
