import type { PersonRole } from '../../access/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'

/** Teams, each under the one named; a team stands after the one above it. */
export const teams = [
  { name: 'Children’s Services', under: null },
  { name: 'Children’s Social Care', under: 'Children’s Services' },
  { name: 'Referral and Assessment', under: 'Children’s Social Care' },
  { name: 'Protection and Permanence', under: 'Children’s Social Care' },
  { name: 'Fostering and Leaving Care', under: 'Children’s Social Care' },
  { name: 'Quality and Performance', under: 'Children’s Services' },
  { name: 'Commissioning', under: 'Children’s Services' },
] as const

/** What the extracts' team names mean; the empty one is for children to whom no list gives a team: the front door. */
export const teamsInExtracts = {
  '': 'Referral and Assessment',
  'Front Door': 'Referral and Assessment',
  'Referral and Assessment': 'Referral and Assessment',
  'Protection and Permanence North': 'Protection and Permanence',
  'Protection and Permanence South': 'Protection and Permanence',
  'Children in Care': 'Protection and Permanence',
  'Leaving Care': 'Fostering and Leaving Care',
  'Fostering and Adoption': 'Fostering and Leaving Care',
} as const satisfies Readonly<Record<string, (typeof teams)[number]['name']>>

export type TeamName = (typeof teams)[number]['name']

/** Posts, with the team each belongs to; those outside children’s services belong to none of these. */
const postTeams = {
  'Strategic Director for People (DCS)': 'Children’s Services',
  'Deputy Director, Children’s Services': 'Children’s Services',
  'Head of Service, Safeguarding': 'Children’s Social Care',
  'Head of Commissioning': 'Commissioning',
  'Commissioning Manager, Children': 'Commissioning',
  'Service Manager, Children’s Social Care': 'Children’s Social Care',
  'Team Manager, Referral and Assessment': 'Referral and Assessment',
  'Team Manager, Protection and Permanence': 'Protection and Permanence',
  'Team Manager, Fostering and Leaving Care': 'Fostering and Leaving Care',
  'Independent Reviewing Officer': 'Quality and Performance',
  'Child Protection Conference Chair': 'Quality and Performance',
  'Safeguarding and Reviewing Service Manager': 'Quality and Performance',
  'Placements Manager': 'Commissioning',
  'Adoption Manager': 'Fostering and Leaving Care',
  'Fostering Service Manager': 'Fostering and Leaving Care',
  'Principal Social Worker': 'Quality and Performance',
  'Performance Analyst': 'Quality and Performance',
  'Workforce Development Officer': 'Quality and Performance',
  'Solicitor, Children': null,
  'Housing Options Manager': null,
  'Democratic Services Officer': null,
  'Leader of the Council': null,
  'Portfolio Holder for Children’s Services': null,
  'Chair of Scrutiny, Children and Young People': null,
  'Improvement Board Chair (independent)': null,
  'Fostering Panel Chair (independent)': null,
  'Information Governance Auditor': null,
  'System Administrator': null,
} as const satisfies Readonly<Record<string, TeamName | null>>

export type PostTitle = keyof typeof postTeams

export const posts: ReadonlyMap<string, TeamName | null> = new Map(Object.entries(postTeams))

export interface ExamplePerson {
  readonly name: string
  readonly post: PostTitle
  readonly basis: 'permanent' | 'interim'
  readonly from: IsoDate
  readonly until?: IsoDate
  readonly role?: PersonRole
  /** The team to which the role is limited. */
  readonly within?: TeamName
}

const longAgo = isoDate('2019-01-07')

const permanent = (name: string, post: PostTitle, role?: PersonRole, within?: TeamName): ExamplePerson => ({
  name: `Example ${name}`,
  post,
  basis: 'permanent',
  from: longAgo,
  ...(role ? { role } : {}),
  ...(within ? { within } : {}),
})

/** Whoever holds a role first on this list is the one that the role page of the worked example looks through. */
const stayed: readonly ExamplePerson[] = [
  permanent('Director', 'Strategic Director for People (DCS)', 'director'),
  permanent('Deputy Director', 'Deputy Director, Children’s Services', 'director'),
  permanent('Head of Safeguarding', 'Head of Service, Safeguarding', 'head of service'),
  permanent('Head of Commissioning', 'Head of Commissioning', 'head of service'),
  permanent(
    'Fostering Manager',
    'Team Manager, Fostering and Leaving Care',
    'team manager',
    'Fostering and Leaving Care',
  ),
  permanent('Reviewing Officer', 'Independent Reviewing Officer', 'independent reviewing officer'),
  permanent('Conference Chair', 'Child Protection Conference Chair', 'conference chair'),
  permanent(
    'Reviewing Service Manager',
    'Safeguarding and Reviewing Service Manager',
    'reviewing service manager',
  ),
  permanent('Placements Manager', 'Placements Manager', 'placements manager', 'Children’s Social Care'),
  permanent('Adoption Manager', 'Adoption Manager', 'adoption manager'),
  permanent(
    'Fostering Service Manager',
    'Fostering Service Manager',
    'fostering manager',
    'Children’s Social Care',
  ),
  permanent('Principal Social Worker', 'Principal Social Worker', 'team manager', 'Quality and Performance'),
  permanent('Analyst', 'Performance Analyst', 'performance analyst'),
  permanent('Workforce Officer', 'Workforce Development Officer', 'team manager', 'Quality and Performance'),
  permanent('Solicitor', 'Solicitor, Children', 'board member'),
  permanent('Housing Manager', 'Housing Options Manager', 'board member'),
  permanent('Committee Officer', 'Democratic Services Officer', 'democratic services'),
  permanent('Leader', 'Leader of the Council', 'councillor'),
  permanent('Portfolio Holder', 'Portfolio Holder for Children’s Services', 'councillor'),
  permanent('Scrutiny Chair', 'Chair of Scrutiny, Children and Young People', 'councillor'),
  permanent('Board Chair', 'Improvement Board Chair (independent)', 'board member'),
  permanent('Panel Chair', 'Fostering Panel Chair (independent)', 'panel chair'),
  permanent('Auditor', 'Information Governance Auditor', 'auditor'),
  permanent('Administrator', 'System Administrator', 'administrator'),
]

const left = isoDate('2020-03-27')
const coverBegan = isoDate('2020-03-30')

/** The public report’s own: two team managers and a service manager left; three interim managers came. */
const frontline: readonly ExamplePerson[] = [
  { ...permanent('Former Service Manager', 'Service Manager, Children’s Social Care'), until: left },
  { ...permanent('Former Assessment Manager', 'Team Manager, Referral and Assessment'), until: left },
  { ...permanent('Former Protection Manager', 'Team Manager, Protection and Permanence'), until: left },
  {
    name: 'Example Interim Service Manager',
    post: 'Service Manager, Children’s Social Care',
    basis: 'interim',
    from: coverBegan,
    until: isoDate('2020-07-31'),
  },
  {
    name: 'Example Interim Assessment Manager',
    post: 'Team Manager, Referral and Assessment',
    basis: 'interim',
    from: coverBegan,
    until: isoDate('2020-06-26'),
  },
  {
    name: 'Example Interim Protection Manager',
    post: 'Team Manager, Protection and Permanence',
    basis: 'interim',
    from: coverBegan,
    role: 'team manager',
    within: 'Protection and Permanence',
  },
  {
    ...permanent(
      'Assessment Manager',
      'Team Manager, Referral and Assessment',
      'team manager',
      'Referral and Assessment',
    ),
    from: isoDate('2020-05-25'),
  },
  {
    ...permanent(
      'Service Manager',
      'Service Manager, Children’s Social Care',
      'team manager',
      'Children’s Social Care',
    ),
    from: isoDate('2020-07-20'),
  },
  {
    ...permanent('Former Commissioning Manager', 'Commissioning Manager, Children'),
    until: isoDate('2020-09-30'),
  },
]

export const people: readonly ExamplePerson[] = [...frontline, ...stayed]
