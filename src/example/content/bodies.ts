import type { BodyKind, ReportingLine } from '../../governance/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { PostTitle } from './people.ts'

export interface ExampleBody {
  readonly name: string
  readonly kind: BodyKind
  readonly purpose: string
  readonly chair: PostTitle
  readonly meets: string
  readonly inPublic: boolean
  readonly setUpOn?: IsoDate
  readonly members: readonly PostTitle[]
  readonly partners?: readonly string[]
}

/** Boards and groups of the public report; chairs, members and how often they meet are made up. */
export const bodies = [
  {
    name: 'Cabinet',
    kind: 'executive',
    purpose:
      'Takes the council’s decisions: it approves the improvement plan and its funding and hears how it goes.',
    chair: 'Leader of the Council',
    meets: 'every four to six weeks',
    inPublic: true,
    members: ['Leader of the Council', 'Portfolio Holder for Children’s Services'],
  },
  {
    name: 'Children and Young People’s Scrutiny Committee',
    kind: 'scrutiny',
    purpose:
      'Considers the plan and its progress in public, questions those who answer for it, and recommends.',
    chair: 'Chair of Scrutiny, Children and Young People',
    meets: 'six times a year',
    inPublic: true,
    members: ['Chair of Scrutiny, Children and Young People'],
  },
  {
    name: 'Children’s Services Improvement Board',
    kind: 'improvement board',
    purpose:
      'A new approach, already in place: it steers the improvement, sees the changes of managers begun before the inspection through, and reports directly to Cabinet on progress.',
    chair: 'Improvement Board Chair (independent)',
    meets: 'every six weeks',
    inPublic: false,
    setUpOn: isoDate('2020-05-07'),
    members: [
      'Improvement Board Chair (independent)',
      'Strategic Director for People (DCS)',
      'Deputy Director, Children’s Services',
      'Head of Service, Safeguarding',
      'Head of Commissioning',
      'Portfolio Holder for Children’s Services',
    ],
    partners: ['Police', 'Clinical commissioning group', 'Schools forum'],
  },
  {
    name: 'Children’s Practice Oversight Group',
    kind: 'practice group',
    purpose:
      'Reviews and challenges the quality of practice in the key areas that inspectors named, beside the frameworks for performance management and quality assurance that exist already.',
    chair: 'Deputy Director, Children’s Services',
    meets: 'monthly',
    inPublic: false,
    setUpOn: isoDate('2020-05-07'),
    members: [
      'Deputy Director, Children’s Services',
      'Head of Service, Safeguarding',
      'Service Manager, Children’s Social Care',
      'Principal Social Worker',
      'Independent Reviewing Officer',
      'Performance Analyst',
    ],
  },
  {
    name: 'Children’s Commissioning Group',
    kind: 'officer group',
    purpose:
      'Oversees every service commissioned for children, so that contracts are scrutinised and services are fit for their purpose and good.',
    chair: 'Head of Commissioning',
    meets: 'monthly',
    inPublic: false,
    setUpOn: isoDate('2020-05-05'),
    members: [
      'Head of Commissioning',
      'Commissioning Manager, Children',
      'Housing Options Manager',
      'Solicitor, Children',
    ],
    partners: ['Health commissioners'],
  },
  {
    name: 'Corporate Parenting Board',
    kind: 'partnership',
    purpose:
      'Asks of every service whether it would be good enough for one’s own child; young people in care sit on it.',
    chair: 'Portfolio Holder for Children’s Services',
    meets: 'every quarter',
    inPublic: false,
    members: [
      'Portfolio Holder for Children’s Services',
      'Strategic Director for People (DCS)',
      'Housing Options Manager',
    ],
    partners: ['Children in care council'],
  },
  {
    name: 'Permanence Planning Meeting',
    kind: 'panel',
    purpose:
      'Plans for each child looked after where the child will live for good, and follows the plan until it is done.',
    chair: 'Service Manager, Children’s Social Care',
    meets: 'every two weeks',
    inPublic: false,
    members: [
      'Service Manager, Children’s Social Care',
      'Team Manager, Protection and Permanence',
      'Independent Reviewing Officer',
    ],
  },
  {
    name: 'Fostering Panel',
    kind: 'panel',
    purpose:
      'Considers the approval, reviews and matches of foster carers and makes recommendations on them.',
    chair: 'Fostering Panel Chair (independent)',
    meets: 'monthly, virtually',
    inPublic: false,
    members: ['Fostering Panel Chair (independent)', 'Team Manager, Fostering and Leaving Care'],
    partners: ['Foster carer', 'Designated nurse'],
  },
] as const satisfies readonly ExampleBody[]

export type BodyName = (typeof bodies)[number]['name']

export interface ExampleLine {
  readonly from: BodyName
  readonly to: BodyName
  readonly kind: ReportingLine['kind']
  readonly what: string
}

const cabinet = 'Cabinet'
const board = 'Children’s Services Improvement Board'
const oversight = 'Children’s Practice Oversight Group'

/** The first three are the public report's. */
export const lines: readonly ExampleLine[] = [
  { from: board, to: cabinet, kind: 'reports to', what: 'progress against the plan, directly' },
  {
    from: board,
    to: 'Children and Young People’s Scrutiny Committee',
    kind: 'is scrutinised by',
    what: 'progress against the plan, which the committee also considers',
  },
  {
    from: oversight,
    to: board,
    kind: 'reports to',
    what: 'the quality of practice in the areas that inspectors named',
  },
  {
    from: 'Children’s Commissioning Group',
    to: board,
    kind: 'reports to',
    what: 'commissioned services and contracts',
  },
  {
    from: 'Corporate Parenting Board',
    to: cabinet,
    kind: 'reports to',
    what: 'how the council does as a parent',
  },
  {
    from: 'Permanence Planning Meeting',
    to: oversight,
    kind: 'reports to',
    what: 'how timely plans for permanence are',
  },
  {
    from: 'Fostering Panel',
    to: oversight,
    kind: 'reports to',
    what: 'reviews of foster carers, due and held',
  },
]
