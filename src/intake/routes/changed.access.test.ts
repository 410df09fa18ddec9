import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import { restrictRecord } from '../../children/testing/typed.ts'
import { isoDate } from '../../kernel/index.ts'
import { keepChangedValues, rectifiedSoFar } from '../store/changed-values.ts'
import { rectify } from '../store/rectification/marks.ts'
import {
  extractOf,
  identitySite,
  inCare,
  intake,
  person,
  referred,
  type IdentitySite,
} from '../testing/identity-site.ts'
import type { MadeFacts } from '../testing/made-extract.ts'

const children = ['OLD1', 'NEW1', 'MU3'] as const
const said = (placements: readonly string[]): MadeFacts => ({
  details: children.map(person),
  referral: children.map((child) => referred(child)),
  care: children.map((child, at) => inCare(child, placements[at])),
})

describe('who sees what an extract changes', () => {
  let site: IdentitySite
  let app: TestApp
  let extract: number

  beforeAll(async () => {
    site = await identitySite()
    await site.put('2020-01-06', said(['U1', 'U1', 'U1']))
    extract = await site.put('2020-01-13', said(['U4', 'K2', 'P1']))
    app = await testApp(site.test)
  })
  afterAll(async () => {
    await app.close()
    await site.close()
  })

  const pages = [`children?what=changed&list=8`, 'changed.csv']
  /** The children whom somebody is told of, and whether some are not shown. */
  const told = async (who: Asking, url: string) => {
    const { status, body } = await app.get(who, `/intake/${extract}/${url}`)
    expect(status).toBe(200)
    const left = /(\d+) changed values? of the (?:file|list) (?:is|are) not shown/.exec(body)?.[1]
    return [...children.filter((child) => body.includes(child)), `${left ?? 0} not shown`]
  }
  /** Somebody else each time: sessions end while the clock goes on by weeks. */
  const anybody = () => site.test.person({ roles: ['performance analyst'], posts: ['Analyst (made up)'] })
  const rows = async () =>
    (
      await site.test.admin.query<{ child: string; after: string }>(
        `select council_id as child, after from intake.changed_value kept join children.child on child.id = child_id
         where import_id = $1 order by kept.id`,
        [extract],
      )
    ).rows

  it.each(pages)('%s: all of it, who may open all of them', async (url) => {
    expect(await told(await anybody(), url)).toEqual([...children, '0 not shown'])
  })

  it('is what row security lets each see', async () => {
    const manager = await site.test.person({ roles: ['team manager'], team: 'South' })
    const councillor = await site.test.person({ roles: ['councillor'] })
    for (const [who, count] of [
      [site.director, 3],
      [manager, 0],
      [councillor, 0],
    ] as const) {
      const { rows: seen } = await site.test.as(who, (tx) =>
        sql`select id from intake.changed_value`.execute(tx.db),
      )
      expect(seen).toHaveLength(count)
    }
    await expect(
      site.test.as(site.director, (tx) =>
        sql`insert into intake.changed_value (import_id, list, child_id, column_name)
          select import_id, list, child_id, column_name from intake.changed_value`.execute(tx.db),
      ),
    ).rejects.toThrow(/row-level security|permission denied/)
  })

  it.each(pages)('%s: a restricted record is counted, and not told', async (url) => {
    const child = await site.idOf('NEW1')
    await site.test.as(site.director, async (tx) => {
      const { rows: posts } = await site.test.admin.query<{ id: number }>(
        'select id from access.post limit 1',
      )
      await restrictRecord(tx, child, {
        ...{ reason: 'high risk', reviewBy: isoDate('2020-03-01'), authorisedByPostId: posts[0]?.id ?? 0 },
        readers: [site.director.personId],
      })
    })
    const other = await anybody()
    expect(await told(other, url)).toEqual(['OLD1', 'MU3', '1 not shown'])
    const { body } = await app.get(other, `/intake/${extract}/children?what=changed&list=8`)
    expect(body).toMatch(/Placement Type[^]*?>2<[^]*?>3</)
    expect(await told(site.director, url)).toEqual([...children, '0 not shown'])
    await site.test.admin.query(`
      set session_replication_role = replica;
      delete from children.allowed_reader;
      delete from children.restriction;
      update children.relation set restricted = false;
      set session_replication_role = origin`)
  })

  it('of numbers that are joined is one child’s, and goes when they are parted', async () => {
    const later = await site.test.person({ roles: ['director'] })
    expect(await site.decide('joined')).toBe(true)
    extract = await site.put('2020-01-20', said(['U1', 'U1', 'U1']))
    expect((await rows()).map(({ child }) => child)).toEqual(['NEW1', 'NEW1', 'MU3'])
    expect(await told(later, 'changed.csv')).toEqual(['NEW1', 'MU3', '0 not shown'])
    await site.part()
    expect((await rows()).map(({ child }) => child)).toEqual(['MU3'])
  })

  it('is not told of a record that was sealed after adoption', async () => {
    extract = await site.put('2020-01-27', said(['U4', 'U4', 'P1']))
    const left = { left_care_on: isoDate('2020-01-28'), left_care_reason: 'E11' }
    await site.put('2020-02-03', {
      ...extractOf('OLD1', 'U4'),
      ...{ care: [inCare('OLD1', 'U4'), inCare('NEW1', 'U4'), { ...inCare('MU3', 'P1'), ...left }] },
    })
    expect(await rows()).toHaveLength(3)
    for (const url of pages) expect(await told(await anybody(), url)).toEqual(['OLD1', 'NEW1', '1 not shown'])
  })

  it('goes with a row of the child that was rectified, and is not kept of a file that was compared before', async () => {
    const child = await site.idOf('OLD1')
    const compared = await site.test.as(intake, rectifiedSoFar)
    await site.test.as(site.director, (tx) =>
      rectify(tx, {
        ...{ childId: child, fact: 'referral', startsOn: isoDate('2019-11-01') },
        ...{ wrong: {}, reason: 'Made up', by: site.director.personId },
      }),
    )
    app.app.intakeTasks.wake()
    await app.app.intakeTasks.idle()
    expect((await rows()).map((row) => row.child)).toEqual(['NEW1', 'MU3'])
    const value = { list: 3, on: null, row: 5, column: 'source', before: '1A', after: '2A' } as const
    const both = [child, await site.idOf('MU3')].map((of) => ({ ...value, child: of }))
    const keep = (rectified: number) =>
      site.test.as(intake, (tx) => keepChangedValues(tx, extract, both, rectified))
    await keep(compared)
    expect((await rows()).map((row) => row.child)).toEqual(['MU3'])
    await keep(await site.test.as(intake, rectifiedSoFar))
    expect((await rows()).map((row) => row.child)).toEqual(['OLD1', 'MU3'])
  })
})
