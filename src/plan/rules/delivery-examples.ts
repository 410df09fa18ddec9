import type { IsoDate } from '../../kernel/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { ActionDates, DeliveryStatus } from '../model/action-dates.ts'

/** An action on a day, what its status is by which rule, and why. The tests run every one. */
export interface DeliveryExample {
  readonly rule: string
  readonly because: string
  readonly on: IsoDate
  /** What differs from an action under way since 1 July 2020, due on 31 December, last heard of on 20 November. */
  readonly action: Partial<ActionDates>
  readonly status: DeliveryStatus
}

const day = isoDate('2020-11-24')

/** The action that the examples start from. */
export const underWay: ActionDates = {
  startOn: isoDate('2020-07-01'),
  dueOn: isoDate('2020-12-31'),
  originalDueOn: isoDate('2020-12-31'),
  redatedWithApproval: false,
  milestones: [],
  waitsFor: [],
  lastUpdateOn: isoDate('2020-11-20'),
  deliveredOn: null,
  acceptedOn: null,
  reopenedOn: null,
}

const milestone = (dueOn: string, metOn: string | null) => ({
  text: 'Strategy adopted',
  dueOn: isoDate(dueOn),
  metOn: metOn === null ? null : isoDate(metOn),
})

const awaited = (dueOn: string | null, deliveredOn: string | null) => ({
  reference: '2.1',
  dueOn: dueOn === null ? null : isoDate(dueOn),
  deliveredOn: deliveredOn === null ? null : isoDate(deliveredOn),
})

/** With a limit of 28 days without an update. */
export const deliveryExamples: readonly DeliveryExample[] = [
  {
    rule: 'delivery.on-track',
    because: 'it is under way, was heard of four days ago and nothing is late',
    on: day,
    action: {},
    status: 'on track',
  },
  {
    rule: 'delivery.on-track',
    because: 'on its due date an action is not late yet',
    on: isoDate('2020-12-31'),
    action: { lastUpdateOn: isoDate('2020-12-20') },
    status: 'on track',
  },
  {
    rule: 'delivery.due-passed',
    because: 'on the day after its due date it is',
    on: isoDate('2021-01-01'),
    action: { lastUpdateOn: isoDate('2020-12-20') },
    status: 'late',
  },
  {
    rule: 'delivery.due-passed',
    because: 'an approved move does not help once the new date has passed too',
    on: isoDate('2021-01-01'),
    action: { redatedWithApproval: true, originalDueOn: isoDate('2020-10-31') },
    status: 'late',
  },
  {
    rule: 'delivery.milestone-late',
    because: 'a milestone due yesterday is not met',
    on: day,
    action: { milestones: [milestone('2020-11-23', null)] },
    status: 'at risk',
  },
  {
    rule: 'delivery.on-track',
    because: 'a milestone is in time on its day, and one that was met late is met',
    on: day,
    action: { milestones: [milestone('2020-11-24', null), milestone('2020-10-01', '2020-11-01')] },
    status: 'on track',
  },
  {
    rule: 'delivery.waits-for-late',
    because: 'it cannot go on until 2.1 is delivered, and 2.1 is late',
    on: day,
    action: { waitsFor: [awaited('2020-11-01', null)] },
    status: 'at risk',
  },
  {
    rule: 'delivery.on-track',
    because: 'what it waits for was delivered, or is not late, or has no date that could be missed',
    on: day,
    action: {
      waitsFor: [awaited('2020-11-01', '2020-11-10'), awaited('2020-12-01', null), awaited(null, null)],
    },
    status: 'on track',
  },
  {
    rule: 'delivery.on-track',
    because: '28 days after the last update the next one is due, and not overdue',
    on: isoDate('2020-12-18'),
    action: {},
    status: 'on track',
  },
  {
    rule: 'delivery.no-update',
    because: 'after 29 days it is',
    on: isoDate('2020-12-19'),
    action: {},
    status: 'at risk',
  },
  {
    rule: 'delivery.no-update',
    because: 'an action that began 29 days ago and was never heard of is as quiet',
    on: isoDate('2020-07-30'),
    action: { lastUpdateOn: null },
    status: 'at risk',
  },
  {
    rule: 'delivery.not-started',
    because: 'it begins tomorrow',
    on: isoDate('2020-06-30'),
    action: { lastUpdateOn: null },
    status: 'not started',
  },
  {
    rule: 'delivery.on-track',
    because: 'somebody began early and said so',
    on: isoDate('2020-06-30'),
    action: { lastUpdateOn: isoDate('2020-06-25') },
    status: 'on track',
  },
  {
    rule: 'delivery.no-due-date',
    because: 'without a due date nobody can call it on track, whatever else is known',
    on: day,
    action: { dueOn: null, originalDueOn: null, milestones: [milestone('2020-11-23', null)] },
    status: 'not known',
  },
  {
    rule: 'delivery.no-start-date',
    because: 'without a start and without news nobody can say whether it is under way',
    on: day,
    action: { startOn: null, lastUpdateOn: null },
    status: 'not known',
  },
  {
    rule: 'delivery.re-dated',
    because: 'the new date was approved and nothing is late against it',
    on: day,
    action: { redatedWithApproval: true, originalDueOn: isoDate('2020-10-31') },
    status: 're-dated with approval',
  },
  {
    rule: 'delivery.evidence-awaited',
    because: 'it was delivered, late or not, and nobody else has looked at the evidence',
    on: isoDate('2021-03-01'),
    action: { deliveredOn: isoDate('2021-02-01') },
    status: 'delivered, evidence awaited',
  },
  {
    rule: 'delivery.evidence-accepted',
    because: 'somebody other than its lead has',
    on: isoDate('2021-03-01'),
    action: { deliveredOn: isoDate('2021-02-01'), acceptedOn: isoDate('2021-02-20') },
    status: 'complete, evidenced',
  },
  {
    rule: 'delivery.reopened-late',
    because: 'its measure fell back, the board did not answer, and its due date is long past',
    on: isoDate('2021-03-01'),
    action: { reopenedOn: isoDate('2021-02-12'), lastUpdateOn: isoDate('2021-02-20') },
    status: 'late',
  },
  {
    rule: 'delivery.reopened',
    because: 'it re-opened before it was due: it is open again, and what it reached did not last',
    on: day,
    action: { reopenedOn: isoDate('2020-11-12') },
    status: 'at risk',
  },
]
