import type { EscalationAnswer, EscalationSource } from '../../governance/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { BodyName } from './bodies.ts'
import type { PostTitle } from './people.ts'

/** When decisions of Cabinet were published, by the day on which they were taken. */
export const publishedOn: Readonly<Record<string, IsoDate>> = {
  '2020-06-16': isoDate('2020-06-18'),
  '2020-11-17': isoDate('2020-11-19'),
  '2020-11-18': isoDate('2020-11-20'),
}

/** The last decision of Cabinet, called in: it may not be carried out yet. */
export const calledIn = {
  decidedOn: isoDate('2020-11-17'),
  on: isoDate('2020-11-23'),
  members: 3,
  who: 'Three members of the Scrutiny Committee (made up)',
  grounds: 'Foster carers were not asked before it was decided',
  valid: 'Called in within the days by as many members as the constitution asks for',
} as const

export interface ExampleEscalation {
  readonly from: BodyName
  readonly to: BodyName
  readonly straightBecause?: string
  readonly source: EscalationSource
  readonly sourceWords: string
  readonly sourceHref?: string
  readonly meetingOn?: IsoDate
  readonly asked: string
  readonly by: PostTitle
  readonly on: IsoDate
  readonly answerBy: IsoDate
  readonly answered?: { readonly on: IsoDate; readonly how: EscalationAnswer; readonly words: string }
}

const board: BodyName = 'Children’s Services Improvement Board'
const oversight: BodyName = 'Children’s Practice Oversight Group'

/** What groups asked of the bodies above them; made up. The first waits past its day: it is red on both. */
export const escalations: readonly ExampleEscalation[] = [
  {
    from: oversight,
    to: board,
    source: 'meeting',
    sourceWords:
      'Children in pre-proceedings wait for assessments by a specialist who has no time before February',
    meetingOn: isoDate('2020-11-11'),
    asked: 'To agree that assessments are bought from outside until February, and who pays',
    by: 'Deputy Director, Children’s Services',
    on: isoDate('2020-11-11'),
    answerBy: isoDate('2020-11-20'),
  },
  {
    from: board,
    to: 'Cabinet',
    source: 'risk',
    sourceWords: 'Agency managers leave before permanent ones begin',
    sourceHref: '/plan/risks',
    asked: 'To let the two managers’ posts be filled above the grade that was advertised',
    by: 'Improvement Board Chair (independent)',
    on: isoDate('2020-10-22'),
    answerBy: isoDate('2020-11-17'),
    answered: {
      on: isoDate('2020-11-17'),
      how: 'agreed in part',
      words:
        'That one of the two posts be advertised again, one grade higher, and the other be looked at in January.',
    },
  },
  {
    from: 'Fostering Panel',
    to: board,
    straightBecause: 'The Practice Oversight Group does not meet before the carers’ approval ends',
    source: 'exception',
    sourceWords: 'Two foster carers’ reviews cannot be held in time: no reviewing officer is there',
    asked: 'To find a reviewing officer for two reviews in December',
    by: 'Fostering Panel Chair (independent)',
    on: isoDate('2020-11-18'),
    answerBy: isoDate('2020-12-03'),
  },
]

/** Who is away, made up: a chair for whom nobody stands in, and a head of service for whom somebody does. */
export const away: readonly {
  readonly post: PostTitle
  readonly from: IsoDate
  readonly until: IsoDate
  readonly reason: string
  readonly coveredBy?: PostTitle
  readonly lineManager: PostTitle
}[] = [
  {
    post: 'Fostering Panel Chair (independent)',
    from: isoDate('2020-12-14'),
    until: isoDate('2021-01-08'),
    reason: 'Leave',
    lineManager: 'Deputy Director, Children’s Services',
  },
  {
    post: 'Head of Service, Safeguarding',
    from: isoDate('2020-12-21'),
    until: isoDate('2021-01-04'),
    reason: 'Leave',
    coveredBy: 'Service Manager, Children’s Social Care',
    lineManager: 'Deputy Director, Children’s Services',
  },
]

/** A question that the council's own members added, for the area on permanence. */
export const ownQuestion = {
  area: 6,
  asks: 'How many brothers and sisters in our care live apart, and how often do they see one another?',
  why: 'Young people told members that this matters to them more than anything else.',
  goodAnswer: 'A number, why each was parted, and what is arranged so that they meet.',
  measures: ['in-care-by-placement-type'],
} as const
