/** Roles that a person can hold, in the words of the people who hold them. */
export const personRoles = [
  'director',
  'head of service',
  'team manager',
  'independent reviewing officer',
  'conference chair',
  'panel chair',
  'reviewing service manager',
  'placements manager',
  'fostering manager',
  'adoption manager',
  'performance analyst',
  'democratic services',
  'councillor',
  'board member',
  'auditor',
  'administrator',
] as const

/** Who acts when nobody is signed in; each is named in the audit. */
export const systemRoles = [
  'system: sign-in',
  'system: command line',
  'system: set-up',
  'system: intake',
  'system: line',
  'system: retention',
  'system: measures',
] as const

export type PersonRole = (typeof personRoles)[number]
export type SystemRole = (typeof systemRoles)[number]
export type Role = PersonRole | SystemRole

export const resources = [
  'inspections',
  'plan',
  'progress',
  'governance',
  'meetings',
  'papers',
  'assessments',
  'exempt papers',
  'paper work',
  'funding',
  'people',
  'deputies',
  'handovers',
  'handed-over children',
  'sign-ins',
  'audit',
  'council',
  'local limits',
  'children',
  'restrictions',
  'adoption',
  'placement addresses',
  'intake',
  'permanence',
  'officer views',
  'challenges',
  'challenge answers',
  'child decisions',
  'conference decisions',
  'clock notes',
  'retention',
  'rectifications',
  'identities',
  'measures',
  'scorecards',
  'publication',
  'released figures',
  'benchmarks',
  'consistency',
  'caseloads',
] as const
export type Resource = (typeof resources)[number]

export const actions = ['read', 'change', 'approve'] as const
export type Action = (typeof actions)[number]

/** Which records of a resource: all of them, or those to which the viewer stands in one of these ways. */
export const relations = [
  'any',
  // Of the teams in the role's scope; of posts one holds.
  'own teams',
  'own posts',
  // Of children whose care one reviews, or whose child protection conferences one chairs; and whom one spoke up for.
  'care reviewed',
  'conferences chaired',
  // Of children for whom adoption is planned; of one child, opened with a reason that was given today.
  'adoption planned',
  'reason given',
] as const
export type Relation = (typeof relations)[number]

/** The ways in which children are a role's own work, whatever their team: in SQL `access.own_work()` says the same. */
export const ownWork = [
  'care reviewed',
  'conferences chaired',
  'adoption planned',
] as const satisfies readonly Relation[]

/** What a route declares and a policy asks, for example 'approve plan'. */
export type Permission = `${Action} ${Resource}`

export function isPersonRole(text: string): text is PersonRole {
  return personRoles.some((role) => role === text)
}
