import type { SheetColumn } from '../../spreadsheets/index.ts'
import { titlesOnce } from '../../spreadsheets/index.ts'
import { actionKinds, speaksOn } from '../model/evidence.ts'
import { isShown, notShown } from '../model/measure-may.ts'
import { unitName } from '../model/units.ts'
import { actionsOf } from '../model/plan.ts'
import { cellsOf, stamped } from './cells.ts'
import type { ActionLine, MeasureLine, MilestoneLine } from './lines.ts'
import type { PlanRead } from './read.ts'
import {
  areaLabel,
  findingsInWords,
  impactInWords,
  latestInWords,
  measureInWords,
  milestonesInWords,
  milestoneStanding,
  overrideInWords,
  ragOf,
  waitingAbout,
  waitingInWords,
} from './words.ts'

/** What may be chosen in the plan's sheets. */
export interface Choices {
  readonly posts: readonly string[]
  readonly areas: readonly string[]
  readonly actions: readonly string[]
}

export const choicesOf = ({ posts, whole }: PlanRead): Choices => ({
  posts: titlesOnce(posts.map(({ title }) => title)),
  areas: whole.areas.map(areaLabel),
  actions: actionsOf(whole).map(({ reference }) => reference),
})

const ofAction = cellsOf<ActionLine>()

const wherefrom = ({ areas }: Choices): readonly SheetColumn<ActionLine>[] => [
  ofAction.text('action-ref', 'Ref', ({ action }) => action.reference, 7),
  { ...ofAction.choice('area', 'Area', areas, ({ area }) => areaLabel(area), 20), onNewRows: true },
  ofAction.text('finding', 'Finding', ({ area }) => findingsInWords(area), 14),
  ofAction.text('outcome', 'What will be different for children', ({ area }) => area.outcome, 28),
]

const promised = ({ posts }: Choices): readonly SheetColumn<ActionLine>[] => {
  const { text, day, typed, choice } = ofAction
  return [
    typed(text('wording', 'What will be done', ({ action }) => action.text, 38)),
    typed(
      choice('kind', 'Task or practice change', actionKinds, ({ action }) => action.kind ?? undefined, 12),
    ),
    typed(choice('owner', 'Owner', posts, ({ action }) => action.lead?.title, 22)),
    text('with', 'With', ({ action }) => action.contributors.map(({ name }) => name).join('; ')),
    typed(day('start', 'Start', ({ action }) => action.startOn ?? undefined)),
    typed(day('due', 'Due', ({ action }) => action.dueOn ?? undefined)),
    day('first-due', 'First due date', ({ action }) => action.originalDueOn ?? undefined),
  ]
}

const progress: readonly SheetColumn<ActionLine>[] = [
  ofAction.text('rag', 'RAG', ({ action }) => ragOf[action.delivery.status], 11),
  ofAction.text('status', 'Delivery, computed', ({ action }) => action.delivery.status, 14),
  ofAction.text('because', 'Why', ({ action }) => action.delivery.because.join(' '), 26),
  ofAction.text('override', 'Delivery, overridden', ({ action }) =>
    overrideInWords(action.overrides.delivery),
  ),
  ofAction.text('impact', 'Impact', ({ action }) => impactInWords(action), 24),
  ofAction.typed(ofAction.text('progress', 'Progress', ({ update }) => update?.done, 38)),
  ofAction.typed(ofAction.text('next', 'Next steps', ({ update }) => update?.next, 24)),
  ofAction.typed(ofAction.text('help', 'Help needed', ({ update }) => update?.helpNeeded, 20)),
  ofAction.day('updated', 'Last update', ({ update }) => update?.onDay),
]

const proof: readonly SheetColumn<ActionLine>[] = [
  ofAction.text('milestones', 'Milestones', ({ action }) => milestonesInWords(action), 24),
  ofAction.text(
    'measures',
    'Measures',
    ({ read, action }) => action.measures.map((measure) => measureInWords(measure, read)).join('; '),
    46,
  ),
  {
    ...ofAction.text('evidence', 'Pieces of evidence', ({ read, action }) => evidenceCount(read, action), 10),
    kind: 'number',
  },
  ofAction.text('waiting', 'Waits for approval', ({ read, action }) =>
    waitingInWords(action.asked, waitingAbout(read.whole, { actionId: action.id })),
  ),
  ofAction.why,
]

const evidenceCount = ({ whole }: PlanRead, { evidence }: ActionLine['action']): number =>
  evidence.filter((piece) => speaksOn(piece, whole.day)).length

export const actionColumns = (choices: Choices): readonly SheetColumn<ActionLine>[] =>
  stamped([...wherefrom(choices), ...promised(choices), ...progress, ...proof])

export const milestoneColumns = ({ actions }: Choices): readonly SheetColumn<MilestoneLine>[] => {
  const { text, day, typed, choice, why } = cellsOf<MilestoneLine>()
  return stamped([
    text('milestone-no', 'Milestone no.', ({ milestone }) => `M${milestone.id}`, 11),
    { ...choice('of-action', 'Of action', actions, ({ action }) => action.reference, 10), onNewRows: true },
    text('action-says', 'The action', ({ action }) => action.text, 38),
    typed(text('wording', 'What will have been reached', ({ milestone }) => milestone.text, 44)),
    typed(day('due', 'Due', ({ milestone }) => milestone.dueOn)),
    day('first-due', 'First due date', ({ milestone }) => milestone.originalDueOn),
    typed(day('met', 'Met on', ({ milestone }) => milestone.metOn ?? undefined)),
    text(
      'standing',
      'How it stands',
      ({ read, milestone }) => milestoneStanding(milestone, read.whole.day),
      12,
    ),
    text('waiting', 'Waits for approval', ({ milestone }) => waitingInWords(milestone.asked, [])),
    why,
  ])
}

const measureFacts = (): readonly SheetColumn<MeasureLine>[] => {
  const { text } = cellsOf<MeasureLine>()
  return [
    text('measure-no', 'Measure no.', ({ measure }) => `S${measure.id}`, 11),
    text('of-area', 'Area', ({ area }) => areaLabel(area), 22),
    text('of-action', 'Of action', ({ action }) => action?.reference ?? 'the area as a whole', 10),
    text('title', 'Measure', ({ measure }) => measure.title, 34),
    text('kept', 'Where it comes from', ({ measure: { kept } }) =>
      kept.by === 'hand' ? `by hand: ${kept.source}` : 'counted from extracts',
    ),
    text('unit', 'Counted in', ({ measure }) => unitName(measure.unit), 12),
    text('better', 'Better when', ({ measure }) => measure.better, 9),
  ]
}

export const measureColumns = (): readonly SheetColumn<MeasureLine>[] => {
  const { text, day, amount, typed, why } = cellsOf<MeasureLine>()
  return stamped([
    ...measureFacts(),
    typed(amount('baseline', 'Baseline', ({ measure }) => measure.baseline?.value)),
    typed(day('baseline-on', 'Baseline of', ({ measure }) => measure.baseline?.on)),
    typed(amount('target', 'Target', ({ measure }) => measure.target ?? undefined)),
    typed(day('target-by', 'To be reached by', ({ measure }) => measure.byOn ?? undefined)),
    typed(amount('tolerance', 'Tolerance', ({ measure }) => measure.tolerance)),
    text('latest', 'Latest', ({ read, measure }) => latestInWords(measure, read), 18),
    day('latest-on', 'Latest of', ({ measure }) => measure.valueOn ?? undefined),
    text(
      'standing',
      'Against the target',
      ({ read, measure }) => (isShown(measure, read) ? measure.standing : notShown),
      14,
    ),
    text('is-key', 'Key measure', ({ measure }) => (measure.isKey ? 'yes' : 'no'), 9),
    typed(amount('new-value', 'New value', () => undefined)),
    typed(day('new-value-on', 'New value of', () => undefined)),
    text('waiting', 'Waits for approval', ({ read, measure }) =>
      waitingInWords(null, waitingAbout(read.whole, { measureId: measure.id })),
    ),
    why,
  ])
}
