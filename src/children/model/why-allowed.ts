import { reviewers } from '../../access/index.ts'
import { inSeries } from '../../kernel/index.ts'

/** How the viewer stands to a child, as far as the record knows. */
export interface Standing {
  readonly roles: readonly string[]
  /** The child's team is in the scope of one of the viewer's roles. */
  readonly ownTeam: boolean
  /** The child's team is that of an absent manager for whom the viewer stands in. */
  readonly standsIn: boolean
  /** The record is restricted and the viewer is named for it. */
  readonly named: boolean
  /** The viewer reviews the care of children such as this one, or chairs their conferences. */
  readonly careReviewed: boolean
  readonly conferencesChaired: boolean
  /** Adoption is planned for the child, and the viewer manages adoption. */
  readonly adoptionPlanned: boolean
  /** A challenge of the viewer's about the child is open, or of somebody's for whom the viewer answers. */
  readonly spokenUpFor: boolean
}

/** Roles that answer for every child of the service: reading is their duty. */
const readAsTheirDuty = ['director', 'head of service'] as const

/** The ways in which a child is the own work of a role that no team limits. */
const ownWork = ['careReviewed', 'conferencesChaired', 'adoptionPlanned'] as const
type Bound = (typeof ownWork)[number] | 'spokenUpFor'

const boundByWork = [...reviewers, 'adoption manager'] as const
type RoleBound = (typeof boundByWork)[number]

/** In the words that the audit keeps: for which work each role sees some children. */
const works: Readonly<Record<RoleBound, Readonly<Partial<Record<Bound, string>>>>> = {
  'independent reviewing officer': {
    careReviewed: 'reviews of children in care',
    spokenUpFor: 'open challenges',
  },
  'conference chair': {
    conferencesChaired: 'child protection conferences',
    spokenUpFor: 'open challenges',
  },
  'panel chair': { careReviewed: 'panels that decide about children in care' },
  'reviewing service manager': {
    careReviewed: 'management of reviews of children in care',
    conferencesChaired: 'management of child protection conferences',
    spokenUpFor: 'open challenges',
  },
  'adoption manager': { adoptionPlanned: 'plans for adoption' },
}

/** Raised while the viewer was a reviewing officer or chair, and is none any more. */
const raisedEarlier = 'open challenges raised in earlier work'

/** What binds these roles to children in one way, and which of them. */
function workOf(by: Bound, roles: readonly string[]) {
  const bound = boundByWork.filter((role) => roles.includes(role) && works[role][by] !== undefined)
  return { words: [...new Set(bound.flatMap((role) => works[role][by] ?? []))], roles: bound }
}

const held = <Role extends string>(among: readonly Role[], roles: readonly string[]): Role | undefined =>
  among.find((each) => roles.includes(each))

/**
 * Why this viewer may open this child's record, in the words that the audit keeps. Undefined where they may by their
 * permission, but nothing binds them to the child: they are then asked for a reason.
 */
export function whyAllowed(standing: Standing): string | undefined {
  const { roles, ownTeam, standsIn, named } = standing
  if (named) return 'named reader of a restricted record'
  if (ownTeam) return standsIn ? 'deputy of the team’s manager' : 'own team'
  const duty = held(readAsTheirDuty, roles)
  if (duty) return `whole service: ${duty}`
  const by = ([...ownWork, 'spokenUpFor'] as const).find((each) => standing[each])
  if (by === undefined) return undefined
  const work = workOf(by, roles)
  return work.words.length === 0
    ? `${raisedEarlier}: ${inSeries(boundByWork.filter((role) => roles.includes(role)))}`
    : `${inSeries(work.words)}: ${inSeries(work.roles)}`
}

/** To which children permissions reach: the whole service, or any of the others. */
export interface Scope {
  readonly wholeService: boolean
  readonly ownTeams: boolean
  readonly careReviewed: boolean
  readonly conferencesChaired: boolean
  readonly adoptionPlanned: boolean
}

/** Which children a viewer with these grants sees, as lists say at their top. */
export const scopeOf = (grants: ReadonlySet<string>): Scope => ({
  wholeService: grants.has('read children | any'),
  ownTeams: grants.has('read children | own teams'),
  careReviewed: grants.has('read children | care reviewed'),
  conferencesChaired: grants.has('read children | conferences chaired'),
  adoptionPlanned: grants.has('read children | adoption planned'),
})

/** Whether a list says of whom it is: whoever sees the whole service, or own teams alone, takes it for nothing else. */
export const isToBeTold = (scope: Scope): boolean =>
  !scope.wholeService && ownWork.some((each) => scope[each])

/** How a viewer comes to children besides by what a role is for. */
export interface ByName {
  /** Posts of absent managers. */
  readonly standsInFor: readonly string[]
  /** A reader of some restricted record. */
  readonly named: boolean
  /** A challenge of the viewer's own is open. */
  readonly spokeUp: boolean
}

/**
 * Whether one of these roles raises challenges or answers for those of others: whoever else has one raised it in earlier
 * work.
 */
export const speaksUp = (roles: readonly string[]): boolean => workOf('spokenUpFor', roles).words.length > 0

/** Of which children a list is shown to the viewer, in the words that the audit keeps. */
export function scopeInWords(
  roles: readonly string[],
  scope: Scope,
  { standsInFor, spokeUp }: Omit<ByName, 'named'>,
): string {
  if (scope.wholeService) {
    const role = held([...readAsTheirDuty, 'performance analyst'], roles)
    return role === undefined ? 'whole service' : `whole service, ${role}`
  }
  const bound = ownWork.filter((by) => scope[by])
  const reviewing = bound.length > 0 ? [...bound, 'spokenUpFor' as const] : []
  const of = [
    ...(scope.ownTeams ? ['own teams'] : []),
    ...reviewing.flatMap((by) => workOf(by, roles).words),
    ...(bound.length > 0 && spokeUp && !speaksUp(roles) ? [raisedEarlier] : []),
  ]
  const by = bound.length > 0 ? boundByWork.filter((role) => roles.includes(role)) : []
  // Whoever opens no record is told what is due from the own posts.
  const shown = of.length === 0 ? 'own posts' : [inSeries([...new Set(of)]), ...by].join(', ')
  return standsInFor.length === 0 ? shown : `${shown}, standing in for the ${standsInFor.join(' and the ')}`
}

/**
 * For the reader of a list: which children it shows to whoever reviews, chairs or manages adoption, who might else take it
 * for the whole service.
 */
export function ofWhomInWords(
  roles: readonly string[],
  { ownTeams, careReviewed, conferencesChaired, adoptionPlanned }: Scope,
  { standsInFor, named, spokeUp }: ByName,
): string {
  const kinds = [
    ...(ownTeams ? ['the children of your teams'] : []),
    ...(careReviewed ? ['children in care, or who left care in the last three months'] : []),
    ...(conferencesChaired
      ? [
          'children on a protection plan or off it for three months at most',
          'children with a section 47 enquiry open, or a conference held in the last three months or to come',
        ]
      : []),
    ...(adoptionPlanned
      ? [
          'children with adoption as the plan or a parallel plan, a decision or order for it, or placed for it, or of whom this ended in the last three months',
        ]
      : []),
    ...challenged(roles, spokeUp),
    ...standsInFor.map((post) => `the children of the teams of the ${post}, for whom you stand in`),
    ...(named ? ['children whose restricted record names you as a reader'] : []),
  ]
  return `This shows, as things stand today: ${kinds.join('; ')}. No other child is shown.`
}

/** A panel chair raises no challenge; one may be open from earlier work as a reviewing officer or conference chair. */
function challenged(roles: readonly string[], spokeUp: boolean): readonly string[] {
  if (roles.includes('reviewing service manager')) return ['children about whom a challenge is open']
  return speaksUp(roles) || spokeUp ? ['children about whom a challenge of yours is open'] : []
}
