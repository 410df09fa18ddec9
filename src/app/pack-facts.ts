import { publicRules } from '../access/index.ts'
import { idleHours, wholeHours } from '../access/sign-in/sessions.ts'
import type { Relation } from '../access/permissions/roles.ts'
import { personRoles } from '../access/permissions/roles.ts'
import { permissionTable } from '../access/permissions/table.ts'
import { annexLists } from '../intake/index.ts'
import type { PackFacts } from '../papers/index.ts'

const about = (role: string, effect: 'allow' | 'forbid') =>
  permissionTable.filter(
    (row) =>
      row.role === role && row.effect === effect && row.action === 'read' && row.resource === 'children',
  )

const isForbidden = (role: string): boolean => about(role, 'forbid').length > 0

/** How far, in words that need no knowledge of the product. */
const inWords: Readonly<Record<Relation, string>> = {
  any: 'all',
  'own teams': 'own teams',
  'own posts': 'own posts',
  'care reviewed': 'children in care',
  'conferences chaired': 'child protection conferences and plans',
  'adoption planned': 'children for whom adoption is planned',
  'reason given': 'any other with a reason, one at a time',
}

/** 'team manager (own teams)': how far a role opens children’s records; nothing where it opens none. */
function reading(role: string): readonly string[] {
  if (isForbidden(role)) return []
  const how = about(role, 'allow').map(({ relation }) => relation)
  if (how.length === 0) return []
  const far = how.includes('any') ? ['any' as const] : [...new Set(how)]
  return [`${role} (${far.map((each) => inWords[each]).join(', ')})`]
}

/** What the product’s own assessment says of it, read from what the product runs by. */
export const packFacts: PackFacts = {
  lists: annexLists.map(({ number, name, columns }) => ({
    number,
    name,
    items: columns.map(({ heading }) => heading),
  })),
  readers: personRoles.flatMap(reading),
  neverReaders: personRoles.filter(isForbidden),
  idleHours,
  wholeHours,
  withheldUpTo: publicRules.largest,
}
