import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grantsOf, mayOnSome, rolesLimitedByTeam, rolesWith } from './decide.ts'
import type { Relation } from './roles.ts'
import { actions, personRoles, resources, systemRoles } from './roles.ts'
import type { PermissionRow } from './table.ts'
import { permissionTable } from './table.ts'

const roles = [...personRoles, ...systemRoles]
const relations: readonly Relation[] = ['any', 'own teams', 'own posts']

const line = {
  role: fc.constantFrom(...roles),
  resource: fc.constantFrom(...resources),
  action: fc.constantFrom(...actions),
}
const row: fc.Arbitrary<PermissionRow> = fc.oneof(
  fc.record({ ...line, effect: fc.constant('allow'), relation: fc.constantFrom(...relations) }),
  fc.record({ ...line, effect: fc.constant('forbid'), relation: fc.constant('any') }),
)
const table = fc.array(row, { maxLength: 60 })
const roleSet = fc.subarray(roles)

describe('the decision', () => {
  it('denies what no line of the person’s roles allows', () => {
    fc.assert(
      fc.property(table, roleSet, (rows, held) => {
        for (const grant of grantsOf(held, rows)) {
          const allows = (each: PermissionRow) =>
            each.effect === 'allow' &&
            held.includes(each.role) &&
            grant === `${each.action} ${each.resource} | ${each.relation}`
          expect(rows.some(allows)).toBe(true)
        }
        expect(grantsOf([], rows).size).toBe(0)
        expect(grantsOf(held, []).size).toBe(0)
      }),
    )
  })

  it('lets a forbid win over every allow, on all records, whichever role it came with', () => {
    fc.assert(
      fc.property(table, roleSet, (rows, held) => {
        const grants = grantsOf(held, rows)
        for (const { effect, role, action, resource } of rows) {
          if (effect === 'forbid' && held.includes(role))
            expect(mayOnSome(grants, `${action} ${resource}`)).toBe(false)
        }
      }),
    )
  })

  it('never takes away by one more allow, nor gives by one more forbid', () => {
    fc.assert(
      fc.property(table, row, roleSet, (rows, more, held) => {
        const [before, after] = [grantsOf(held, rows), grantsOf(held, [...rows, more])]
        const [smaller, larger] = more.effect === 'allow' ? [before, after] : [after, before]
        expect([...smaller].every((grant) => larger.has(grant))).toBe(true)
      }),
    )
  })

  it('does not depend on the order of lines or roles', () => {
    fc.assert(
      fc.property(table, roleSet, (rows, held) => {
        expect(grantsOf(held.toReversed(), rows.toReversed())).toEqual(grantsOf(held, rows))
      }),
    )
  })
})

describe('the permission table', () => {
  it('gives children’s records to nobody who runs the system, sits on the council or prepares its papers', () => {
    for (const role of ['administrator', 'councillor', 'board member', 'democratic services'] as const) {
      for (const other of personRoles) {
        expect(mayOnSome(grantsOf([role, other]), 'read children')).toBe(false)
      }
    }
    expect(rolesWith('read children', personRoles)).toEqual([
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
    ])
  })

  it('lets an auditor change nothing, whatever else the auditor is', () => {
    for (const other of personRoles) {
      const grants = grantsOf(['auditor', other])
      for (const resource of resources) {
        expect(mayOnSome(grants, `change ${resource}`)).toBe(false)
        expect(mayOnSome(grants, `approve ${resource}`)).toBe(false)
      }
    }
  })

  it('keeps passwords and sessions from every person', () => {
    expect(rolesWith('change sign-ins', roles)).toEqual(['system: sign-in'])
  })

  it('gives each role something to read, and names each line once', () => {
    for (const role of personRoles) expect(grantsOf([role]).size).toBeGreaterThan(0)
    const lines = permissionTable.map((each) => JSON.stringify(each))
    expect(new Set(lines).size).toBe(lines.length)
    // A head of service may be given a service, whose teams' plans are then the only ones to approve.
    expect(rolesLimitedByTeam).toEqual([
      'team manager',
      'fostering manager',
      'placements manager',
      'head of service',
      'adoption manager',
    ])
  })
})
