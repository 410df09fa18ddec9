import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween, longDate } from '../../kernel/index.ts'
import type { ActionDates, DeliveryDay, DeliveryStatus } from '../model/action-dates.ts'
import { isLate, lateMilestones } from '../model/action-dates.ts'

/** One rule of how delivery is read from dates. */
export interface DeliveryRule {
  readonly id: string
  readonly status: DeliveryStatus
  /** The rule in words, as the page that prints them says it. */
  readonly title: string
  readonly applies: (action: ActionDates, on: DeliveryDay) => boolean
  readonly because: (action: ActionDates, on: DeliveryDay) => readonly string[]
}

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`
const said = (day: IsoDate | null): string => (day === null ? 'a date nobody has set' : longDate(day))

/** From when an action counts as under way: its start, or its first news where no start was set. */
const quietSince = ({
  startOn,
  lastUpdateOn,
}: Pick<ActionDates, 'startOn' | 'lastUpdateOn'>): IsoDate | null =>
  lastUpdateOn !== null && (startOn === null || lastUpdateOn > startOn) ? lastUpdateOn : startOn

/** How many days there was no news; nothing before it begins. */
export const quietFor = (
  action: Pick<ActionDates, 'startOn' | 'lastUpdateOn'>,
  { day }: Pick<DeliveryDay, 'day'>,
): number => {
  const since = quietSince(action)
  return since === null ? 0 : daysBetween(since, day)
}

const reopened = ({ reopenedOn }: ActionDates): readonly string[] => [
  `It was complete and its measure fell back. Nobody decided in time: it re-opened on ${said(reopenedOn)}.`,
]

/**
 * In order: the first that applies gives the status. What has been delivered is no longer late; what has no due date
 * can be neither late nor on track, whatever else is known.
 */
export const deliveryRules: readonly DeliveryRule[] = [
  {
    id: 'delivery.evidence-accepted',
    status: 'complete, evidenced',
    title: 'It was delivered, and somebody other than its lead has accepted the evidence.',
    applies: ({ acceptedOn }) => acceptedOn !== null,
    because: ({ deliveredOn, acceptedOn }) => [
      `Delivered on ${said(deliveredOn)}; its evidence was accepted on ${said(acceptedOn)} by somebody other than its lead.`,
    ],
  },
  {
    id: 'delivery.evidence-awaited',
    status: 'delivered, evidence awaited',
    title: 'It was delivered, and nobody other than its lead has accepted the evidence yet.',
    applies: ({ deliveredOn }) => deliveredOn !== null,
    because: ({ deliveredOn }) => [
      `Delivered on ${said(deliveredOn)}; nobody other than its lead has accepted the evidence yet.`,
    ],
  },
  {
    id: 'delivery.no-due-date',
    status: 'not known',
    title: 'No due date was ever set.',
    applies: ({ dueOn }) => dueOn === null,
    because: () => ['It has no due date, so nobody can say whether it is on course.'],
  },
  {
    id: 'delivery.reopened-late',
    status: 'late',
    title:
      'It was complete, its measure fell back, nobody decided by the board it was due at, and its due date has passed.',
    applies: (action, { day }) => action.reopenedOn !== null && isLate(action, day),
    because: reopened,
  },
  {
    id: 'delivery.due-passed',
    status: 'late',
    title: 'Its due date has passed and it has not been delivered.',
    applies: (action, { day }) => isLate(action, day),
    because: ({ dueOn }, { day }) =>
      dueOn === null ? [] : [`It was due on ${longDate(dueOn)}, ${days(daysBetween(dueOn, day))} ago.`],
  },
  {
    id: 'delivery.reopened',
    status: 'at risk',
    title: 'It was complete, its measure fell back, and nobody decided by the board it was due at.',
    applies: ({ reopenedOn }) => reopenedOn !== null,
    because: reopened,
  },
  {
    id: 'delivery.milestone-late',
    status: 'at risk',
    title: 'One of its milestones is late.',
    applies: ({ milestones }, { day }) => lateMilestones(milestones, day).length > 0,
    because: ({ milestones }, { day }) =>
      lateMilestones(milestones, day).map(
        ({ text, dueOn }) => `The milestone “${text}” was due on ${longDate(dueOn)} and is not met.`,
      ),
  },
  {
    id: 'delivery.waits-for-late',
    status: 'at risk',
    title: 'An action that it waits for is late.',
    applies: ({ waitsFor }, { day }) => waitsFor.some((awaited) => isLate(awaited, day)),
    because: ({ waitsFor }, { day }) =>
      waitsFor
        .filter((awaited) => isLate(awaited, day))
        .map(({ reference, dueOn }) => `It waits for ${reference}, which was due on ${said(dueOn)}.`),
  },
  {
    id: 'delivery.no-update',
    status: 'at risk',
    title: 'It is under way, and there was no update for longer than the council’s setting allows.',
    applies: (action, on) => quietFor(action, on) > on.quietDays,
    because: (action, on) => [
      `There was no update for ${days(quietFor(action, on))}; the council’s limit is ${on.quietDays}.`,
    ],
  },
  {
    id: 'delivery.not-started',
    status: 'not started',
    title: 'It starts later, and nothing has been recorded on it.',
    applies: ({ startOn, lastUpdateOn }, { day }) =>
      startOn !== null && startOn > day && lastUpdateOn === null,
    because: ({ startOn }) => [`It starts on ${said(startOn)}.`],
  },
  {
    id: 'delivery.no-start-date',
    status: 'not known',
    title: 'No start date was set and nothing has been recorded, so nobody can say whether it is under way.',
    applies: ({ startOn, lastUpdateOn }) => startOn === null && lastUpdateOn === null,
    because: () => ['It has no start date and no update, so nobody can say whether it is under way.'],
  },
  {
    id: 'delivery.re-dated',
    status: 're-dated with approval',
    title: 'Its due date was moved with approval, and nothing is late.',
    applies: ({ redatedWithApproval }) => redatedWithApproval,
    because: ({ originalDueOn, dueOn }) => [
      `First due on ${said(originalDueOn)}; moved with approval to ${said(dueOn)}. Nothing is late against the new date.`,
    ],
  },
  {
    id: 'delivery.on-track',
    status: 'on track',
    title: 'It is under way, with an update in time, and nothing is late.',
    applies: () => true,
    because: ({ dueOn, lastUpdateOn }) => [
      `Due on ${said(dueOn)}; nothing is late. ${lastUpdateOn === null ? 'The first update is still to come.' : `Last update on ${longDate(lastUpdateOn)}.`}`,
    ],
  },
]
