import type { CannotStand, Values } from '../../../spreadsheets/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { readIsoDate } from '../../../kernel/index.ts'
import type { Entry, EntryKind, EntryValues } from './entry.ts'
import type { Dated, WrongDay } from './before-care.ts'
import { wrongDayOf } from './before-care.ts'
import { isTooLong, routesToPermanence } from './entry.ts'
import { recordedAlready } from './recorded-meanwhile.ts'
import { stepColumns } from './sheet.ts'
import { stepOf } from './standing.ts'
import type { Listed } from './tracker.ts'

/** What a row of the sheet asks for: the cells as they stand now, those that were changed, and what they speak of. */
export interface RowAsked {
  readonly child: Listed
  /** The action that the row spoke of when it was taken out, as it is now; none where it had none. */
  readonly action: Entry | undefined
  readonly now: Values
  readonly yours: Values
  readonly today: IsoDate
  /** A post's number by its title. */
  readonly postOf: (title: string) => number | undefined
}

export interface Recorded {
  readonly kind: EntryKind
  readonly values: EntryValues
}

export interface Corrected {
  readonly entry: Entry
  readonly values: EntryValues
}

/** What the changes of a part of the row come to: entries to record, entries to correct, or why neither can be. */
export interface RowWrites {
  readonly records: readonly Recorded[]
  readonly corrections: readonly Corrected[]
  readonly problems: readonly CannotStand[]
}

const nothing: RowWrites = { records: [], corrections: [], problems: [] }

const blank = {
  endedOn: undefined,
  dueOn: undefined,
  postId: undefined,
  code: undefined,
  route: undefined,
  parallel: undefined,
  place: undefined,
  words: '',
}

const isTouched = ({ yours }: RowAsked, codes: readonly string[]) => codes.some((code) => yours.has(code))
const textOf = ({ yours, now }: RowAsked, code: string): string => yours.get(code) ?? now.get(code) ?? ''
const dayOf = (asked: RowAsked, code: string): IsoDate | undefined => readIsoDate(textOf(asked, code))

/** A title that was not changed means the post that stands, though another may be called the same by now. */
function postOf(asked: RowAsked, code: string, existing: Entry | undefined): number | undefined {
  const named = asked.postOf(textOf(asked, code))
  return asked.yours.has(code) ? named : (existing?.postId ?? named)
}

const problem = (wrong: boolean, code: string, expected: string): readonly CannotStand[] =>
  wrong ? [{ code, expected }] : []

const needed = (asked: RowAsked, codes: readonly string[], existing: Entry | undefined) =>
  codes.flatMap((code) =>
    problem(
      textOf(asked, code) === '',
      code,
      existing ? notTakenAway : 'a value: without it nothing can be recorded',
    ),
  )

const notTakenAway =
  'a value: nothing that was recorded is taken away in the sheet; correct it on the child’s own page'

const inTime = ({ today }: RowAsked, day: IsoDate | undefined, code: string) =>
  problem((day ?? today) > today, code, 'today or a day in the past')

/** A day on which it cannot have been, whatever else is right of it. */
function atOdds(
  { child, today }: RowAsked,
  dated: Omit<Dated, 'on'> & { readonly on: IsoDate | undefined },
  columns: Readonly<Record<WrongDay['field'], string>>,
): readonly CannotStand[] {
  const { on } = dated
  const wrong = on === undefined || on > today ? undefined : wrongDayOf(child.facts, { ...dated, on }, today)
  return wrong ? [{ code: columns[wrong.field], expected: wrong.expected }] : []
}

/** That another entry says the same already. */
const already = (
  { child }: RowAsked,
  kind: EntryKind,
  values: Pick<EntryValues, 'on' | 'code' | 'route' | 'endedOn'>,
  corrects: Entry | undefined,
  column: string,
): readonly CannotStand[] =>
  recordedAlready(child, { kind, ...values, corrects }).map(({ message }) => ({
    code: column,
    expected: `something else: ${message}`,
  }))

const put = (kind: EntryKind, entry: Entry | undefined, values: EntryValues): RowWrites =>
  entry
    ? { ...nothing, corrections: [{ entry, values: { ...entry, ...values } }] }
    : { ...nothing, records: [{ kind, values }] }

/** Another route from a later day is another decision, beside the one before; all else corrects the one that stands. */
function planWrites(asked: RowAsked): RowWrites {
  if (!isTouched(asked, ['plan', 'plan-on', 'plan-where', 'plan-by', 'parallel'])) return nothing
  const standing = asked.child.stands.plan
  const on = dayOf(asked, 'plan-on')
  const route = routesToPermanence.find((each) => each === textOf(asked, 'plan'))
  const parallel = routesToPermanence.find((each) => each === textOf(asked, 'parallel'))
  const place = textOf(asked, 'plan-where')
  const problems = [
    ...needed(asked, ['plan', 'plan-on', 'plan-by'], standing),
    ...(standing && standing.place === undefined ? [] : needed(asked, ['plan-where'], standing)),
    ...inTime(asked, on, 'plan-on'),
    ...(isTouched(asked, ['plan-on', 'plan-where'])
      ? atOdds(asked, { kind: 'plan', on, code: 'agreed', place }, { on: 'plan-on', place: 'plan-where' })
      : []),
    ...problem(parallel !== undefined && parallel === route, 'parallel', 'another plan than the primary one'),
  ]
  if (problems.length > 0 || on === undefined) return { ...nothing, problems }
  const another = standing !== undefined && route !== standing.route && on > standing.on
  const postId = postOf(asked, 'plan-by', standing)
  const corrects = another ? undefined : standing
  const twice = already(asked, 'plan', { ...blank, on, code: 'agreed', route }, corrects, 'plan-on')
  if (twice.length > 0) return { ...nothing, problems: twice }
  return put('plan', corrects, {
    ...blank,
    words: another ? '' : (standing?.words ?? ''),
    on,
    code: 'agreed',
    route,
    parallel,
    place: place === '' ? undefined : place,
    postId,
  })
}

function stepWrites(asked: RowAsked): readonly RowWrites[] {
  return stepColumns.map(([column, , code]) => {
    if (!asked.yours.has(column)) return nothing
    const standing = stepOf(asked.child.stands, code)
    const on = dayOf(asked, column)
    const problems = [
      ...needed(asked, [column], standing),
      ...inTime(asked, on, column),
      ...atOdds(asked, { kind: 'step', on, code, place: standing?.place }, { on: column, place: column }),
    ]
    if (problems.length > 0 || on === undefined) return { ...nothing, problems }
    const twice = already(asked, 'step', { ...blank, on, code }, standing, column)
    if (twice.length > 0) return { ...nothing, problems: twice }
    return put('step', standing, {
      ...blank,
      place: standing?.place,
      words: standing?.words ?? '',
      on,
      code,
    })
  })
}

function actionWrites(asked: RowAsked): RowWrites {
  if (!isTouched(asked, ['action', 'owner', 'due', 'done'])) return nothing
  const { action, today } = asked
  const on = action?.on ?? today
  const [dueOn, endedOn] = [dayOf(asked, 'due'), dayOf(asked, 'done')]
  const problems = [
    ...needed(asked, ['action', 'owner', 'due'], action),
    ...problem(isTooLong(textOf(asked, 'action')), 'action', '4,000 characters or fewer'),
    ...problem((dueOn ?? on) < on, 'due', 'a day on or after that on which the action was agreed'),
    ...problem((endedOn ?? on) < on, 'done', 'a day on or after that on which the action was agreed'),
    ...inTime(asked, endedOn, 'done'),
  ]
  if (problems.length > 0) return { ...nothing, problems }
  const values = { ...blank, on, words: textOf(asked, 'action'), dueOn, endedOn }
  return put('action', action, { ...values, postId: postOf(asked, 'owner', action) })
}

function barrierWrites({ child, yours, today }: RowAsked): RowWrites {
  const asked = yours.get('barriers')
  if (asked === undefined) return nothing
  const wanted = asked.split('; ').filter((code) => code !== '')
  const open = child.stands.barriers
  return {
    ...nothing,
    records: wanted
      .filter((code) => !open.some((barrier) => barrier.code === code))
      .map((code) => ({ kind: 'barrier', values: { ...blank, on: today, code } })),
    corrections: open
      .filter(({ code }) => !wanted.includes(code ?? ''))
      .map((entry) => ({ entry, values: { ...entry, endedOn: today } })),
  }
}

/** What the changed cells of one row come to. Nothing of a row with a problem is written. */
export function writesOf(asked: RowAsked): RowWrites {
  const parts = [planWrites(asked), ...stepWrites(asked), actionWrites(asked), barrierWrites(asked)]
  return {
    records: parts.flatMap(({ records }) => records),
    corrections: parts.flatMap(({ corrections }) => corrections),
    problems: parts.flatMap(({ problems }) => problems),
  }
}
