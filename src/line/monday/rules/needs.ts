import type { Shape, Tone } from '../../../design/index.ts'

/** Why a child needs somebody. The ids stand in addresses (`/monday?kind=statute`). */
export type NeedId =
  | 'unseen'
  | 'unallocated'
  | 'statute'
  | 'no-worker'
  | 'left-off'
  | 'contradicts'
  | 'unowned'
  | 'stuck'
  | 'guidance'
  | 'soon'

export interface Need {
  readonly id: NeedId
  /** In one or two words, on the tag and the filter. */
  readonly title: string
  /** Which comes first: 1 before 2. Needs of the same place are told apart by how far the limit is exceeded. */
  readonly place: number
  readonly means: string
  /** Why it stands at this place. */
  readonly because: string
  readonly looks: readonly [Shape, Tone]
}

/** The order of the Monday list, printed on its page. */
export const needs: readonly Need[] = [
  {
    id: 'unseen',
    title: 'At risk, unseen',
    place: 1,
    means:
      'On a protection plan, or with a section 47 enquiry open, and a visit is later than its limit allows.',
    because: 'A child who may be suffering harm and whom nobody has seen can be hurt before anyone knows.',
    looks: ['triangle', 'bad'],
  },
  {
    id: 'unallocated',
    title: 'At risk, no worker',
    place: 1,
    means: 'On a protection plan, or with a section 47 enquiry open, and no named worker.',
    because: 'Nobody goes to see a child whom nobody has.',
    looks: ['triangle', 'bad'],
  },
  {
    id: 'statute',
    title: 'Statute',
    place: 2,
    means: 'A time limit set by law has passed.',
    because: 'The council is in breach for every day it goes on.',
    looks: ['triangle', 'bad'],
  },
  {
    id: 'no-worker',
    title: 'No worker',
    place: 3,
    means: 'Open work, and no named worker.',
    because: 'Every other limit of the child will be missed while nobody answers for it.',
    looks: ['diamond', 'bad'],
  },
  {
    id: 'left-off',
    title: 'Left off a list',
    place: 3,
    means:
      'On a plan, in care or in need by the last extract that named the child; the next one with that list names the child no more and gives no end. Said for six months, or until a list tells.',
    because: 'None of the child’s limits runs any more, so nobody would miss the child.',
    looks: ['diamond', 'bad'],
  },
  {
    id: 'contradicts',
    title: 'Lists contradict',
    place: 3,
    means: 'One list says that the child has died, and another that work goes on.',
    because: 'No limit runs and no visit is asked for; if the list is wrong, nobody sees the child.',
    looks: ['diamond', 'bad'],
  },
  {
    id: 'unowned',
    title: 'Owner cannot see',
    place: 3,
    means:
      'An action about the child belongs to a post of which nobody may see the child now: the child has moved, the record is kept to few, or the post reviews the child no more.',
    because: 'What nobody is told of, nobody does.',
    looks: ['diamond', 'bad'],
  },
  {
    id: 'stuck',
    title: 'Stuck',
    place: 4,
    means: 'No movement at a stage for longer than its limit allows, or a tracker says that it stands still.',
    because: 'Drift breaks no single limit, and costs a child months.',
    looks: ['half', 'watch'],
  },
  {
    id: 'guidance',
    title: 'Guidance or local limit',
    place: 5,
    means: 'A limit of statutory guidance, or of the council itself, has passed.',
    because: 'It may be departed from for a good reason, which is recorded with it; what is late stays late.',
    looks: ['half', 'watch'],
  },
  {
    id: 'soon',
    title: 'Due soon',
    place: 6,
    means: 'Falls due today or within five working days.',
    because: 'This week is when it can still be done in time.',
    looks: ['ring', 'waiting'],
  },
]

/** How long before it is due a limit is said to be due soon. */
export const soonWorkingDays = 5
