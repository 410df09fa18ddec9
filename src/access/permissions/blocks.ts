import type { Action, Relation, Resource, Role } from './roles.ts'

/**
 * One line of the table: this role may, or may never, do this to these records. What no line allows is denied.
 * A forbid is always on all records: one on some of them could be walked round by an allow on all.
 */
export type PermissionRow = {
  readonly role: Role
  readonly resource: Resource
  readonly action: Action
} & (
  | { readonly effect: 'allow'; readonly relation: Relation }
  | { readonly effect: 'forbid'; readonly relation: 'any' }
)

type To<Effect, Records> = readonly [
  effect: Effect,
  roles: readonly Role[],
  relation: Records,
  actions: readonly Action[],
  resources: readonly Resource[],
]
/** Several lines written as one: each role may do each of the actions to each of the resources. */
export type Block = To<'allow', Relation> | To<'forbid', 'any'>

/** The lines that a block stands for. */
export const rowsOf = ([effect, roles, relation, verbs, things]: Block): readonly PermissionRow[] => {
  const lines = roles.flatMap((role) =>
    verbs.flatMap((action) => things.map((resource) => ({ role, resource, action }))),
  )
  return effect === 'forbid'
    ? lines.map((line) => ({ ...line, effect, relation: 'any' }))
    : lines.map((line) => ({ ...line, effect, relation }))
}
