import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { applyExtract } from '../import/carry-out.ts'
import { referralsBook } from '../testing/annex-workbook.ts'
import { intakeSite, type IntakeSite } from '../testing/intake-site.ts'
import { madeExtract, madeFile, type MadeFacts } from '../testing/made-extract.ts'
import { wordsOf } from '../testing/words-of.ts'

const [first, second, third] = [isoDate('2026-11-02'), isoDate('2026-11-09'), isoDate('2026-11-16')]
const referral = (of: string, on: string, team = 'East') => ({
  of,
  referred_on: isoDate(on),
  team_name: team,
})
const plan = (of: string, category: string, seen = true) => ({
  ...{ of, started_on: isoDate('2026-10-20'), latest_category: category, seen_alone: seen },
})
const before: MadeFacts = {
  referral: ['A1', 'A2', 'A3'].map((of) => referral(of, '2026-10-20')),
  protection: [plan('A1', 'neglect'), plan('A2', 'neglect')],
  care: [{ of: 'A1', entered_care_on: isoDate('2026-10-21') }],
  placementAddress: [{ of: 'A1', postcode: 'ZZ1 1AA', urn: 'SC111111' }],
}
const after: MadeFacts = {
  referral: [
    referral('A1', '2026-10-20'),
    referral('A2', '2026-10-20', 'West'),
    referral('A3', '2026-10-22'),
  ],
  protection: [plan('A1', 'emotional', false), plan('A2', 'neglect', false)],
  care: [{ of: 'A1', entered_care_on: isoDate('2026-10-21'), legal_status: 'C2' }],
  placementAddress: [{ of: 'A1', postcode: 'ZZ2 2BB', urn: 'SC222222' }],
}

describe('what an extract changes in the rows that it changes', () => {
  let site: IntakeSite
  let id: number
  beforeAll(async () => {
    site = await intakeSite()
    const apply = (asAt: typeof first, made: MadeFacts) =>
      site.test.as({ kind: 'system', name: 'intake' }, (tx) =>
        applyExtract(tx, madeFile(asAt), madeExtract(asAt, [3, 7, 8], made)),
      )
    await apply(first, before)
    id = (await apply(second, after)).id
  })
  afterAll(() => site.close())

  const pageOf = async (query: string) => {
    const { status, body } = await site.app.get(site.analyst, `/intake/${id}/children?${query}`)
    expect(status).toBe(200)
    return body
  }

  it('is told column by column, the most often changed first, and then value by value', async () => {
    const words = wordsOf(await pageOf('what=changed&list=7'))
    expect(words).toMatch(
      /Which columns change.* Was the Child Seen Alone\? 2 2 Latest Category of Abuse 1 2 .*3 changed values/,
    )
    expect(words).toMatch(/A1 3 Latest Category of Abuse [^A]*neglect[^A]*emotional abuse/i)
    expect(words).toMatch(/A1 3 Was the Child Seen Alone\? Yes No/)
    expect(words).toMatch(/A2 4 Was the Child Seen Alone\? Yes No/)
  })

  it('says of what a list holds only the latest', async () => {
    const says = "Of “Child's Legal Status” a list holds only the latest"
    expect(wordsOf(await pageOf('what=changed&list=8'))).toContain(says)
    expect(await pageOf('what=changed&list=7')).not.toContain('holds only the latest')
  })

  it('is told of one column where a link asks for it', async () => {
    const all = await pageOf('what=changed&list=7')
    const link = `/intake/${id}/children?what=changed&amp;list=7&amp;column=latest_category`
    expect(all).toContain(`href="${link}"`)
    const one = await pageOf('what=changed&list=7&column=latest_category')
    expect(wordsOf(one)).toMatch(/1 changed value of “Latest Category of Abuse”.* A1 .*neglect/i)
    expect(one).not.toContain('A2')
  })

  it('has the rows that moved to another day under that column, and not among those that change', async () => {
    expect(await pageOf('what=changed&list=3')).not.toContain('A3')
    const words = wordsOf(await pageOf('what=changed&list=3&column=referred_on'))
    expect(words).toMatch(/A3 20 October 2026 5 20 October 2026 22 October 2026/)
  })

  it('stands on the page of the extract, list by list, with its files', async () => {
    const { body } = await site.app.get(site.director, `/intake/${id}`)
    expect(wordsOf(body)).toMatch(
      /Columns that change .*Was the Child Seen Alone\?.*List 7: Child protection 2 2/,
    )
    for (const kind of ['csv', 'xlsx']) expect(body).toContain(`href="/intake/${id}/changed.${kind}"`)
    expect(body).not.toContain('not shown')
    expect(body).not.toContain('earlier version')
  })

  it('says of an extract that is in the record what it did, and not what it would do', async () => {
    const words = wordsOf(await pageOf('what=changed&list=7'))
    expect(words).toContain('The record had them already, and the file that was applied said something else.')
    expect(words).not.toContain('The record has them already')
    expect(wordsOf(await pageOf('what=gone&list=3'))).toContain('the file that was applied did not have them')
    expect(wordsOf(await pageOf('what=limits'))).toContain('when the file was applied')
  })

  it('says of a list and of a column in which nothing changes that nothing does', async () => {
    const team = await pageOf('what=changed&list=7&column=team_name')
    expect(team).toContain('No row of this list changes in this column.')
    expect(await pageOf('what=changed&list=3')).not.toContain('No row of this list')
    const same = await site.test.as({ kind: 'system', name: 'intake' }, (tx) =>
      applyExtract(tx, madeFile(third), madeExtract(third, [3, 7, 8], after)),
    )
    const { body } = await site.app.get(site.analyst, `/intake/${same.id}/children?what=changed&list=7`)
    expect(body).toContain('No row of this list changes.')
    expect(body).not.toContain('that you may see')
  })

  it('never has where a carer lives', async () => {
    const { body } = await site.app.get(site.analyst, `/intake/${id}/changed.csv`)
    expect(body).toContain('Legal Status')
    for (const text of [body, await pageOf('what=changed&list=8'), await rowsKept()])
      expect(text).not.toMatch(/ZZ\d|SC\d{6}|postcode|URN/)
  })

  const rowsKept = async () => {
    const { rows } = await site.test.admin.query<{ row: string }>(
      'select to_jsonb(kept)::text as row from intake.changed_value kept',
    )
    return rows.map(({ row }) => row).join()
  }

  it('goes out as a file that is marked, and kept as an export with its children and hash', async () => {
    const { status, body } = await site.app.get(site.analyst, `/intake/${id}/changed.csv`)
    expect(status).toBe(200)
    for (const mark of ['OFFICIAL-SENSITIVE', 'Performance analyst', '24 November 2026'])
      expect(body).toContain(mark)
    expect(body).toMatch(
      /7 Child protection,A1,,3,Latest Category of Abuse,.*neglect.*,.*emotional.*,No team named/i,
    )
    expect(body).toContain('Child,Day of the row,Row in the file,Column,Before,In the file,Team')
    expect(body).toMatch(/3 Referrals,A3,20 October 2026,5,Date of referral,20 October 2026,22 October 2026/)
    const { rows } = await site.test.admin.query<{ ids: string[]; because: string; screen: string }>(
      `select ids, because, screen from record.audit where subject = 'children' order by id desc limit 2`,
    )
    expect(rows[0]?.because).toMatch(/^Exported: 6 lines as at 2026-11-24, SHA-256 [\da-f]{64}$/)
    expect(rows[1]).toMatchObject({
      because: `what extract ${id} changes: whole service, performance analyst`,
      screen: '/intake/:id/changed.csv',
    })
    expect(new Set(rows[0]?.ids)).toEqual(new Set(rows[1]?.ids))
    expect(rows[1]?.ids).toHaveLength(3)
  })

  it('is noted as read, child by child', async () => {
    await pageOf('what=changed&list=7')
    const { rows } = await site.test.admin.query<{ ids: string[]; person_id: number }>(
      `select ids, person_id from record.audit where screen = '/intake/:id/children' order by id desc limit 1`,
    )
    expect(rows[0]).toMatchObject({ person_id: site.analyst.personId })
    expect(rows[0]?.ids).toHaveLength(2)
  })

  it('is for nobody who reads no children’s records, and not there for what is not', async () => {
    for (const url of ['children?what=changed&list=7', 'changed.csv', 'changed.xlsx']) {
      expect((await site.app.get(site.councillor, `/intake/${id}/${url}`)).status).toBe(403)
      expect((await site.app.get(site.analyst, `/intake/99999/${url}`)).status).toBe(404)
    }
    for (const column of ['postcode', 'urn', 'child_id', 'nothing', '%27'])
      expect(
        (await site.app.get(site.analyst, `/intake/${id}/children?what=changed&list=8&column=${column}`))
          .status,
      ).toBe(404)
    expect(await pageOf('what=changed&list=7&page=99')).toContain('3 changed values')
    expect(await pageOf('what=changed&list=7&page=x')).toContain('3 changed values')
  })

  it('is not told of an extract that was checked before it was kept: its rows are named as they were', async () => {
    await site.test.admin.query(`
      set session_replication_role = replica;
      update intake.import set preview = jsonb_set(preview, '{behind,lists}', (
        select jsonb_agg(one - 'columns') from jsonb_array_elements(preview -> 'behind' -> 'lists') one)) where id = ${id};
      set session_replication_role = origin`)
    const body = await pageOf('what=changed&list=7')
    expect([body.includes('A1'), body.includes('Which columns change')]).toEqual([true, false])
    expect((await site.app.get(site.analyst, `/intake/${id}/changed.csv`)).status).toBe(404)
    const { body: page } = await site.app.get(site.analyst, `/intake/${id}`)
    expect(page).not.toContain('Columns that change')
    expect(page).toContain('This extract went in with an earlier version')
  })
})

describe('what a file that is only checked would change', () => {
  const book = (team: string) =>
    referralsBook({
      headings: [
        'Child Unique ID',
        'Gender',
        'Ethnicity',
        'Date of Birth',
        'Date of referral',
        'Allocated Team',
      ],
      rows: Array.from({ length: 25 }, (_, at) => [
        ...[`7000${at + 10}`, 'b) Female', 'WBRI', '01/02/2015', '01/11/2026', team],
      ]),
    })

  it('is there before it goes in, says where nearly every row changes, and goes with a file thrown away', async () => {
    const site = await intakeSite()
    const checked = async (team: string, day: string) => {
      const { location = '' } = await site.send(book(team), day)
      return { location, body: (await site.settled(location)).body }
    }
    const held = await checked('Made-up East', '2026-11-13')
    expect(held.body).not.toContain('Columns that change')
    await site.decide(held.location, 'apply')
    await site.settled(held.location)
    const next = await checked('Made-up West', '2026-11-20')
    expect(wordsOf(next.body)).toContain('“Allocated Team” changes in 25 of 25 rows')
    const { body } = await site.app.get(site.director, `${next.location}/children?what=changed&list=3`)
    expect(wordsOf(body)).toContain('The record has them already, and the file says something else.')
    expect(wordsOf(body)).toMatch(/700010 1 November 2026 \d+ Allocated Team Made-up East Made-up West/)
    expect(await site.count('intake.changed_value')).toBe(25)
    expect((await site.decide(next.location, 'throw-away')).status).toBe(303)
    expect(await site.count('intake.changed_value')).toBe(0)
    const thrown = await site.app.get(site.director, `${next.location}/children?what=changed&list=3`)
    expect([thrown.status, thrown.body.includes('not shown')]).toEqual([200, false])
    expect(wordsOf(thrown.body)).toContain('said something else. It was thrown away.')
    expect((await site.app.get(site.director, `${next.location}/changed.csv`)).status).toBe(404)
    await site.close()
  })
})
