/** How the viewer stands to a child, as far as the record knows. */
export interface Standing {
  readonly roles: readonly string[]
  /** The child's team is in the scope of one of the viewer's roles. */
  readonly ownTeam: boolean
  /** The child's team is that of an absent manager for whom the viewer stands in. */
  readonly standsIn: boolean
  /** The record is restricted and the viewer is named for it. */
  readonly named: boolean
}

/** Roles that answer for every child of the service, or review work across its teams: reading is their duty. */
const readAsTheirDuty = [
  'director',
  'head of service',
  'independent reviewing officer',
  'conference chair',
  'panel chair',
  'reviewing service manager',
  'adoption manager',
] as const

/**
 * Why this viewer may open this child's record, in the words that the audit keeps. Undefined where they may by their
 * permission, but nothing binds them to the child: they are then asked for a reason.
 */
export function whyAllowed({ roles, ownTeam, standsIn, named }: Standing): string | undefined {
  if (named) return 'named reader of a restricted record'
  if (ownTeam) return standsIn ? 'deputy of the team’s manager' : 'own team'
  const duty = readAsTheirDuty.find((role) => roles.includes(role))
  return duty && `whole service: ${duty}`
}

/** Of which children a list is shown to the viewer, in the words that the audit keeps. */
export function scopeInWords(
  roles: readonly string[],
  scope: 'whole service' | 'own teams' | 'own posts',
  standsInFor: readonly string[],
): string {
  const role = [...readAsTheirDuty, 'performance analyst'].find((each) => roles.includes(each))
  const of = scope === 'whole service' && role !== undefined ? `${scope}, ${role}` : scope
  return standsInFor.length === 0 ? of : `${of}, standing in for the ${standsInFor.join(' and the ')}`
}
