import { publicRules } from '../access/index.ts'
import { idleHours, wholeHours } from '../access/sign-in/sessions.ts'
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

/** 'team manager (own teams)': how far a role opens children’s records; nothing where it opens none. */
function reading(role: string): readonly string[] {
  if (isForbidden(role)) return []
  const how = about(role, 'allow').map(({ relation }) => relation)
  if (how.length === 0) return []
  return [how.includes('any') ? `${role} (all)` : `${role} (${[...new Set(how)].join(', ')})`]
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
