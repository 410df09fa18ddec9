import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../access/index.ts'
import { asCounter } from '../access/index.ts'
import { personRoles } from '../access/permissions/roles.ts'
import { answerOf } from './model/answer.ts'
import type { MeasureRow } from './model/measure-row.ts'
import { ourMeasures } from './rules/index.ts'
import { lastFactChange } from './store/fact-changes.ts'
import { measureRows } from './store/rows.ts'
import { storedValues } from './store/stored.ts'
import type { MeasureSite } from './testing/measure-site.ts'
import { measureSite } from './testing/measure-site.ts'

const keyOf = ({ childId, startsOn, occurrence, met }: MeasureRow) =>
  `${childId} ${String(startsOn)} ${occurrence} ${met}`

describe('every measure, for every role and team', () => {
  let site: MeasureSite
  let moment: { asAt: MeasureSite['asAt']; knownAt: number }
  const all = new Map<string, readonly MeasureRow[]>()

  beforeAll(async () => {
    site = await measureSite()
    // Two children whose records only named people read.
    await site.test.admin.query(
      `update children.relation set restricted = true where child_id in (select child_id from children.care order by 1 limit 2)`,
    )
    await asCounter(site.test.record, async (tx) => {
      moment = { asAt: site.asAt, knownAt: await lastFactChange(tx, undefined) }
      for (const measure of ourMeasures) all.set(measure.id, await measureRows(tx, measure, moment))
    })
  }, 60_000)
  afterAll(() => site.close())

  const listsOf = (who: Asking) =>
    site.test.as(who, async (tx) => {
      const { rows } = await sql<{ id: number }>`select id from children.child`.execute(tx.db)
      const visible = new Set(rows.map(({ id }) => id))
      const readsAdoption = tx.viewer.grants.has('read adoption | any')
      for (const measure of ourMeasures) {
        const permitted = (all.get(measure.id) ?? []).filter(
          ({ childId }) => visible.has(childId) && (measure.source !== 'adoption' || readsAdoption),
        )
        const listed = await measureRows(tx, measure, moment)
        expect([measure.id, listed.map(keyOf).toSorted()]).toEqual([
          measure.id,
          permitted.map(keyOf).toSorted(),
        ])
      }
      return visible.size
    })

  it.each([...personRoles])('%s over the whole council lists exactly the permitted part', async (role) => {
    await listsOf(await site.person(role))
  })

  it('a manager of each team lists exactly the permitted part', async () => {
    const seen = []
    for (const team of site.teams) seen.push(await listsOf(await site.person('team manager', team)))
    expect(seen.some((count) => count > 0)).toBe(true)
  }, 120_000)

  it('a viewer of the whole scope counts the number', async () => {
    await site.test.admin.query('update children.relation set restricted = false')
    const values = await storedValues(site.test.record, ourMeasures, [site.asAt])
    const whole = await site.test.person({ roles: ['director', 'adoption manager'] })
    await site.test.as(whole, async (tx) => {
      for (const measure of ourMeasures) {
        const rows = await measureRows(tx, measure, moment)
        const kept = values.find(({ measure: id, team }) => id === measure.id && team === null)
        const tallied = kept?.tallies.reduce((sum, each) => sum + each.rows, 0)
        expect([measure.id, rows.length]).toEqual([measure.id, tallied])
        const answer = answerOf(measure, kept?.tallies ?? [])
        if (answer.known && 'numerator' in answer.value)
          expect(rows.filter(({ met }) => met)).toHaveLength(answer.value.numerator)
      }
    })
  })

  it('the number of a team is made of its own rows', async () => {
    const values = await storedValues(site.test.record, ourMeasures, [site.asAt])
    for (const { measure, team, tallies } of values.filter((value) => value.team !== null)) {
      const own = (all.get(measure) ?? []).filter((row) => row.team === team)
      expect([measure, team, own.length]).toEqual([
        measure,
        team,
        tallies.reduce((sum, each) => sum + each.rows, 0),
      ])
    }
  })
})
