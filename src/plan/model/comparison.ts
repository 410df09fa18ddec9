import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { FrozenAction, FrozenArea, FrozenPlan } from './frozen.ts'

/** One field that differs, each side as a reader would see it; the empty text is: nothing there. */
export interface FieldDifference {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** A part of the plan that was added, taken out or changed. */
export interface Difference {
  readonly kind: 'added' | 'taken out' | 'changed'
  /** 'Area 3, Early permanence planning' or 'Action 3.2'. */
  readonly what: string
  readonly fields: readonly FieldDifference[]
}

type Fields<Part> = readonly (readonly [label: string, says: (part: Part) => string])[]

const day = (on: IsoDate | null): string => (on === null ? '' : longDate(on))
const list = (items: readonly string[]): string => items.join('; ')

const planFields: Fields<FrozenPlan> = [
  ['Title', (plan) => plan.title],
  ['Begins', (plan) => day(plan.beginsOn)],
  ['Ends', (plan) => day(plan.endsOn)],
  ['Informed by', (plan) => list(plan.informedBy)],
]

const areaFields: Fields<FrozenArea> = [
  ['Title', (area) => area.title],
  ['Sponsor', (area) => area.sponsor ?? ''],
  ['Findings', (area) => list(area.findings)],
  ['Context', (area) => area.context],
  ['Causes', (area) => area.causes],
  ['What has been done', (area) => area.doneSoFar],
  ['What is needed', (area) => area.needed],
  ['What will be different for children', (area) => area.outcome],
  ['Measures', (area) => list(area.measures ?? [])],
]

const actionFields: Fields<FrozenAction> = [
  ['Action', (action) => action.text],
  ['Lead', (action) => action.lead ?? ''],
  ['Contributors', (action) => list(action.contributors)],
  ['Starts', (action) => day(action.startOn)],
  ['Due', (action) => day(action.dueOn)],
  ['First due', (action) => day(action.originalDueOn)],
  ['Waits for', (action) => list(action.waitsFor)],
  ['Task or practice change', (action) => action.kind ?? ''],
  ['Measures', (action) => list(action.measures ?? [])],
]

type Milestone = FrozenAction['milestones'][number]

const milestoneFields: Fields<Milestone> = [
  ['Milestone', (milestone) => milestone.text],
  ['Due', (milestone) => day(milestone.dueOn)],
]

function differing<Part>(
  fields: Fields<Part>,
  before: Part | undefined,
  after: Part | undefined,
): readonly FieldDifference[] {
  return fields
    .map(([label, says]) => ({
      label,
      before: before === undefined ? '' : says(before),
      after: after === undefined ? '' : says(after),
    }))
    .filter((field) => field.before !== field.after)
}

/** One thing in two versions, or in one of them only. */
function difference<Part>(
  what: string,
  fields: Fields<Part>,
  before: Part | undefined,
  after: Part | undefined,
): readonly Difference[] {
  const changed = differing(fields, before, after)
  if (before === undefined) return [{ kind: 'added', what, fields: changed }]
  if (after === undefined) return [{ kind: 'taken out', what, fields: changed }]
  return changed.length === 0 ? [] : [{ kind: 'changed', what, fields: changed }]
}

/** The things of two lists, matched by what names them for good, in the order of the later list; gone ones last. */
function matched<Part>(
  before: readonly Part[],
  after: readonly Part[],
  key: (part: Part) => string | number,
): readonly { readonly was: Part | undefined; readonly is: Part | undefined }[] {
  const earlier = new Map(before.map((part) => [key(part), part]))
  const kept = new Set(after.map(key))
  return [
    ...after.map((part) => ({ was: earlier.get(key(part)), is: part })),
    ...before.filter((part) => !kept.has(key(part))).map((part) => ({ was: part, is: undefined })),
  ]
}

function actionDifferences(
  was: FrozenAction | undefined,
  is: FrozenAction | undefined,
): readonly Difference[] {
  const reference = is?.reference ?? was?.reference ?? ''
  const milestones = matched<Milestone>(was?.milestones ?? [], is?.milestones ?? [], ({ id }) => id)
  return [
    ...difference(`Action ${reference}`, actionFields, was, is),
    ...milestones.flatMap((pair) =>
      difference(`Milestone of action ${reference}`, milestoneFields, pair.was, pair.is),
    ),
  ]
}

function areaDifferences(was: FrozenArea | undefined, is: FrozenArea | undefined): readonly Difference[] {
  const named = is ?? was
  const what = named ? `Area ${named.position}, ${named.title}` : ''
  const actions = matched<FrozenAction>(was?.actions ?? [], is?.actions ?? [], ({ reference }) => reference)
  return [
    ...difference(what, areaFields, was, is),
    ...actions.flatMap((pair) => actionDifferences(pair.was, pair.is)),
  ]
}

/** Everything that differs between two versions of a plan, in the order of the later one. */
export function differencesBetween(before: FrozenPlan, after: FrozenPlan): readonly Difference[] {
  return [
    ...difference('The plan', planFields, before, after),
    ...matched(before.areas, after.areas, ({ position }) => position).flatMap(({ was, is }) =>
      areaDifferences(was, is),
    ),
  ]
}
