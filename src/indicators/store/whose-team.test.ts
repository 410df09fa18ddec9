import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCounter } from '../../access/index.ts'
import { ourMeasures } from '../rules/index.ts'
import type { MeasureSite } from '../testing/measure-site.ts'
import { measureSite } from '../testing/measure-site.ts'
import { lastChange } from './held-lists.ts'
import { measuresJson } from './measures-json.ts'
import { measureRows } from './rows.ts'
import { storedValues } from './stored.ts'

const contacts = ourMeasures.filter(({ id }) => id === 'contacts')

describe('whose team a row of a list without teams is', () => {
  let site: MeasureSite
  const teamNow = new Map<number, string>()
  beforeAll(async () => {
    site = await measureSite(150)
    const { rows } = await site.test.admin.query<{ child_id: number; team_name: string | null }>(
      'select child_id, team_name from children.summary',
    )
    for (const { child_id, team_name } of rows) teamNow.set(child_id, team_name ?? '')
  }, 60_000)
  afterAll(() => site.close())

  const rowsOf = () =>
    asCounter(site.test.record, async (tx) => {
      const [contact] = contacts
      if (!contact) throw new Error('There is no measure of contacts any more')
      return measureRows(tx, contact, { asAt: site.asAt, knownAt: await lastChange(tx) })
    })

  it('is that of its child, and the front door’s, by the empty name, where the child has none', async () => {
    const rows = await rowsOf()
    expect(rows.map(({ team }) => team)).toEqual(rows.map(({ childId }) => teamNow.get(childId) ?? ''))
    expect(new Set(rows.map(({ team }) => team)).size).toBeGreaterThan(1)
    expect(rows.some(({ team }) => team === '')).toBe(true)
  })

  it('is the same in the number that is kept, and in the answer for one team', async () => {
    const rows = await rowsOf()
    const kept = await storedValues(site.test.record, ourMeasures, [site.asAt])
    for (const [team, own] of Map.groupBy(rows, (row) => row.team)) {
      const value = kept.find((each) => each.measure === contacts[0]?.id && each.team === team)
      expect([team, value?.tallies.reduce((sum, each) => sum + each.rows, 0)]).toEqual([team, own.length])
      const told = await asCounter(site.test.record, async (tx) =>
        measuresJson(tx, contacts, { asAt: site.asAt, knownAt: await lastChange(tx) }, [team]),
      )
      expect(told[contacts[0]?.id ?? '']).toMatchObject({ value: own.length })
    }
  })
})
