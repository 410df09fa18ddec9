import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, ViewerTx } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { absent, referenceData } from '../../intake/annex-a/testing/reference-data.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import { readExtract } from '../../intake/import/read-extract.ts'
import { isoDate } from '../../kernel/index.ts'
import type { ChildFilter } from '../model/filter.ts'
import { childStatuses, everyChild, pageLength } from '../model/filter.ts'
import type { ListedChild } from '../model/listed-child.ts'
import { childHead } from './child-head.ts'
import { childCounts, listedChildren } from './children-list.ts'
import { diedAndOpen, diedAsAt } from './died.ts'
import { statusesInDoubt } from './in-doubt.ts'
import { leftOffLists } from './left-off.ts'

const intake = { kind: 'system', name: 'intake' } as const
const path = join(referenceData, 'annex-a-example', 'annex-a-example.xlsx')
const asAt = isoDate('2026-10-30')
const roles = ['director', 'team manager', 'independent reviewing officer'] as const

/** Of some children the lists say what few made-up ones have said of them, and of some they say nothing any more. */
const rarely = `
  update children.relation set team_id = (select id from access.team where name = 'North') where child_id % 3 = 0;
  update children.relation set restricted = true where child_id % 17 = 0;
  update children.relation set sealed = true where child_id % 31 = 0;
  update children.care set left_care_reason = 'E2' where child_id % 7 = 0;
  update children.need set closure_reason = 'RC2' where child_id % 11 = 0;
  update children.leaving_care set in_touch = 'died' where child_id % 5 = 0;
  update children.care set not_read = 'left_care_on', left_care_on = null where child_id % 4 = 0;
  update children.details set born_on = '2005-05-05' where child_id % 13 = 0;
  update children.protection set valid_to = '2026-11-03', ended_on = null where child_id % 9 = 0;
  update children.summary set valid_to = '2026-11-03' where child_id % 19 = 0`

describe.skipIf(absent !== '')(`the list of a made-up council’s children${absent}`, () => {
  let test: TestRecord
  const people = new Map<string, Asking>()

  beforeAll(async () => {
    test = await testRecord('live', '2026-11-06T10:00:00Z')
    for (const role of roles)
      people.set(
        role,
        await test.person(role === 'team manager' ? { roles: [role], team: 'North' } : { roles: [role] }),
      )
    const read = await readExtract(path, { asAt, remembered: {}, onProgress: () => undefined })
    if (!read.ok) throw new Error(read.sentence)
    const received = { bytes: readFileSync(path), fileName: 'annex-a-example.xlsx', asAt, askedBy: undefined }
    await test.as(intake, (tx) => applyExtract(tx, received, read.extract))
    await test.admin.query(rarely)
  })
  afterAll(() => test.close())

  const as = <T>(role: string, work: (tx: ViewerTx) => Promise<T>): Promise<T> =>
    test.as(people.get(role) ?? intake, work)

  const whole = async (tx: ViewerTx, filter: ChildFilter): Promise<readonly ListedChild[]> => {
    const found: ListedChild[] = []
    for (let page = 1; ; page += 1) {
      const some = await listedChildren(tx, { ...filter, page })
      found.push(...some)
      if (some.length < pageLength) return found
    }
  }
  const teamsOf = (children: readonly ListedChild[]) => [
    ...new Set(children.map(({ teamName }) => teamName ?? '')),
  ]

  describe.each(roles)('for a %s', (role) => {
    it('has as many children under each filter as the counts beside it say', async () => {
      await as(role, async (tx) => {
        const all = await whole(tx, everyChild)
        expect(all.length).toBeGreaterThan(10)
        const team = teamsOf(all)[0] ?? ''
        const filters = [
          { ...everyChild, search: '1' },
          { ...everyChild, status: 'in care' as const },
          { ...everyChild, search: '2', team, status: 'child in need' as const },
          { ...everyChild, search: 'nobody' },
        ]
        for (const filter of filters) {
          const counts = await childCounts(tx, filter)
          const anyStatus = await whole(tx, { ...filter, status: undefined })
          const anyTeam = await whole(tx, { ...filter, team: undefined })
          expect([counts.all, counts.found]).toEqual([all.length, (await whole(tx, filter)).length])
          expect([counts.anyStatus, counts.anyTeam]).toEqual([anyStatus.length, anyTeam.length])
          for (const status of childStatuses) {
            const theirs = anyStatus.filter((child) => child.status === status)
            const doubtful = theirs.filter((child) => child.inDoubt !== undefined)
            const said = [counts.byStatus.get(status) ?? 0, counts.inDoubt.get(status) ?? 0]
            expect(said).toEqual([theirs.length, doubtful.length])
          }
          const byTeam = Map.groupBy(anyTeam, ({ teamName }) => teamName ?? '')
          expect(Object.fromEntries(counts.byTeam)).toEqual(
            Object.fromEntries([...byTeam].map(([name, children]) => [name, children.length])),
          )
        }
      })
    })

    it('is in the order asked for, whatever is asked', async () => {
      await as(role, async (tx) => {
        for (const [sort, column] of orders)
          for (const descending of [false, true]) {
            const isDown = sort === 'age' ? !descending : descending
            const { rows } = await sql<Pick<ListedChild, 'childId' | 'bornOn' | 'restricted'>>`
              select child.id as "childId", details.born_on as "bornOn", coalesce(relation.restricted, false) as restricted
              from children.summary_as_at summary join children.child child on child.id = summary.child_id
              left join children.details_as_at details on details.child_id = child.id
              left join children.relation relation on relation.child_id = child.id
              order by ${sql.raw(`${column} ${isDown ? 'desc' : 'asc'} nulls last`)}, child.id`.execute(tx.db)
            const listed = await whole(tx, { ...everyChild, sort, descending })
            expect(listed).toMatchObject(rows)
          }
      })
    })

    it('says of each child what is said of all', async () => {
      await as(role, async (tx) => {
        const listed = await whole(tx, everyChild)
        const ids = listed.map(({ childId }) => childId)
        const doubtOfAll = await statusesInDoubt(tx)
        const died = await diedAsAt(tx, ids)
        const wrong = Map.groupBy(
          [...(await diedAndOpen(tx)), ...(await leftOffLists(tx))],
          ({ childId }) => childId,
        )
        const told = listed
          .filter(({ died: gone, inDoubt }, at) => at < 5 || (gone ?? inDoubt) !== undefined)
          .slice(0, 30)
        for (const { childId, status } of told) {
          const doubt = await statusesInDoubt(tx, [childId])
          expect(doubt(childId, status)).toEqual(doubtOfAll(childId, status))
          expect((await childHead(tx, childId))?.died).toEqual(died.get(childId))
        }
        for (const id of [...new Set([...wrong.keys(), ...ids.slice(0, 5)])].slice(0, 30)) {
          const own = [...(await diedAndOpen(tx, id)), ...(await leftOffLists(tx, id))]
          expect(own).toEqual(wrong.get(id) ?? [])
        }
      })
    })
  })

  it('has children of whom something rare is said', async () => {
    await as('director', async (tx) => {
      const listed = await whole(tx, everyChild)
      expect(listed.filter(({ inDoubt }) => inDoubt !== undefined).length).toBeGreaterThan(2)
      expect(listed.filter(({ died }) => died !== undefined).length).toBeGreaterThan(2)
      expect((await diedAndOpen(tx)).length).toBeGreaterThan(1)
      expect((await leftOffLists(tx)).length).toBeGreaterThan(0)
    })
  })
})

const orders = [
  ['age', 'details.born_on'],
  ['team', 'summary.team_name'],
  ['worker', 'summary.worker_name'],
  ['last seen', 'summary.last_seen_on'],
] as const
