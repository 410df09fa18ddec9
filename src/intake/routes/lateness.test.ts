import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate, type IsoDate } from '../../kernel/index.ts'
import { applyExtract } from '../import/carry-out.ts'
import type { IntakeSite } from '../testing/intake-site.ts'
import { intakeSite } from '../testing/intake-site.ts'
import type { MadeRow } from '../testing/made-extract.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'

const day = isoDate
const referral = (
  of: string,
  on: string,
  team: string,
  more: Partial<MadeRow<'referral'>> = {},
): MadeRow<'referral'> => ({
  of,
  referred_on: day(on),
  team_name: team,
  ...more,
})
const help = (of: string, on: string, completed: string, organisation: string): MadeRow<'earlyHelp'> => ({
  of,
  started_on: day(on),
  completed_on: day(completed),
  organisation,
})

describe('a row that was only corrected', () => {
  it('is neither entered late when its first day moved, nor changed when its team has another name', async () => {
    const site = await intakeSite()
    const apply = (asAt: IsoDate, made: Parameters<typeof madeExtract>[2]) =>
      site.test.as({ kind: 'system', name: 'intake' }, (tx) =>
        applyExtract(tx, madeFile(asAt), madeExtract(asAt, [3, 4, 7], made)),
      )
    const plan = (of: string, on: string) => ({ of, started_on: day(on), team_name: 'East' })
    const assessed = (of: string, team: string) => ({
      of,
      started_on: day('2026-09-01'),
      authorised_on: day('2026-10-01'),
      team_name: team,
    })
    await apply(day('2026-11-02'), {
      referral: [referral('A1', '2026-10-20', 'East')],
      assessment: [assessed('A1', 'East')],
      protection: [plan('A1', '2026-10-12')],
    })
    const { id } = await apply(day('2026-11-09'), {
      referral: [referral('A1', '2026-10-21', 'East')],
      assessment: [assessed('A1', 'East, as it is called now')],
      protection: [plan('A1', '2026-10-05'), plan('A2', '2026-10-05')],
    })
    const { body } = await site.app.get(site.analyst, `/intake/${id}/lateness`)
    expect(body).toContain('List 7: Child protection')
    for (const list of ['List 3: Referrals', 'List 4: Assessments']) expect(body).not.toContain(list)
    const late = `/intake/${id}/lateness/children?list=7&team=East&kind=entered+late`
    const { body: children } = await site.app.get(site.analyst, late)
    expect(children).toContain('A2')
    expect(children).not.toContain('A1')
    await site.close()
  })
})

describe('what is entered late, or changed after the fact', () => {
  let site: IntakeSite
  let second: number
  beforeAll(async () => {
    site = await intakeSite()
    const apply = (asAt: IsoDate, made: Parameters<typeof madeExtract>[2]) =>
      site.test.as({ kind: 'system', name: 'intake' }, (tx) =>
        applyExtract(tx, madeFile(asAt), madeExtract(asAt, [2, 3], made)),
      )
    await apply(day('2026-11-02'), {
      referral: [referral('A1', '2026-10-20', 'East')],
      earlyHelp: [help('A1', '2026-09-01', '2026-10-01', 'Made-up school')],
    })
    const { id } = await apply(day('2026-11-09'), {
      referral: [
        referral('A1', '2026-10-20', 'East'),
        // Ten and four days before the first extract, and one that is new as it should be.
        referral('A2', '2026-10-23', 'East'),
        referral('A3', '2026-10-29', 'East'),
        referral('A4', '2026-11-05', 'East'),
      ],
      earlyHelp: [help('A1', '2026-09-01', '2026-10-01', 'Made-up nursery')],
    })
    second = id
  })
  afterAll(() => site.close())

  const cells = (body: string) =>
    [...body.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) =>
      cell
        .replace(/<span.*?<\/span>/gs, '')
        .replace(/<[^>]*>/g, '')
        .trim(),
    )

  it('is counted by list and team: how many, usually by how much, and the longest', async () => {
    const { status, body } = await site.app.get(site.analyst, `/intake/${second}/lateness`)
    expect(status).toBe(200)
    expect(body).toMatch(/This extract, as at 9 November 2026, was received on/)
    expect(body).toContain('the extract as at 2 November 2026')
    const found = cells(body)
    const row = (list: string) => found.slice(found.indexOf(list), found.indexOf(list) + 6)
    expect(row('List 2: Early help')).toEqual(['List 2: Early help', 'No team given', '0', '–', '–', '1'])
    expect(row('List 3: Referrals')).toEqual(['List 3: Referrals', 'East', '2', '7 days', '10 days', '0'])
  })

  it('opens the children behind a count, and keeps who read them', async () => {
    const url = `/intake/${second}/lateness/children?list=3&team=East&kind=entered+late`
    const { body } = await site.app.get(site.analyst, url)
    for (const words of ['A2', '10 days', 'A3', '4 days']) expect(body).toContain(words)
    for (const words of ['A1', 'A4']) expect(body).not.toContain(words)
    const { rows } = await site.test.admin.query<{ ids: string[]; person_id: number }>(
      `select ids, person_id from record.audit where what = 'read' and screen like '/intake/%' order by id desc limit 1`,
    )
    expect(rows[0]).toMatchObject({ person_id: site.analyst.personId })
    expect(rows[0]?.ids).toHaveLength(2)
  })

  it('is not for those who read no children’s records, nor for an extract or a question that is not', async () => {
    expect((await site.app.get(site.councillor, `/intake/${second}/lateness`)).status).toBe(403)
    for (const end of ['', '/children?list=3&team=East&kind=entered+late'])
      expect((await site.app.get(site.analyst, `/intake/999/lateness${end}`)).status).toBe(404)
    expect(
      (await site.app.get(site.analyst, `/intake/${second}/lateness/children?list=3&kind=x`)).status,
    ).toBe(404)
  })

  it('is not told of the first extract, which has none before it', async () => {
    const { body } = await site.app.get(site.analyst, `/intake/${second - 1}/lateness`)
    expect(body).toContain('What was entered late is not known')
    expect(body).toContain('Lists 2 and 3: not known')
    expect(body).not.toContain('Nothing was entered late')
  })
})
