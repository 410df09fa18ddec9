import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import { restrictRecord } from '../../children/testing/typed.ts'
import { isoDate } from '../../kernel/index.ts'
import type { FileProblem } from '../annex-a/model.ts'
import { keepProblems } from '../import/imports.ts'
import { extractOf, identitySite, inCare, intake, type IdentitySite } from '../testing/identity-site.ts'

const problemOf = (child: string | undefined, found: string, row: number): FileProblem => ({
  code: 'in care though 18',
  where: { sheet: 'List 8', list: 8, row },
  found,
  expected: 'another day of birth',
  effect: 'warning',
  ...(child === undefined ? {} : { child }),
})

/** Only the last is not known to the record. */
const problems = [
  problemOf(undefined, 'nobody’s at all', 3),
  problemOf('OLD1', 'no end of care for child OLD1, who is 18 since 2019-08-24', 4),
  problemOf('NEW1', 'no end of care for child NEW1, who is 18 since 2019-09-25', 5),
  problemOf('LATER1', 'no end of care for child LATER1, who is 18 since 2019-10-26', 6),
]

describe('problems of a file', () => {
  let site: IdentitySite
  let app: TestApp
  let analyst: Asking
  let extract: number
  const ends = ['', '.csv', '.xlsx']

  beforeAll(async () => {
    site = await identitySite()
    extract = await site.put('2020-01-06', { ...extractOf('OLD1') })
    await site.put('2020-01-13', extractOf('NEW1'))
    analyst = await site.test.person({ roles: ['performance analyst'], posts: ['Analyst (made up)'] })
    await site.test.as(intake, (tx) => keepProblems(tx, extract, problems))
    app = await testApp(site.test)
  })
  afterAll(async () => {
    await app.close()
    await site.close()
  })

  const last = async () =>
    (await site.test.admin.query<{ id: number }>('select max(id)::int as id from record.audit')).rows[0]?.id
  const notedSince = async (row: number | undefined) =>
    (
      await site.test.admin.query<{ ids: number[]; screen: string; because: string }>(
        `select ids::int[] as ids, screen, because from record.audit
         where id > $1 and what = 'read' and subject = 'children' order by id`,
        [row],
      )
    ).rows
  const asked = async (end: string, who = analyst) => {
    const before = await last()
    const url = `/intake/${extract}/problems${end}`
    const { status, body } = await app.get(who, url)
    if (end !== '.xlsx') return { status, body, noted: await notedSince(before) }
    const file = await app.app.inject({ method: 'GET', url, cookies: await app.cookies(who) })
    const parts = unzipSync(new Uint8Array(file.rawPayload))
    const texts = Object.values(parts).map((part) => strFromU8(part))
    return { status, body: texts.join(), noted: await notedSince(before) }
  }
  const sorted = (ids: readonly number[] = []) => ids.toSorted((one, other) => one - other)

  it.each(ends)('%s are a read of the children whom they name, and say why it was allowed', async (end) => {
    const whose = sorted([await site.idOf('OLD1'), await site.idOf('NEW1')])
    const { status, body, noted } = await asked(end)
    expect([status, body.includes('2019-08-24'), body.includes('2019-10-26')]).toEqual([200, true, true])
    expect(sorted(noted[0]?.ids)).toEqual(whose)
    expect(noted[0]).toMatchObject({
      screen: `/intake/:id/problems${end}`,
      because: `problems of extract ${extract}: whole service, performance analyst`,
    })
  })

  it.each(['.csv', '.xlsx'])(
    '%s are marked with who took them and when, and kept with a hash',
    async (end) => {
      const { body, noted } = await asked(end)
      for (const mark of ['OFFICIAL-SENSITIVE', 'Analyst (made up)', '13 January 2020'])
        expect(body).toContain(mark)
      expect(noted[1]?.because).toMatch(/^Exported: 4 lines as at 2020-01-13, SHA-256 [\da-f]{64}$/)
      expect(sorted(noted[1]?.ids)).toEqual(sorted(noted[0]?.ids))
    },
  )

  describe('of a record that the reader may not open', () => {
    beforeAll(async () => {
      const child = await site.idOf('NEW1')
      await site.test.as(site.director, async (tx) => {
        const { rows } = await site.test.admin.query<{ id: number }>('select id from access.post limit 1')
        await restrictRecord(tx, child, {
          ...{ reason: 'high risk', reviewBy: isoDate('2020-03-01'), authorisedByPostId: rows[0]?.id ?? 0 },
          readers: [site.director.personId],
        })
      })
    })

    it.each(ends)('%s are counted, and not told', async (end) => {
      const { body, noted } = await asked(end)
      expect(body).not.toMatch(/NEW1|2019-09-25/)
      expect(body).toContain('1 problem is not shown')
      expect(noted[0]?.ids).toEqual([await site.idOf('OLD1')])
    })

    it('are not counted by kind on the page of the file', async () => {
      const { body } = await app.get(analyst, `/intake/${extract}/problems`)
      expect(body).toContain('3 problems')
    })

    it('are those of every number that is joined to the child’s', async () => {
      await site.test.admin.query(
        'insert into children.membership (child_id, root_id, shadow, known_from) values ($1, $2, false, 1)',
        [await site.idOf('OLD1'), await site.idOf('NEW1')],
      )
      const { body, noted } = await asked('')
      expect(body).not.toMatch(/OLD1|NEW1/)
      expect([body.includes('2 problems are not shown'), noted[0]?.ids]).toEqual([true, []])
      await site.test.admin.query('delete from children.membership')
    })

    it('are so as soon as the record knows a child whom it did not know when the file was looked at', async () => {
      await site.put('2020-01-20', {
        ...extractOf('LATER1'),
        care: [{ ...inCare('LATER1'), left_care_on: isoDate('2020-01-15'), left_care_reason: 'E11' }],
      })
      const { rows } = await site.test.admin.query<{ sealed: boolean }>(
        'select sealed from children.relation where child_id = $1',
        [await site.idOf('LATER1')],
      )
      expect(rows).toEqual([{ sealed: true }])
      // Somebody else: sessions end while the clock goes on by weeks.
      const later = await site.test.person({ roles: ['performance analyst'] })
      for (const end of ends) {
        const { status, body } = await asked(end, later)
        expect([status, body.includes('2 problems are not shown')]).toEqual([200, true])
        expect(body).not.toMatch(/LATER1|2019-10-26/)
      }
    })
  })
})
