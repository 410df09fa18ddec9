import { sql } from 'kysely'
import type { Asking, PersonRole } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { extractOn, workbookBytes, worldOf } from '../../example/children/index.ts'
import { putOwnWorkbook, sayTeams } from '../../intake/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { trendDays } from '../model/months.ts'

const intake = { kind: 'system', name: 'intake' } as const
type Person = Asking & { readonly kind: 'person' }

/** A record of made-up children from one extract a month, in teams of the council's, and somebody of every role and team. */
export interface MeasureSite {
  readonly test: TestRecord
  readonly asAt: IsoDate
  readonly teams: readonly string[]
  person(role: PersonRole, team?: string): Promise<Person>
  close(): Promise<void>
}

/** @param months how many extracts, each of a month's end, up to the site's day. */
export async function measureSite(children = 120, months = 1): Promise<MeasureSite> {
  const asAt = isoDate('2026-08-31')
  const test = await testRecord('live', `${asAt}T10:00:00Z`)
  const days = trendDays(asAt, months - 1)
  const world = worldOf({ children, seed: 5, from: days[0] ?? asAt, until: asAt })
  const extracts = days.map((day) => extractOn(world, day))
  const teams = [...new Set(extracts.flatMap(teamsIn))].toSorted()
  const ids = new Map<string, number>()
  for (const team of teams) ids.set(team, await teamId(test, team))
  await test.as(intake, (tx) => sayTeams(tx, ids))
  for (const [at, extract] of extracts.entries())
    await putOwnWorkbook((work) => test.as(intake, work), {
      bytes: workbookBytes(extract),
      fileName: 'annex-a.xlsx',
      asAt: days[at] ?? asAt,
      askedBy: undefined,
    })
  return {
    test,
    asAt,
    teams,
    person: (role, team) => test.person({ roles: [role], ...(team === undefined ? {} : { team }) }),
    close: () => test.close(),
  }
}

function teamsIn(extract: ReturnType<typeof extractOn>): readonly string[] {
  const named = extract.lists.flatMap(({ list, rows }) => {
    const at = list.columns.findIndex(({ heading }) => heading === 'Allocated Team')
    return at < 0 ? [] : rows.map((row) => row[at])
  })
  return [...new Set(named.filter((name) => typeof name === 'string'))].toSorted()
}

const teamId = (test: TestRecord, name: string): Promise<number> =>
  test.as({ kind: 'system', name: 'set-up' }, async (tx) => {
    const { rows } = await sql<{
      id: number
    }>`insert into access.team (name) values (${name}) returning id`.execute(tx.db)
    return rows[0]?.id ?? 0
  })
