import type { IsoDate } from '../../../kernel/index.ts'
import { isoDate as on } from '../../../kernel/index.ts'
import type { Category, ClosedWith, Stage } from '../../../trackers/challenge/index.ts'
import type { PostTitle } from '../people.ts'
import { head, manager, officer } from './entry.ts'
import type { Whose } from './whose.ts'
import { planted } from './whose.ts'

/** What somebody did about a challenge on a day. */
export type ChallengeStep = { readonly on: IsoDate; readonly by: PostTitle } & (
  | { readonly kind: 'answer'; readonly words: string }
  | { readonly kind: 'stage'; readonly stage: Stage; readonly to: PostTitle; readonly words: string }
  | { readonly kind: 'close'; readonly outcome: ClosedWith; readonly changed: string }
)

export interface ExampleChallenge {
  /** What it is called here, so that it is raised once. */
  readonly name: string
  readonly about: Whose
  readonly by: PostTitle
  readonly on: IsoDate
  readonly stage: Stage
  readonly to: PostTitle
  readonly category: Category
  readonly concern: string
  readonly wishes: string
  readonly toldBy: string
  readonly then: readonly ChallengeStep[]
}

const answer = (day: string, by: PostTitle, words: string): ChallengeStep => ({
  kind: 'answer',
  on: on(day),
  by,
  words,
})

const close = (day: string, by: PostTitle, outcome: ClosedWith, changed: string): ChallengeStep => ({
  kind: 'close',
  on: on(day),
  by,
  outcome,
  changed,
})

const chair = 'Child Protection Conference Chair'
const director = 'Strategic Director for People (DCS)'

const closed: readonly ExampleChallenge[] = [
  {
    name: 'going home, first',
    about: planted('accommodated by agreement for more than a year'),
    by: officer,
    on: on('2020-06-30'),
    stage: 'informal',
    to: manager,
    category: 'drift and delay',
    concern:
      'In care by agreement since 2018 with a plan to go home, and no work towards it since Christmas.',
    wishes: 'Wants to know when, and to keep the same school.',
    toldBy: 'The reviewing officer, on the telephone',
    then: [
      answer('2020-07-03', manager, 'The plan goes to the permanence panel of 16 July with a timetable.'),
      close(
        '2020-07-20',
        officer,
        'partly resolved',
        'A plan to go home was agreed, with another beside it. The child knows of it; no day is named yet.',
      ),
    ],
  },
  {
    name: 'no plan at two years old',
    about: planted('no permanence plan by the second review', 2),
    by: officer,
    on: on('2020-08-25'),
    stage: 'team manager',
    to: manager,
    category: 'no plan for the child’s future',
    concern: 'The second review was due in June; a two-year-old still has no plan.',
    wishes: 'Too young to say; is settled with the carers and seeks them out.',
    toldBy: 'The carers, at bedtime',
    then: [
      answer('2020-09-02', manager, 'The plan is on the agenda of the panel of 17 September.'),
      close(
        '2020-09-21',
        officer,
        'resolved',
        'Early permanence was agreed on 17 September, so that the child need move once at most.',
      ),
    ],
  },
]

const open: readonly ExampleChallenge[] = [
  {
    name: 'unregistered home',
    about: planted('in a placement of no registered kind'),
    by: officer,
    on: on('2020-10-12'),
    stage: 'informal',
    to: manager,
    category: 'child not safe',
    concern: 'Lives in a place that nobody has registered, and has gone missing from it twice.',
    wishes: 'Wants a room with a door that locks, and to be near the football club.',
    toldBy: 'The reviewing officer, on a visit',
    then: [
      {
        kind: 'stage',
        on: on('2020-10-20'),
        by: officer,
        stage: 'head of service',
        to: head,
        words: 'No answer came in a week, and it is too serious to ask again.',
      },
      answer('2020-10-26', head, 'Staff are there day and night, and commissioning searches each day.'),
      {
        kind: 'stage',
        on: on('2020-11-18'),
        by: officer,
        stage: 'director',
        to: director,
        words: 'Four weeks later the child still lives there.',
      },
    ],
  },
  {
    name: 'two years by agreement',
    about: planted('accommodated by agreement for more than a year', 1),
    by: officer,
    on: on('2020-11-10'),
    stage: 'informal',
    to: manager,
    category: 'drift and delay',
    concern: 'Nobody has decided whether the parents’ agreement is still the right footing.',
    wishes: 'Would like to stay with the carers until sixteen.',
    toldBy: 'The social worker, after the review',
    then: [
      answer('2020-11-13', manager, 'Legal advice is booked for 1 December; the child’s wishes go with it.'),
    ],
  },
  {
    name: 'care order at home',
    about: planted('placed with parents on a care order'),
    by: officer,
    on: on('2020-11-09'),
    stage: 'informal',
    to: manager,
    category: 'plan not carried out',
    concern: 'At home since last year; the application to end the order was promised for October.',
    wishes: 'Asks why a social worker still comes.',
    toldBy: 'The reviewing officer, at the review',
    then: [],
  },
  {
    name: 'going home, again',
    about: planted('accommodated by agreement for more than a year'),
    by: officer,
    on: on('2020-11-12'),
    stage: 'team manager',
    to: manager,
    category: 'plan not carried out',
    concern: 'The overnight stays that the panel counted on did not happen.',
    wishes: 'Says that grown-ups promise things.',
    toldBy: 'The reviewing officer, by letter',
    then: [],
  },
  {
    name: 'plan that does not end',
    about: planted('plan longer than fifteen months', 1),
    by: chair,
    on: on('2020-11-11'),
    stage: 'team manager',
    to: manager,
    category: 'drift and delay',
    concern: 'On a plan for more than fifteen months; the parenting course has not been offered.',
    wishes: 'Wants fewer visitors in the evening.',
    toldBy: 'The conference chair, before the conference',
    then: [],
  },
]

/** Challenges of the reviewing officer and the conference chair, in every state that one can be in. */
export const challenges: readonly ExampleChallenge[] = [...closed, ...open]
