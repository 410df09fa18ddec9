import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import type { MadeFacts } from '../../intake/testing/made-extract.ts'
import { madeExtract, madeFile } from '../../intake/testing/made-extract.ts'
import { isoDate } from '../../kernel/index.ts'
import { childHead } from '../store/child-head.ts'

const intake = { kind: 'system', name: 'intake' } as const

describe('a child whom no list names any more', () => {
  let test: TestRecord
  let app: TestApp
  let head: Asking

  beforeAll(async () => {
    test = await testRecord('live', '2020-03-10T10:00:00Z')
    app = await testApp(test)
    head = await test.person({ roles: ['head of service'] })
    const put = (asAt: string, facts: MadeFacts) =>
      test.as(intake, (tx) =>
        applyExtract(tx, madeFile(isoDate(asAt)), madeExtract(isoDate(asAt), [6], facts)),
      )
    const need = { started_on: isoDate('2020-01-06'), team_name: 'North', worker_name: 'Made-up Worker 1' }
    const details = [{ of: 'MU3', born_on: isoDate('2012-05-01') }]
    const seen = { of: 'MU3', last_seen_on: isoDate('2020-02-20') }
    const others = ['MU1', 'MU10', 'MU2'].map((of) => ({ of }))
    await put('2020-03-02', { details, need: [...others, seen].map((own) => ({ ...need, ...own })) })
    await put('2020-03-09', { details, need: ['MU10', 'MU2'].map((of) => ({ of, ...need })) })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const main = async (who: Asking, path: string) =>
    (await app.get(who, path)).body
      .replace(/^[^]*<main/, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/ +/g, ' ')

  it('is found by its number, apart from those on a list', async () => {
    expect(await main(head, '/children')).not.toContain('MU1 ')
    const both = await main(head, '/children?q=MU1')
    expect(both).toContain('1 child ')
    expect(both).toMatch(/MU10 [^]*Found, and on no list any more[^]*MU1 9 March 2020 North Made-up Worker 1/)
    expect(await main(head, '/children?q=MU2')).not.toContain('on no list')
  })

  it('stands on the Monday list with the team and worker that had the child last, in the line and in the filters', async () => {
    const monday = await main(head, '/monday')
    expect(monday).toMatch(
      /MU1 no open work[^]*Left off list 6, with no end recorded[^]*Made-up Worker 1 North/,
    )
    expect(monday).not.toContain('No team')
    expect(await main(head, '/monday?team=North&worker=Made-up+Worker+1')).toContain('MU1 ')
    expect(await main(head, '/monday?team=South')).not.toContain('MU1 ')
  })

  it('is not said to fit nothing where it alone is found, and is noted as read', async () => {
    await test.admin.query(`update children.child set council_id = 'XX1' where council_id = 'MU1'`)
    const found = await main(head, '/children?q=xx')
    expect(found).toContain('No child who is on a list')
    expect(found).toMatch(/XX1 9 March 2020/)
    expect(found).not.toContain('No child fits')
    const { rows } = await test.admin.query<{ ids: string[] }>(
      `select ids from record.audit where because = 'search: on no list any more: whole service, head of service' order by id desc limit 1`,
    )
    expect(rows[0]?.ids).toHaveLength(1)
  })

  it('has a page that says since when, and who had the child by the last list', async () => {
    const { rows } = await test.admin.query<{ id: number }>(
      `select id from children.child where council_id = 'XX1'`,
    )
    const page = await main(head, `/children/${rows[0]?.id}`)
    expect(page).toContain('On no list, age not known')
    expect(page).toContain('On no list from 9 March 2020 on, with no end recorded')
    expect(page).toContain('North, by the last list that named the child')
    expect(page).toContain('Made-up Worker 1, by the last list that named the child')
    expect(page).toContain('Find out how things stand')
    const day = { asAt: isoDate('2020-03-01') }
    const early = await test.as(head, (tx) => childHead(tx, rows[0]?.id ?? 0), day)
    expect(early).toMatchObject({ standing: undefined, before: undefined })
  })

  it('has its last team and worker on its page as on the Monday list, where something is still known of the child', async () => {
    const { rows } = await test.admin.query<{ id: number }>(
      `select id from children.child where council_id = 'MU3'`,
    )
    const page = await main(head, `/children/${rows[0]?.id}`)
    expect(page).toContain('Left off list 6, with no end recorded, aged 7')
    expect(page).not.toContain('No open work, aged')
    expect(page).toMatch(/no open work\s+Left off list 6, with no end recorded/i)
    expect(page).toContain('Whether it has ended is not known.')
    expect(page).toMatch(/20 February 2020, 1[89] days before, by the last list that told of a visit/)
    expect(page).toContain('not known: left out of the extract as at 9 March 2020')
    expect(page).toContain('North, by the last list that named the child')
    expect(page).toContain('Made-up Worker 1, by the last list that named the child')
  })

  it('is found by nobody who may not see the child', async () => {
    const other = await test.person({ roles: ['team manager'], team: 'South' })
    expect(await main(other, '/children?q=XX1')).not.toContain('XX1 9 March')
  })
})
