import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import { replaceSiblings } from '../../children/index.ts'
import { ourMeasures } from '../rules/index.ts'
import type { MeasureSite } from '../testing/measure-site.ts'
import { measureSite } from '../testing/measure-site.ts'

const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const figureIn = (html: string) => /los-fact__figure">([^<]*)</.exec(html)?.[1]

describe('the pages about measures', () => {
  let site: MeasureSite
  let app: TestApp
  beforeAll(async () => {
    site = await measureSite()
    app = await testApp(site.test)
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await site.close()
  })

  it('list every measure with its value and what it is made of', async () => {
    const { status, body } = await app.get(await site.person('director'), '/measures')
    expect(status).toBe(200)
    for (const { id } of ourMeasures) expect(body).toContain(`href="/measures/${id}"`)
    expect(plain(body)).toMatch(/finished in time\? [\d.]+% \d+ of \d+/)
  })

  it('show one with its list to whoever may see it, and say so in the audit', async () => {
    const director = await site.person('director')
    const { status, body } = await app.get(director, '/measures/children-in-care')
    expect(status).toBe(200)
    expect(body).toMatch(/href="\/children\/\d+"/)
    const { rows } = await site.test.admin.query(
      `select from record.audit where person_id = $1 and screen = '/measures/:id' and what = 'read' and cardinality(ids) > 0`,
      [director.personId],
    )
    expect(rows).not.toHaveLength(0)
  })

  it('say where rows are of one family, to whoever may see both', async () => {
    const [director, manager] = [await site.person('director'), await site.person('team manager', 'Nobody’s')]
    const address = '/measures/children-in-care'
    const { body } = await app.get(director, address)
    expect(body).not.toContain('brothers and sisters')
    const [one = '', other = ''] = [...body.matchAll(/href="\/children\/\d+">([^<]+)</g)].map(([, id]) => id)
    const family = [one, other].map((councilId) => ({ councilId, family: '1' }))
    await site.test.as({ kind: 'system', name: 'intake' }, (tx) => replaceSiblings(tx, family))
    expect((await app.get(director, address)).body).toMatch(
      new RegExp(
        `2 of the children are brothers and sisters, by the council’s list: (${one} and ${other}|${other} and ${one})\\.`,
      ),
    )
    expect((await app.get(manager, address)).body).not.toContain('brothers and sisters')
  })

  it('give everybody the same number, and a list only to those who may', async () => {
    const numbers = []
    for (const who of [
      await site.person('director'),
      await site.person('team manager', site.teams[0]),
      await site.person('auditor'),
    ]) {
      const { body } = await app.get(who, '/measures/in-care-visits-over-6-weeks')
      numbers.push(figureIn(body))
    }
    expect(new Set(numbers).size).toBe(1)
    const auditor = await app.get(await site.person('auditor'), '/measures/in-care-visits-over-6-weeks')
    expect(auditor.body).not.toMatch(/href="\/children\/\d+"/)
    expect(plain(auditor.body)).toContain('Your role does not open children’s records.')
  })

  it('show each measure to each who may read measures', async () => {
    const manager = await site.person('team manager', site.teams[1])
    for (const { id } of ourMeasures)
      expect([id, (await app.get(manager, `/measures/${id}`)).status]).toEqual([id, 200])
  }, 120_000)

  it.each(['councillor', 'board member', 'administrator'] as const)('are not for a %s', async (role) => {
    const who = await site.person(role)
    expect((await app.get(who, '/measures')).status).toBe(403)
    expect((await app.get(who, '/measures/children-in-care')).status).toBe(403)
  })

  it('know no measure of another name', async () => {
    expect((await app.get(await site.person('director'), '/measures/no-such-measure')).status).toBe(404)
  })

  it('take a page that is none for the first', async () => {
    const { status } = await app.get(await site.person('director'), '/measures/contacts?page=minus')
    expect(status).toBe(200)
  })
})
