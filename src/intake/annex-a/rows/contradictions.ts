import { birthday, type IsoDate } from '../../../kernel/index.ts'
import type { FileProblem } from '../model.ts'
import { beginsOn, isOn, isOver, type OnLists, type Standing, type Standings } from './standing.ts'

/** Both lists go in as they are: each rule tells which of them the child's status goes by, and that is never the lesser. */
type Rule = (child: OnLists) => FileProblem | undefined

/** Those who have left care; an eligible child is in care still. */
const hasLeft = ['relevant', 'former relevant', 'qualifying']
/** A child who has short breaks keeps the plan that the child had. */
const shortBreaks = ['V3', 'V4']

const at = ({ row, sheet }: Standing) => `by row ${row} of ${sheet}`

/** List 6 is of all whose cases are open, those on plans and in care among them. */
const notInNeed: Rule = ({ owner, on, carried }) => {
  const begins = beginsOn(on[6])
  if (!carried.has(6) || (on[6] && begins === undefined)) return undefined
  const list = isOn(on[8]) ? 8 : isOn(on[7]) ? 7 : undefined
  const standing = list && on[list]
  if (!standing) return undefined
  const what = list === 8 ? 'in care' : 'on a protection plan'
  return {
    code: 'not on list 6',
    where: { sheet: standing.sheet, list, row: standing.row },
    found: `child ${owner}, ${what} now, and ${begins === undefined ? 'no row on list 6' : `a case on list 6 that begins on ${begins}`}`,
    expected:
      'a row on list 6 too, which is of every child with an open case; both lists are taken as they stand',
    effect: 'warning',
  }
}

const closedAndOpen: Rule = ({ owner, on: { 6: need, 7: plan, 8: care } }) => {
  if (need?.goesOn !== 'no') return undefined
  const [open, what, end] = isOn(care)
    ? [care, 'in care', 'care ended on list 8']
    : [plan, 'on a protection plan', 'the plan ended on list 7']
  if (!isOn(open)) return undefined
  const closed = need.endedOn === undefined ? 'the status closed' : `closed on ${need.endedOn}`
  return {
    code: 'closed on list 6',
    where: {
      sheet: need.sheet,
      list: 6,
      row: need.row,
      column: need.endedOn === undefined ? 'Case Status' : 'CIN Closure Date',
    },
    found: `${closed}, for child ${owner}, who is ${what} ${at(open)}`,
    expected: `an open case while the child is ${what}, or the day on which ${end}; until one is corrected the child counts as ${what}`,
    effect: 'warning',
  }
}

const lesserStatus: Rule = ({ owner, on: { 6: need, 7: plan, 8: care } }) => {
  if (!isOn(need) || need.code === undefined || need.code === 'in care') return undefined
  if (isOn(care) && !shortBreaks.includes(care.code ?? ''))
    return {
      code: 'in care, not by list 6',
      where: ofStatus(need),
      found: `the status ${need.code} for child ${owner}, who is in care ${at(care)}`,
      expected:
        'the status looked after child, or the day on which care ended on list 8; the child counts as in care',
      effect: 'warning',
    }
  if (!isOn(plan) || need.code === 'protection plan') return undefined
  return {
    code: 'on a plan, not by list 6',
    where: ofStatus(need),
    found: `the status ${need.code} for child ${owner}, who is on a protection plan ${at(plan)}`,
    expected:
      'the status child protection plan, or the day on which the plan ended on list 7; the child counts as on a protection plan',
    effect: 'warning',
  }
}

const greaterStatus: Rule = ({ owner, on, carried }) => {
  const { 6: need, 7: plan, 8: care } = on
  if (!isOn(need)) return undefined
  if (need.code === 'in care' && carried.has(8) && isOver(care))
    return {
      code: 'in care by list 6 alone',
      where: ofStatus(need),
      found: `the status looked after child for child ${owner}, ${gone(care, 8, 'care')}`,
      expected: `a row on list 8 with no end, or another status; until one is corrected the child counts as ${isOn(plan) ? 'on a protection plan' : 'a child in need'}, and ${limits(need, care, 'care')}`,
      effect: 'warning',
    }
  if (need.code !== 'protection plan' || !carried.has(7) || !isOver(plan) || isOn(care)) return undefined
  return {
    code: 'on a plan by list 6 alone',
    where: ofStatus(need),
    found: `the status child protection plan for child ${owner}, ${gone(plan, 7, 'plan')}`,
    expected: `a row on list 7 with no end, or another status; until one is corrected the child counts as a child in need, and ${limits(need, plan, 'a plan')}`,
    effect: 'warning',
  }
}

const ofStatus = ({ sheet, row }: Standing) => ({ sheet, list: 6, row, column: 'Case Status' }) as const

/** An end before the case began is that of earlier work: of this, list 8 or 7 tells nothing. */
const limits = ({ startedOn: began }: Standing, ended: Standing | undefined, what: string): string =>
  ended === undefined ||
  ended.goesOn === 'not begun' ||
  (began !== undefined && ended.endedOn !== undefined && ended.endedOn < began)
    ? `the time limits of ${what} are not known`
    : `no time limit of ${what} runs`

const gone = (standing: Standing | undefined, list: 7 | 8, what: string): string => {
  if (!standing) return `who has no row on list ${list}`
  const begins = beginsOn(standing)
  return begins === undefined
    ? `whose ${what} ended on ${standing.endedOn ?? 'a day'} ${at(standing)}`
    : `whose ${what} begins on ${begins} ${at(standing)}`
}

const inCareAndLeft: Rule = ({ owner, on: { 8: care, 9: leaving } }) => {
  if (!isOn(care) || leaving?.code === undefined || !hasLeft.includes(leaving.code)) return undefined
  return {
    code: 'in care and left care',
    where: { sheet: leaving.sheet, list: 9, row: leaving.row, column: 'Eligibility Category' },
    found: `${leaving.code} for child ${owner}, who is in care by row ${care.row} of ${care.sheet}`,
    expected:
      'eligible while in care, or the day on which care ended on list 8; both lists are taken as they stand',
    effect: 'warning',
  }
}

/** The 18th birthday of one whom list 8 or 7 gives no end: by the list itself, or else by the others of the child’s work. */
export function eighteenthOf(on: Standings, list: 7 | 8): IsoDate | undefined {
  const bornOn = bornOnOf(on, list)
  return isOn(on[list]) && bornOn !== undefined ? birthday(bornOn, 18) : undefined
}

const bornOnOf = (on: Standings, list: 7 | 8): IsoDate | undefined =>
  on[list]?.bornOn ?? on[8]?.bornOn ?? on[7]?.bornOn ?? on[6]?.bornOn

/** How one whom the list gives no end is known to be 18; by the age alone where no list gives a day of birth. */
function adultBy(on: Standings, list: 7 | 8, asAt: IsoDate) {
  const own = on[list]
  if (!isOn(own)) return undefined
  const reached = eighteenthOf(on, list)
  if (reached !== undefined)
    return reached > asAt
      ? undefined
      : { since: ` since ${reached}`, by: `, ${reached} at the latest`, but: 'day of birth' }
  const age = own.ageGiven ?? on[8]?.ageGiven ?? on[7]?.ageGiven ?? on[6]?.ageGiven
  return age === undefined || age < 18
    ? undefined
    : { since: ` by the age given, ${age}`, by: '', but: 'age' }
}

const though18 =
  (list: 7 | 8, code: string, { what, column }: { readonly what: string; readonly column: string }): Rule =>
  ({ owner, on, asAt }) => {
    const [standing, adult] = [on[list], adultBy(on, list, asAt)]
    if (!standing || adult === undefined) return undefined
    return {
      code,
      where: { sheet: standing.sheet, list, row: standing.row, column },
      found: `no end of ${what} for child ${owner}, who is 18${adult.since}`,
      expected: `the day on which it ended${adult.by}, or another ${adult.but}; until one is corrected it is not known whether it has ended, no time limit of it runs, and the child is counted apart`,
      effect: 'warning',
    }
  }

/** A reason for leaving care says that it ended, whatever day is missing. Adoption seals the record: that is never put off. */
const leftWithoutEnd: Rule = ({ owner, on: { 8: care } }) => {
  if (care?.reason === undefined || care.endedOn !== undefined) return undefined
  const isAdopted = adopted.includes(care.reason)
  const begins = beginsOn(care)
  const follows = isAdopted
    ? 'the record is sealed, and only the adoption service sees it'
    : begins !== undefined
      ? `the row counts from ${begins} on`
      : care.reason === 'E2'
        ? 'the child counts as one who has died, and no time limit runs'
        : 'the child counts as in care'
  return {
    code: isAdopted ? 'adopted, no end of care' : 'left care, no end of care',
    where: { sheet: care.sheet, list: 8, row: care.row, column: 'Reason Ceased to be Looked After' },
    found: `left care${isAdopted ? ' by adoption' : ''} (${care.reason}), and no end of care that can be, for child ${owner}`,
    expected: `the day on which care ended, or no reason for leaving it; until one is corrected ${follows}`,
    effect: 'warning',
  }
}

const adopted = ['E11', 'E12']

/** Of each group the first that applies: no row is told of twice. */
const rules: readonly (readonly Rule[])[] = [
  [notInNeed, closedAndOpen, lesserStatus, greaterStatus],
  [inCareAndLeft],
  [leftWithoutEnd],
  [though18(8, 'in care though 18', { what: 'care', column: 'Date Ceased to be Looked After' })],
  [
    though18(7, 'on a plan though 18', {
      what: 'the protection plan',
      column: 'Child Protection Plan End Date',
    }),
  ],
]

/** What the lists say of a child that cannot all be so. */
export function contradictionsOf(child: OnLists): readonly FileProblem[] {
  const found: FileProblem[] = []
  for (const group of rules)
    for (const rule of group) {
      const problem = rule(child)
      if (problem === undefined) continue
      found.push(problem)
      break
    }
  return found
}

/** Each child of whom one of these is told is a thing to mend by itself, and no column is. */
export const contradictionCodes: readonly string[] = [
  'not on list 6',
  'closed on list 6',
  'in care, not by list 6',
  'on a plan, not by list 6',
  'in care by list 6 alone',
  'on a plan by list 6 alone',
  'in care and left care',
  'adopted, no end of care',
  'left care, no end of care',
  'in care though 18',
  'on a plan though 18',
]
