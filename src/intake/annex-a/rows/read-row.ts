import type { Json } from '../../../access/index.ts'
import { notWorkedOut } from '../../../workbook/index.ts'
import { blank, dayIn, type Value } from '../values/value.ts'
import { checkBirth } from './before-birth.ts'
import type { Issue, Values } from './issue.ts'
import type { PlannedColumn } from './planned-column.ts'
import { checkOrders } from './day-orders.ts'
import type { RowPlan } from './row-plan.ts'
import type { SpelledCells, SpelledRow } from './spelled-row.ts'

/** What one row says. `row` is as Excel numbers it. */
export interface RowRead {
  readonly row: number
  readonly owner: string | undefined
  readonly age: number | undefined
  /** The values of each of the plan's facts. */
  readonly values: readonly Values[]
  readonly issues: readonly Issue[]
  /** Columns that the guidance wants filled. */
  readonly blanks: readonly PlannedColumn[]
}

/** Reads a row; undefined where none of the list's columns holds anything. */
export function readRow(plan: RowPlan, row: SpelledRow): RowRead | undefined {
  const issues: Issue[] = []
  const blanks: PlannedColumn[] = []
  const values = plan.widths.map((width): Values => new Array<Json | null>(width).fill(null))
  const owner = plan.owner && cell(plan.owner, row, issues)
  const age = plan.age && cell(plan.age, row, issues)
  let holds = said(owner) || said(age)
  for (const planned of plan.columns) {
    const value = cell(planned, row, issues)
    if (value.kind === 'known') put(values, planned, checked(planned, value.value, issues))
    else if (isUnfilled(value, planned, row.cells)) blanks.push(planned)
    holds ||= said(value)
  }
  checkBirth(plan.births, values, numberIn(age), issues)
  if (issues.length > 0) markNotRead(plan, values[0] ?? [], issues)
  for (const end of plan.ends) checkEnd(plan, end, values[0] ?? [], issues)
  if (plan.orders.length > 0) checkOrders(plan.orders, values[0] ?? [], issues)
  return holds
    ? { row: row.number, owner: textIn(owner), age: numberIn(age), values, issues, blanks }
    : undefined
}

/**
 * What says that there was none: words, a lookup that found nothing, the first or last day of a year, which systems write
 * for nothing, and a nought or what it is as a day (`00/01/1900`), which Excel has where a formula points to a blank cell.
 */
const none =
  /^#n\/a$|^\d{4}-(?:01-01|12-3[01])$|^(?:0|00[/.-]0[01][/.-](?:1900|0000)|(?:1900|0000)-0[01]-00)(?: 00:00(?::00)?)?$|^(?:never|not yet|no visits?|not (?:yet )?(?:seen|visited|held|due|reviewed))\b/i

/** Names the columns of the latest of something in which stands what could not be read: that there was none is not said. */
function markNotRead({ notReadAt }: RowPlan, own: Values, issues: readonly Issue[]): void {
  if (notReadAt === undefined) return
  const notRead = issues.filter(
    ({ column: { column, slot, at }, found }) =>
      column.isLatest === true && slot === 0 && own[at] === null && !none.test(found),
  )
  nameNotRead(
    own,
    notReadAt,
    notRead.map(({ column }) => column),
  )
}

function nameNotRead(own: Values, at: number, columns: readonly PlannedColumn[]): void {
  const before = own[at]
  const names = columns.map(({ column: { feeds } }) => (typeof feeds === 'object' ? feeds.column : ''))
  if (names.length > 0) own[at] = [...(typeof before === 'string' ? [before] : []), ...names].join(' ')
}

const said = (value: Value | undefined) => value?.kind === 'known' || value?.kind === 'unread'
const textIn = (value: Value | undefined) =>
  value?.kind === 'known' && typeof value.value === 'string' ? value.value : undefined
const numberIn = (value: Value | undefined) =>
  value?.kind === 'known' && typeof value.value === 'number' ? value.value : undefined

/** Whose row it is. */
export const ownerIn = ({ owner }: RowPlan, cells: SpelledCells): string | undefined =>
  owner && textIn(meantIn(owner, cells))

/** Blank where the guidance wants a value. “Unknown” is a value, though it means none. */
export function isUnfilled(
  value: Value,
  { column, index, isKey }: PlannedColumn,
  cells: SpelledCells,
): boolean {
  if (value.kind === 'known' || value.kind === 'unread' || column.mayBeBlank || isKey) return false
  const found = cells[index]
  return found === undefined || !/[a-z]{3}/i.test(found.text) || value.kind === 'error'
}

/** What a row has in a column. */
export const meantIn = ({ index, read }: PlannedColumn, cells: SpelledCells): Value =>
  cells[index]?.as(read) ?? blank

function cell(planned: PlannedColumn, row: SpelledRow, issues: Issue[]): Value {
  const found = row.cells[planned.index]
  const value = meantIn(planned, row.cells)
  if (found === undefined || value.kind === 'known' || value.kind === 'blank') return value
  if (value.kind === 'unread')
    issues.push({
      code: 'not recognised',
      column: planned,
      found: shown(found.text),
      expected: planned.column.isLatest
        ? `${value.expected}: until then it is not known when the latest was`
        : value.expected,
      effect: 'left out',
    })
  else issues.push({ ...ofError(found.text), column: planned, effect: 'warning' })
  return value
}

const ofError = (text: string): Pick<Issue, 'code' | 'found' | 'expected'> =>
  text === notWorkedOut
    ? {
        code: 'formula without a value',
        found: 'a formula, without what it came to',
        expected: 'a value: open the file in Excel and save it, so that formulas are worked out',
      }
    : { code: 'error in the workbook', found: shown(text), expected: 'a value or a blank cell' }

function put(values: readonly Values[], { slot, at }: PlannedColumn, value: Json | null): void {
  const own = values[slot]
  if (own) own[at] = value
}

/** A day that cannot be is left out; one that is only odd stays. */
function checked(planned: PlannedColumn, value: Json, issues: Issue[]): Json | null {
  if (planned.check === undefined || typeof value !== 'string') return value
  const day = dayIn(value)
  const problem = day && planned.check(day)
  if (!problem) return value
  issues.push({ ...problem, column: planned, found: value })
  return problem.effect === 'left out' ? null : value
}

/**
 * Nobody here knows which of the two days is wrong, where something ended before it began. What takes a child out of care,
 * off a plan or out of need is not taken: whether it has ended is then not known, and the child keeps the status.
 */
function checkEnd(
  { notReadAt }: RowPlan,
  { ended, began }: RowPlan['ends'][number],
  own: Values,
  issues: Issue[],
): void {
  const [from, to] = [own[began], own[ended.at]]
  if (typeof from !== 'string' || typeof to !== 'string' || to >= from) return
  const issue = { code: 'ends before it begins', column: ended, found: to }
  const expected = `a day from ${from} on, when it began`
  if (notReadAt === undefined) {
    issues.push({ ...issue, expected: `${expected}${whatFollows(ended)}`, effect: 'warning' })
    return
  }
  own[ended.at] = null
  nameNotRead(own, notReadAt, [ended])
  issues.push({
    ...issue,
    expected: `${expected}: until one is corrected it is not known whether it has ended, and the child keeps the status`,
    effect: 'left out',
  })
}

/** The day stands as it was given, and nothing is taken to have ended by it. */
function whatFollows({ column: { feeds } }: PlannedColumn): string {
  const fact = typeof feeds === 'object' ? feeds.fact : undefined
  if (fact === 'assessment')
    return ': until one is corrected it is not known whether it has ended, and the child keeps the status'
  if (fact === 'enquiry') return ': until one is corrected it is not known whether the conference was held'
  return fact === 'earlyHelp' ? ': until one is corrected it is not known whether it has ended' : ''
}

const longestShown = 80

const shown = (text: string) => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text)
