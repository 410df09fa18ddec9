import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { applyExtract } from '../import/carry-out.ts'
import { intakeSite, type IntakeSite } from '../testing/intake-site.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'

describe('the children behind what an extract comes to', () => {
  const [first, second] = [isoDate('2026-11-02'), isoDate('2026-11-09')]
  const referral = (of: string, on: string, team = 'East') => ({
    of,
    referred_on: isoDate(on),
    team_name: team,
  })
  let site: IntakeSite
  let id: number
  beforeAll(async () => {
    site = await intakeSite()
    const apply = (asAt: typeof first, made: Parameters<typeof madeExtract>[2]) =>
      site.test.as({ kind: 'system', name: 'intake' }, (tx) =>
        applyExtract(tx, madeFile(asAt), madeExtract(asAt, [3, 7], made)),
      )
    await apply(first, {
      referral: ['A1', 'A2', 'A3', 'A4'].map((of) => referral(of, '2026-10-20')),
      protection: [{ of: 'A1', started_on: isoDate('2026-10-20') }],
    })
    const after = [
      referral('A1', '2026-10-20'),
      referral('A2', '2026-10-20', 'West'),
      referral('A3', '2026-10-22'),
    ]
    id = (
      await apply(second, {
        referral: after,
        protection: [{ of: 'A1', started_on: isoDate('2026-10-19') }],
      })
    ).id
  })
  afterAll(() => site.close())

  const named = async (query: string) => {
    const { status, body } = await site.app.get(site.analyst, `/intake/${id}/children?${query}`)
    expect(status).toBe(200)
    return ['A1', 'A2', 'A3', 'A4'].filter((child) => body.includes(child))
  }

  it('are led to from the counts of rows that change and that are gone', async () => {
    const { body } = await site.app.get(site.analyst, `/intake/${id}`)
    for (const what of ['changed', 'gone'])
      expect(body).toContain(`/intake/${id}/children?what=${what}&amp;list=3`)
    expect(await named('what=changed&list=3')).toEqual(['A2'])
    expect(await named('what=gone&list=3')).toEqual(['A3', 'A4'])
    const { body: gone } = await site.app.get(site.analyst, `/intake/${id}/children?what=gone&list=3`)
    expect(gone).toContain('In the file with')
  })

  it('are those whose time limits change, too', async () => {
    const { rows } = await site.test.admin.query<{ moved: number }>(
      `select (preview ->> 'clocksMoved')::int as moved from intake.import where id = $1`,
      [id],
    )
    expect(rows[0]?.moved).toBe(1)
    expect(await named('what=limits')).toEqual(['A1'])
  })

  it('are noted as read, and are for nobody who reads no children’s records', async () => {
    await named('what=gone&list=3')
    const { rows } = await site.test.admin.query<{ ids: string[]; person_id: number }>(
      `select ids, person_id from record.audit where screen = '/intake/:id/children' order by id desc limit 1`,
    )
    expect(rows[0]).toMatchObject({ person_id: site.analyst.personId })
    expect(rows[0]?.ids).toHaveLength(2)
    expect((await site.app.get(site.councillor, `/intake/${id}/children?what=limits`)).status).toBe(403)
    for (const query of ['', 'what=gone', 'what=gone&list=8', 'what=other&list=3'])
      expect((await site.app.get(site.analyst, `/intake/${id}/children?${query}`)).status).toBe(404)
  })
})
