import { labelOf } from '../../../children/index.ts'
import type { SheetColumn, SheetValue } from '../../../spreadsheets/index.ts'
import { keyCode, versionCode } from '../../../spreadsheets/index.ts'
import { ageOn } from './child.ts'
import type { Entry, Step } from './entry.ts'
import { barriers, places, routesToPermanence } from './entry.ts'
import { stepOf } from './standing.ts'
import type { Listed } from './tracker.ts'
import type { PostTitles } from './words.ts'

/** A child's row: the child, the action that the row speaks of, and the change up to which it is known. */
export interface SheetRow {
  readonly child: Listed
  readonly action: Entry | undefined
  /** Undefined for a day that is past: what stood then is not brought back. */
  readonly version: number | undefined
}

type Column = SheetColumn<SheetRow>
type Value = (row: SheetRow) => SheetValue

const text = (code: string, head: string, value: Value, width = 18): Column => ({
  code,
  head,
  kind: 'text',
  value,
  width,
})
const day = (code: string, head: string, value: Value): Column => ({
  code,
  head,
  kind: 'day',
  value,
  width: 12,
})
const number = (code: string, head: string, value: Value): Column => ({
  code,
  head,
  kind: 'number',
  value,
  width: 9,
})
const typed = (column: Column): Column => ({ ...column, editable: true })
const told = (column: Column): Column => ({ ...column, told: true })
const workedOut = (column: Column, instead: string): Column => ({ ...column, workedOut: instead })
const choice = (
  code: string,
  head: string,
  options: readonly string[],
  value: Value,
  width = 20,
): Column => ({ code, head, kind: 'choice', editable: true, options, value, width })

const codes = (
  list: 'legalStatus' | 'placementType' | 'permanencePlan' | 'need',
  code: string | undefined,
): SheetValue => (code === undefined ? undefined : labelOf(list, code))

const wordsOf = (rules: readonly { readonly words: string }[]): string =>
  rules.map(({ words }) => words).join('; ')

const titleOf = (entry: Entry | undefined, titles: PostTitles): string | undefined =>
  entry?.postId === undefined ? undefined : titles.get(entry.postId)

const postWidth = 28

const stepInstead = 'Record the plan, or the step that was reached, and its day'

export const whoAndWhy: readonly Column[] = [
  text(keyCode, 'Child', ({ child }) => child.facts.councilId, 14),
  workedOut(
    number('age', 'Age', ({ child }) => ageOn(child.facts, child.on)),
    'Have the birthday put right in the case system',
  ),
  workedOut(
    text('needs', 'Needs somebody', ({ child }) => wordsOf(child.exceptions), 26),
    'Record what was done: the plan, the match, the meeting or the view, and its day',
  ),
  workedOut(
    text('not-known', 'Not known', ({ child }) => wordsOf(child.notKnown), 24),
    'Record what is not known: the plan, the match, the meeting or the view, and its day',
  ),
  workedOut(
    text('stage', 'Stage', ({ child }) => child.stands.stage),
    stepInstead,
  ),
  workedOut(
    day('stage-since', 'Stage since', ({ child }) => child.stands.stageSince),
    stepInstead,
  ),
  workedOut(
    number('stage-days', 'Days at stage', ({ child }) => child.stands.daysAtStage),
    stepInstead,
  ),
]

export const planColumns = (posts: readonly string[], titles: PostTitles): readonly Column[] => [
  choice('plan', 'Primary plan', routesToPermanence, ({ child }) => child.stands.plan?.route),
  typed(day('plan-on', 'Plan agreed on', ({ child }) => child.stands.plan?.on)),
  choice('plan-where', 'Agreed where', places, ({ child }) => child.stands.plan?.place),
  choice('plan-by', 'Agreed by', posts, ({ child }) => titleOf(child.stands.plan, titles), postWidth),
  choice('parallel', 'Parallel plan', routesToPermanence, ({ child }) => child.stands.plan?.parallel),
  workedOut(
    text('put-forward', 'Put forward, not agreed', ({ child }) => child.stands.proposal?.route),
    'Record a plan that was put forward on the child’s own page',
  ),
]

/** Steps that have a column of their own. */
export const stepColumns = [
  ['match-on', 'Long-term match agreed on', 'long-term match agreed'],
  ['life-story-on', 'Life-story work began on', 'life-story work began'],
  ['book-on', 'Life-story book given on', 'life-story book given'],
  ['celebrated-on', 'Celebrated with the child on', 'celebrated with the child'],
] as const satisfies readonly (readonly [string, string, Step])[]

const barrierColumn: Column = {
  code: 'barriers',
  head: 'In the way',
  kind: 'choices',
  editable: true,
  options: barriers,
  width: 28,
  value: ({ child }) => [...new Set(child.stands.barriers.map(({ code }) => code))].join('; '),
}

const officersAlone = 'Only the reviewing officer records this, on the child’s own page'

const viewColumns = (titles: PostTitles): readonly Column[] => [
  text('view', 'Officer’s view', ({ child }) => child.stands.officerView?.code, 20),
  day('view-on', 'View given on', ({ child }) => child.stands.officerView?.on),
  text('view-by', 'Whose view', ({ child }) => titleOf(child.stands.officerView, titles), postWidth),
]

export const workColumns = (posts: readonly string[], titles: PostTitles): readonly Column[] => [
  ...stepColumns.map(([code, head, step]) =>
    typed(day(code, head, ({ child }) => stepOf(child.stands, step)?.on)),
  ),
  typed(text('action', 'Next action', ({ action }) => action?.words, 32)),
  choice('owner', 'Owner', posts, ({ action }) => titleOf(action, titles), postWidth),
  typed(day('due', 'Due', ({ action }) => action?.dueOn)),
  typed(day('done', 'Done on', ({ action }) => action?.endedOn)),
  barrierColumn,
  ...viewColumns(titles).map((column) => told(workedOut(column, officersAlone))),
]

const extracted: readonly Column[] = [
  text('way-in', 'Way in', ({ child }) => codes('need', child.facts.needCode)),
  text('entered-under', 'Came in under', ({ child }) => codes('legalStatus', child.facts.enteredUnder)),
  text('status', 'Legal status', ({ child }) => codes('legalStatus', child.facts.legalStatus)),
  day('status-since', 'Legal status since', ({ child }) => child.facts.legalStatusFrom),
  text('placement', 'Placement', ({ child }) => codes('placementType', child.facts.placementType), 26),
  day('placement-since', 'Placement since', ({ child }) => child.facts.placedOn),
  day('care-since', 'In care since', ({ child }) => child.facts.enteredCareOn),
  day('review', 'Latest review', ({ child }) => child.facts.reviews.at(-1)),
  text('category', 'Category in the case system', ({ child }) =>
    codes('permanencePlan', child.facts.recordedPlan),
  ),
  day('matched-adopters', 'Matched for adoption', ({ child }) => child.facts.adoption?.matchedOn),
  text('team', 'Team', ({ child }) => child.facts.teamName),
  text('worker', 'Worker', ({ child }) => child.facts.workerName),
]

export const fromExtracts: readonly Column[] = [
  ...extracted.map(told),
  number(versionCode, 'Version', ({ version }) => version),
]
