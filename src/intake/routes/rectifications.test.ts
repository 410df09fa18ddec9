import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import { isoDate } from '../../kernel/index.ts'
import { previewExtract } from '../import/carry-out.ts'
import { keepProblems } from '../import/imports.ts'
import { rowsRemovedBetween } from '../testing/rows-removed.ts'
import type { IdentitySite } from '../testing/identity-site.ts'
import { extractOf, identitySite, intake, referred } from '../testing/identity-site.ts'
import { madeExtract, madeFile, type MadeFacts } from '../testing/made-extract.ts'

let site: IdentitySite
let app: TestApp
let child: number
const row = () => `/intake/rectifications/${child}/referral/2019-11-01`

beforeAll(async () => {
  site = await identitySite()
  await site.put('2020-01-06', extractOf('MU1'))
  await site.put('2020-01-13', {
    ...extractOf('MU1', 'U4'),
    referral: [{ ...referred('MU1'), source: '5B' }],
  })
  child = await site.idOf('MU1')
  app = await testApp(site.test)
})
afterAll(async () => {
  await app.close()
  await site.close()
})

const rowsOf = async (table: string): Promise<readonly string[]> =>
  (
    await site.test.admin.query<{ row: string }>(`select to_jsonb(each)::text as row from ${table} each`)
  ).rows.map((each) => each.row)

describe('rectifying a row', () => {
  it('is for those who answer for the service', async () => {
    expect((await app.get(site.director, '/intake/rectifications?child=MU1')).location).toBe(
      `/intake/rectifications/${child}`,
    )
    expect((await app.get(site.director, '/intake/rectifications?child=NOBODY')).status).toBe(422)
    const analyst = await site.test.person({ roles: ['performance analyst'] })
    expect((await app.get(analyst, '/intake/rectifications')).status).toBe(200)
    for (const url of [`/intake/rectifications/${child}`, row()])
      expect((await app.get(analyst, url)).status).toBe(403)
    expect((await app.post(analyst, row(), { scope: 'row', reason: 'Mine' })).status).toBe(403)
    for (const url of ['/intake/rectifications/999', `/intake/rectifications/${child}/referral/2019-11-02`])
      expect((await app.get(site.director, url)).status).toBe(404)
  })

  it('asks what is wrong, and why', async () => {
    expect((await app.get(site.director, row())).body).toMatch(
      /source: 1A[^]*source: 5B|source: 5B[^]*source: 1A/,
    )
    const { status, body } = await app.post(site.director, row(), { scope: 'values' })
    expect(status).toBe(422)
    expect(body).toContain('Enter who asked, when, and what was decided')
    expect(body).not.toContain('Enter what was wrong')
    expect((await app.post(site.director, row(), { scope: 'values', reason: 'Asked' })).body).toContain(
      'Select what is wrong in it',
    )
  })

  it('warns, of a row by which the child is counted, what is so until an extract says it rightly', async () => {
    const care = await app.get(site.director, `/intake/rectifications/${child}/care/one`)
    expect(care.body).toMatch(/child MU1 no longer counts as\s+in care by it, and no time limit runs from it/)
    expect((await app.get(site.director, row())).body).not.toContain('no longer counts as')
  })

  it('names the child, says codes and days in words, and keeps what was ticked', async () => {
    const { body } = await app.get(site.director, row())
    expect(body).toContain('Child MU1')
    expect(body).toContain('source: 1A, ')
    expect(body).not.toMatch(/: \d{4}-\d\d-\d\d|: (true|false)\b/)
    const box = /value="(source:\d)"/.exec(body)?.[1] ?? ''
    const again = await app.post(site.director, row(), { scope: 'values', wrong: box, reason: '' })
    expect(again.body).toMatch(new RegExp(`<input[^>]*value="${box}"[^>]*checked`))
  })

  it('removes every version that says it, on every day known, and keeps the others', async () => {
    const page = (await app.get(site.director, row())).body
    const box = /value="(source:\d)"[^]*?source: 1A/.exec(page)?.[1] ?? ''
    expect(box).not.toBe('')
    await app.post(site.director, row(), { scope: 'values', wrong: box, reason: 'Asked on 2 January' })
    await app.app.intakeTasks.idle()
    const left = await rowsOf('children.referral')
    expect(left.length).toBeGreaterThan(0)
    expect(left.filter((text) => text.includes('"1A"'))).toEqual([])
    const known = await site.seen(site.director, {
      asAt: isoDate('2020-01-07'),
      knownAt: isoDate('2020-01-08'),
    })
    expect(known['children.referral']).toEqual([])
    expect(known['children.summary']).toHaveLength(1)
    expect((await app.get(site.director, '/intake/rectifications')).body).toContain(
      'Removed by rectification on',
    )
    expect((await app.get(site.director, `/children/${child}`)).body).toContain('removed by rectification')
  })

  it('names an extract that still says it, leaves its row out and what is held as it is', async () => {
    const still: MadeFacts = {
      ...extractOf('MU1', 'U4'),
      referral: [{ ...referred('MU1'), worker_name: 'Somebody else' }],
    }
    const day = isoDate('2020-01-20')
    const checked = await previewExtract(
      (work) => site.test.as(intake, work),
      madeFile(day),
      madeExtract(day, [3, 8], still),
    )
    expect(checked.problems).toMatchObject([
      {
        code: 'rectified-earlier',
        effect: 'rejected',
        where: { list: 3 },
        expected: 'rectified earlier; the source still says otherwise: have it put right in the case system',
      },
    ])
    expect(checked.preview.lists[0]?.rejected).toBe(1)
    expect(checked.preview.comparison[0]).toMatchObject({ added: 0, gone: 0 })
    await site.put('2020-01-20', still)
    const now = await site.seen(site.director)
    expect(now['children.referral']).toMatchObject([{ source: '5B' }])
    expect((await rowsOf('intake.problem')).join()).toContain('rectified-earlier')
  })

  it('takes a mended row', async () => {
    await site.put('2020-01-27', {
      ...extractOf('MU1', 'U4'),
      referral: [{ ...referred('MU1'), source: '2A' }],
    })
    expect((await site.seen(site.director))['children.referral']).toMatchObject([{ source: '2A' }])
  })
})

describe('copies of a rectified row', () => {
  it('are gone from the problems of files, and the file that is kept is told', async () => {
    const of = (found: string, more: { readonly child?: string }) => ({
      ...{ code: 'day far ahead', where: { sheet: 'List 3', list: 3, row: 2 } as const, found },
      ...{ expected: 'a day', effect: 'left out' as const, ...more },
    })
    const { rows } = await site.test.admin.query<{ id: number }>('select min(id) as id from intake.import')
    const files = await rowsOf('record.file')
    await site.test.as(intake, (tx) =>
      keepProblems(tx, rows[0]?.id ?? 0, [
        of('“2091-02-03”', { child: 'MU1' }),
        of('the same row for MU1 once more', {}),
        of('“2092-03-04”', { child: 'MU12' }),
      ]),
    )
    const later = await site.test.person({ roles: ['director'] })
    await app.post(later, row(), { scope: 'row', reason: 'Asked for' })
    await app.app.intakeTasks.idle()
    const left = (await rowsOf('intake.problem')).join()
    expect([left.includes('2091'), left.includes('MU1 once'), left.includes('2092')]).toEqual([
      false,
      false,
      true,
    ])
    expect(left).toContain('rectified-earlier')
    expect(await rowsOf('record.file')).toEqual(files)
    for (const url of ['/intake/rectifications'])
      expect((await app.get(later, url)).body).toContain('The uploaded file itself stays as it was sent')
  })
})

describe('a row that should never have been', () => {
  // Somebody else: sessions end while the clock goes on by weeks.
  let later: IdentitySite['director']
  beforeEach(async () => {
    later = await site.test.person({ roles: ['director'] })
  })

  it('is gone whatever else an extract says in it, and told to figures', async () => {
    await app.post(later, row(), { scope: 'row', reason: 'It was another child' })
    await app.app.intakeTasks.idle()
    expect(await rowsOf('children.referral')).toEqual([])
    await site.put('2020-02-03', {
      ...extractOf('MU1', 'U4'),
      referral: [{ ...referred('MU1'), source: '9' }],
    })
    expect(await rowsOf('children.referral')).toEqual([])
    const removed = await site.test.as(later, (tx) =>
      rowsRemovedBetween(tx, isoDate('2020-01-01'), isoDate('2020-03-01')),
    )
    expect(removed.map(({ kind, why }) => `${kind}: ${why}`)).toContain('referral: rectification')
    const texts = (await rowsOf('retention.rectification')).join()
    expect(texts).not.toMatch(/"1A"|"5B"|"2A"/)
  })

  it('comes back when somebody says that it was right after all', async () => {
    const marks = await site.test.as(later, (tx) =>
      sql<{
        id: number
        known_from: number
      }>`select id, known_from from retention.rectification order by id`.execute(tx.db),
    )
    for (const { id, known_from } of marks.rows) {
      const address = `/intake/rectifications/marks/${id}`
      expect((await app.get(later, address)).status).toBe(200)
      const _version = String(known_from)
      expect((await app.post(later, address, { _version, because: '' })).body).toContain(
        'Enter why it may come back',
      )
      expect((await app.post(later, address, { _version: '1', because: 'Right' })).status).toBe(409)
      expect((await app.post(later, address, { _version, because: 'Right' })).status).toBe(303)
      expect((await app.get(later, address)).status).toBe(404)
    }
    await site.put('2020-02-10', extractOf('MU1', 'U4'))
    expect((await site.seen(later))['children.referral']).toMatchObject([{ source: '1A' }])
  })
})
