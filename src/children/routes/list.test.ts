import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { putChildren, summaryOf } from '../testing/made-up-children.ts'

const seen = '2020-10-01'
const child = (id: number, status: string, team: string | null, more = {}) => ({
  id,
  councilId: `MU${id}`,
  ...(team === null ? {} : { team }),
  facts: [summaryOf(seen, { status, team_name: team, worker_name: `Worker ${id % 3}`, ...more })],
})

describe('the list of children', () => {
  let test: TestRecord
  let app: TestApp
  let director: Asking
  let manager: Asking

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'] })
    manager = await test.person({ roles: ['team manager'], team: 'North' })
    await test.person({ roles: ['team manager'], team: 'South' })
    await putChildren(test, [
      child(1, 'in care', 'North', { last_seen_on: '2020-11-10' }),
      child(2, 'in care', 'South'),
      child(3, 'protection plan', 'North'),
      child(14, 'being assessed', null),
      { ...child(5, 'in care', 'North'), restricted: true },
      ...Array.from({ length: 55 }, (_, at) => child(100 + at, 'no open work', 'South')),
    ])
    await test.admin.query(`
      insert into children.name (child_id, name) values (1, 'Zoë Madeup'), (2, 'Zachary Madeup-Other');
      insert into children.name_token (child_id, token) values (1, 'z'), (1, 'zo'), (1, 'zoe'), (1, 'mad'), (2, 'z'), (2, 'mad')`)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const numbersIn = (body: string) =>
    [...body.matchAll(/\/children\/\d+">(MU\d+)</g)].map(([, number]) => number)
  const counts = (body: string) =>
    [
      ...body.matchAll(
        /los-filters__link" href="([^"]*)"[^>]*>([^<]*) <span class="los-filters__count">(\d+)/g,
      ),
    ].map(([, href = '', words = '', count = '']) => ({
      href: href.replaceAll('&amp;', '&'),
      words,
      count: Number(count),
    }))

  it('shows each child with status, team, worker and last seen, 50 to a page', async () => {
    const { status, body } = await app.get(director, '/children')
    expect(status).toBe(200)
    expect(body).toContain('Children 1 to 50 of 59')
    expect(numbersIn(body)).toHaveLength(50)
    expect(body).toContain('10 November 2020')
    expect(body).toContain('14 days before')
    expect(numbersIn((await app.get(director, '/children?page=2')).body)).toHaveLength(9)
    const { body: beyond } = await app.get(director, '/children?page=3')
    expect(beyond).toContain('Children 51 to 59 of 59')
    expect(numbersIn(beyond)).toHaveLength(9)
  })

  it('leaves under each filter as many as the filter said', async () => {
    const links = counts((await app.get(director, '/children?team=North')).body)
    expect(links.map(({ words }) => words)).toContain('In care')
    for (const { href, words, count } of links) {
      const { body } = await app.get(director, href)
      const said = /(?:Children \d+ to \d+ of )?(\d+) (?:children|child)<|of (\d+)<\/h2>/.exec(body)
      const found = body.includes('>No child<') ? 0 : Number(said?.[1] ?? said?.[2])
      expect([words, found]).toEqual([words, count])
    }
  })

  it('finds by the number, by how it begins, and by the beginnings of a name', async () => {
    const found = async (search: string) => numbersIn((await app.get(director, `/children?q=${search}`)).body)
    expect(await found('MU14')).toEqual(['MU14', ...Array.from({ length: 10 }, (_, at) => `MU${140 + at}`)])
    expect(await found('mu3')).toEqual(['MU3'])
    expect(await found('Zo%C3%AB+mad')).toEqual(['MU1'])
    expect(await found('mad')).toEqual(['MU1', 'MU2'])
    expect(await found('%25')).toEqual([])
    expect(await found('nobody')).toEqual([])
  })

  it('sorts by what the address says, and takes nonsense in it for nothing', async () => {
    const sorted = async (query: string) => numbersIn((await app.get(director, `/children?${query}`)).body)[0]
    expect(await sorted('sort=number&order=down')).toBe('MU154')
    expect(await sorted('sort=last+seen')).toBe('MU1')
    expect(await sorted('sort=status')).toBe('MU1')
    expect(await sorted('sort=rubbish&page=-3&status=x')).toBe('MU1')
  })

  it('shows a team manager their own children only, in the list and in every count', async () => {
    const { body } = await app.get(manager, '/children')
    expect(numbersIn(body)).toEqual(['MU1', 'MU3'])
    expect(counts(body).find(({ words }) => words === 'Every team')?.count).toBe(2)
    expect(counts(body).map(({ words }) => words)).not.toContain('South')
    expect(numbersIn((await app.get(manager, '/children?q=mad')).body)).toEqual(['MU1'])
  })

  it('never shows a restricted child to somebody who is not named, nor counts it', async () => {
    const { body } = await app.get(director, '/children?q=MU5')
    expect(numbersIn(body)).toEqual([])
    expect(counts(body).find(({ words }) => words === 'Every status')?.count).toBe(0)
  })

  it('notes in the audit which children were shown', async () => {
    await app.get(manager, '/children')
    const { rows } = await test.admin.query<{ ids: string[]; because: string }>(
      `select ids::text[], because from record.audit where screen = '/children' order by id desc limit 1`,
    )
    expect(rows[0]).toEqual({ ids: ['1', '3'], because: 'list: own teams' })
  })

  it('is for those who may read children', async () => {
    const councillor = await test.person({ roles: ['councillor'] })
    expect((await app.get(councillor, '/children')).status).toBe(403)
    expect((await app.get(undefined, '/children')).status).toBe(303)
  })
})
