import type { Action, Relation, Resource, Role } from './roles.ts'
import { actions } from './roles.ts'
import type { PermissionRow } from './table.ts'

/** What a role may do with one resource, for a reader: allowed things in order, and what it may never do. */
export interface InWords {
  readonly may: readonly string[]
  readonly never: readonly string[]
}

const verbs: Readonly<Record<Action, string>> = { read: 'read', change: 'change', approve: 'approve' }
/** What 'own posts' means for agendas and minutes: the table says the rest. */
const ofMeetings: Readonly<Record<Action, string>> = {
  read: ' of public meetings, and of bodies on which their post sits',
  change: ' of bodies that their post chairs or clerks',
  approve: '',
}

const whose: Readonly<Record<Relation, string>> = {
  any: '',
  'own teams': ' those of their teams',
  'own posts': ' where their post leads',
  'care reviewed': ' those of children whose care they review',
  'conferences chaired': ' those of children whose conferences they chair',
  'adoption planned': ' those of children for whom adoption is planned',
  'reason given': ' those of one child at a time, with a reason',
}

/** Of roles that a relation binds to children by other work than a reviewing officer's or a conference chair's. */
const whoseOf: Partial<Readonly<Record<Role, Partial<Readonly<Record<Relation, string>>>>>> = {
  'panel chair': { 'care reviewed': ' those of children in care, about whom their panel decides' },
  'reviewing service manager': {
    'care reviewed': ' those of children whose care their officers review',
    'conferences chaired': ' those of children whose conferences their chairs hold',
  },
}

/** One cell of the table. A forbid wins: what is forbidden is not listed as allowed as well. */
export function inWords(table: readonly PermissionRow[], role: Role, resource: Resource): InWords {
  const rows = table.filter((row) => row.role === role && row.resource === resource)
  const forbidden = (action: Action) => rows.some((row) => row.effect === 'forbid' && row.action === action)
  const may = actions
    .filter((action) => !forbidden(action))
    .flatMap((action) => {
      const relations = rows.filter((row) => row.action === action).map(({ relation }) => relation)
      const widest = relations.includes('any')
        ? relations.filter((relation) => relation === 'any')
        : relations
      const said = (relation: Relation): string =>
        relation === 'own posts' && resource === 'meetings'
          ? ofMeetings[action]
          : (whoseOf[role]?.[relation] ?? whose[relation])
      return [...new Set(widest)].map((relation) => `${verbs[action]}${said(relation)}`)
    })
  return { may, never: actions.filter(forbidden).map((action) => verbs[action]) }
}

/** What each resource is, since one word is short. */
export const resourceNames: Readonly<Record<Resource, string>> = {
  inspections: 'Inspections and what they found',
  plan: 'The plan: areas, actions, milestones',
  progress: 'Progress of actions',
  governance: 'Bodies, days of meetings, decisions and the action log',
  meetings: 'Agendas, papers before a meeting, attendance and minutes',
  papers: 'Papers',
  'paper work': 'Clearances of and comments on papers: approve is to clear, or to agree as chair',
  assessments: 'Impact assessments: approve is to sign',
  'exempt papers': 'What papers keep from the public: exempt information, and papers of closed meetings',
  funding: 'Funding',
  people: 'People, posts, teams and roles',
  deputies: 'Who stands in for an absent manager',
  handovers: 'Handovers of posts: change is to accept, approve is to draw up',
  'handed-over children': 'What a handover says of a child',
  'sign-ins': 'Passwords, sessions and failed sign-ins',
  audit: 'Who read and changed what',
  council: 'The council’s settings',
  'local limits': 'Time limits that the council sets for itself',
  measures: 'Measures: numbers that name nobody',
  scorecards: 'Targets, baselines and commentary of measures',
  children: 'Children’s records',
  restrictions: 'Who may read a restricted record',
  adoption: 'Adoptive families and adopters',
  'placement addresses': 'Where a child’s carer lives',
  intake: 'Extracts from the case system',
  permanence: 'Plans for a child’s permanent home',
  'officer views':
    'A reviewing officer’s view of such a plan: change is of the own, approve is to record it in an officer’s stead',
  challenges: 'Challenges by reviewing officers and conference chairs',
  'challenge answers': 'Answers to a challenge',
  'child decisions': 'What panels, meetings and posts decided about a child',
  'conference decisions':
    'Of these, what a child protection conference decided: that a child is on a protection plan, or what follows it',
  'clock notes': 'Reasons for lateness, more time and exemptions',
  retention: 'How long records are kept, and what goes',
  rectifications: 'Rows put right because they were wrong',
  identities: 'Which of the council’s numbers are one child',
  benchmarks: 'Published figures of other authorities',
  consistency: 'Why children in a like situation were answered differently',
  caseloads: 'How many children each worker holds',
  publication: 'Figures released to boards and the public',
  'released figures': 'Public figures, and what was given to the reader as a named member of a board',
}
