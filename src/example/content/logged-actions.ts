import type { Ending, OtherSource } from '../../governance/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { BodyName } from './bodies.ts'
import type { PostTitle } from './people.ts'

export interface ExampleLoggedAction {
  /** The body that follows it up; the meeting on `agreedOn` is its own, unless another source is named. */
  readonly body: BodyName
  readonly from?: { readonly kind: OtherSource; readonly words: string }
  readonly words: string
  readonly owner: { readonly post: PostTitle } | { readonly partner: string }
  readonly agreedOn: IsoDate
  readonly dueOn?: IsoDate
  /** The area's number in the plan. */
  readonly area?: number
  /** To whom it was promised in public. */
  readonly promisedTo?: string
  readonly ended?: { readonly on: IsoDate; readonly how: Ending; readonly words: string }
}

const board = 'Children’s Services Improvement Board'
const oversight = 'Children’s Practice Oversight Group'

/** What the bodies agreed to have done; all of it made up. */
export const loggedActions: readonly ExampleLoggedAction[] = [
  {
    body: board,
    words: 'Bring a sample of twenty supervision records, with what each changed for the child',
    owner: { post: 'Head of Service, Safeguarding' },
    agreedOn: isoDate('2020-09-10'),
    dueOn: isoDate('2020-10-15'),
    area: 1,
    promisedTo: 'Children and Young People’s Scrutiny Committee',
  },
  {
    body: board,
    words: 'Agree with housing how many tenancies are kept for care leavers each year',
    owner: { post: 'Housing Options Manager' },
    agreedOn: isoDate('2020-10-22'),
    dueOn: isoDate('2020-12-03'),
    area: 4,
  },
  {
    body: board,
    words: 'Share the vulnerable children’s list with schools each week of the autumn term',
    owner: { partner: 'Schools forum' },
    agreedOn: isoDate('2020-10-22'),
    area: 2,
  },
  {
    body: board,
    words: 'Write to each partner about who attends when its member cannot',
    owner: { post: 'Improvement Board Chair (independent)' },
    agreedOn: isoDate('2020-06-18'),
    dueOn: isoDate('2020-07-30'),
    promisedTo: 'Police, health and schools',
    ended: {
      on: isoDate('2020-07-21'),
      how: 'done',
      words: 'Letters sent; all three partners named somebody',
    },
  },
  {
    body: oversight,
    words: 'Name an auditor from outside the team for each month’s audits of assessments',
    owner: { post: 'Principal Social Worker' },
    agreedOn: isoDate('2020-09-09'),
    dueOn: isoDate('2020-10-14'),
    area: 2,
    ended: {
      on: isoDate('2020-11-04'),
      how: 'done',
      words: 'Rota agreed until March, three weeks after its date',
    },
  },
  {
    body: oversight,
    words: 'Look at every child in pre-proceedings for more than sixteen weeks and say what is missing',
    owner: { post: 'Service Manager, Children’s Social Care' },
    agreedOn: isoDate('2020-11-11'),
    dueOn: isoDate('2020-12-09'),
    area: 5,
  },
  {
    body: oversight,
    from: { kind: 'audit theme', words: 'Audits of September 2020: the voice of brothers and sisters' },
    words: 'Show in each plan what brothers and sisters said, apart from one another',
    owner: { post: 'Team Manager, Protection and Permanence' },
    agreedOn: isoDate('2020-10-14'),
    dueOn: isoDate('2020-11-30'),
    area: 6,
  },
  {
    body: 'Children and Young People’s Scrutiny Committee',
    from: { kind: 'scrutiny recommendation', words: 'Recommendation 2 of 3 September 2020' },
    words: 'Report to members, without naming anybody, how many foster carers’ reviews were late and why',
    owner: { post: 'Strategic Director for People (DCS)' },
    agreedOn: isoDate('2020-09-03'),
    dueOn: isoDate('2021-01-28'),
    area: 7,
    promisedTo: 'Children and Young People’s Scrutiny Committee',
  },
  {
    body: 'Children’s Commissioning Group',
    words: 'Visit the two providers whose monitoring form has been empty since spring',
    owner: { post: 'Commissioning Manager, Children' },
    agreedOn: isoDate('2020-10-13'),
    dueOn: isoDate('2020-11-10'),
    area: 3,
    ended: {
      on: isoDate('2020-11-10'),
      how: 'not done',
      words: 'The post was vacant for the month; taken up anew',
    },
  },
  {
    body: 'Children’s Commissioning Group',
    words: 'Visit both providers before the next meeting, with the solicitor',
    owner: { post: 'Head of Commissioning' },
    agreedOn: isoDate('2020-11-10'),
    dueOn: isoDate('2020-12-08'),
    area: 3,
  },
]
