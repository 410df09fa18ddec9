import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../access/index.ts'
import { restrictRecord } from '../children/testing/typed.ts'
import { keepProblems } from '../intake/import/imports.ts'
import { extractOf, identitySite, intake, type IdentitySite } from '../intake/testing/identity-site.ts'
import type { FileProblem } from '../intake/annex-a/model.ts'
import { rectify } from '../intake/store/rectification/marks.ts'
import { keepOut } from '../intake/store/retention/holds.ts'
import { isoDate } from '../kernel/index.ts'
import type { TestApp } from './testing/test-app.ts'
import { testApp } from './testing/test-app.ts'

const problemOf = (child: string, at: number): FileProblem => ({
  code: 'in care though 18',
  where: { sheet: 'List 8', list: 8, row: at + 2 },
  found: `no end of care for child ${child}, who is 18 since 2019-08-24`,
  expected: 'another day of birth',
  effect: 'warning',
  child,
})

const isOfChild = (url: string): boolean =>
  url.startsWith('/children/:id') || /:child(?:Id)?(?:\/|$)/.test(url)

/** Every page, as each reader: whatever it reads of children says why that reader may, and of whom. */
describe('what the audit says of a read of children’s records', () => {
  let site: IdentitySite
  let app: TestApp
  let readers: Readonly<Record<string, Asking>>

  beforeAll(async () => {
    site = await identitySite()
    const { test, director } = site
    const extract = await site.put('2020-01-06', extractOf('OLD1'))
    await site.put('2020-01-13', extractOf('NEW1'))
    await test.as(intake, (tx) => keepProblems(tx, extract, ['OLD1', 'NEW1'].map(problemOf)))
    app = await testApp(test)
    const child = await site.idOf('NEW1')
    await site.decide('not the same')
    readers = {
      'whole service, director': director,
      'whole service, performance analyst': await test.person({ roles: ['performance analyst'] }),
      'reviews of children in care and open challenges, independent reviewing officer': await test.person({
        roles: ['independent reviewing officer'],
        posts: ['Officer (made up)'],
      }),
      'child protection conferences and open challenges, conference chair': await test.person({
        roles: ['conference chair'],
        posts: ['Chair (made up)'],
      }),
      'panels that decide about children in care, panel chair': await test.person({
        roles: ['panel chair'],
        posts: ['Panel chair (made up)'],
      }),
      'plans for adoption, adoption manager': await test.person({
        roles: ['adoption manager'],
        posts: ['Adoption manager (made up)'],
      }),
      'own teams': await test.person({
        roles: ['team manager'],
        team: 'North',
        posts: ['Manager (made up)'],
      }),
      'own posts': await test.person({ roles: ['board member'], posts: ['Member (made up)'] }),
    }
    await test.as(director, async (tx) => {
      const { rows } = await test.admin.query<{ id: number }>('select id from access.post limit 1')
      await restrictRecord(tx, child, {
        ...{ reason: 'high risk', reviewBy: isoDate('2020-03-01'), authorisedByPostId: rows[0]?.id ?? 0 },
        readers: [director.personId],
      })
      await rectify(tx, {
        ...{ childId: child, fact: 'referral', startsOn: isoDate('2019-11-01') },
        ...{ wrong: {}, reason: 'Made up', by: director.personId },
      })
      await keepOut(tx, { whose: { councilId: 'NEW1' }, reason: 'complaint or claim', words: 'A claim' })
    })
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await site.close()
  })

  const noted = async (since: number) =>
    (
      await site.test.admin.query<{ screen: string; because: string | null }>(
        `select distinct screen, because from record.audit
         where id > $1 and what = 'read' and subject = 'children' order by 1`,
        [since],
      )
    ).rows
  const notedIds = async (since: number) =>
    (
      await site.test.admin.query<{ id: number }>(
        `select distinct unnest(ids)::int as id from record.audit
         where id > $1 and what = 'read' and subject in ('children', 'placement addresses', 'adoption')`,
        [since],
      )
    ).rows.map(({ id }) => id)
  const last = async () =>
    (
      await site.test.admin.query<{ last: number }>(
        'select coalesce(max(id), 0)::int as last from record.audit',
      )
    ).rows[0]?.last ?? 0
  const addresses = () => [
    ...new Set(app.app.inventory.filter(({ method }) => method === 'GET').map(({ url }) => url)),
  ]
  const pages = () => addresses().filter((url) => !/[:*]/.test(url))

  /** Of those with numbers, each with every number that this record has for it. */
  const numbered = async () => {
    const children = [await site.idOf('OLD1'), await site.idOf('NEW1')]
    const { rows } = await site.test.admin.query<{ id: number }>('select id from intake.import')
    const extracts = rows.map(({ id }) => id)
    return addresses()
      .filter((url) => url.includes(':') && !url.includes('*'))
      .flatMap((url) => {
        const numbers = isOfChild(url) ? children : url.startsWith('/intake/:id') ? extracts : [1]
        return numbers.map((number) => ({
          url,
          asked: url
            .replace(':kind', 'barrier')
            .replace(/:\w+/, String(number))
            .replace(':other', String(children.find((each) => each !== number)))
            .replaceAll(/:\w+/g, '1'),
        }))
      })
  }

  it.each([
    'whole service, director',
    'whole service, performance analyst',
    'reviews of children in care and open challenges, independent reviewing officer',
    'child protection conferences and open challenges, conference chair',
    'panels that decide about children in care, panel chair',
    'plans for adoption, adoption manager',
    'own teams',
    'own posts',
  ])('is of which scope: %s', async (scope) => {
    const since = await last()
    const who = readers[scope]
    if (!who) throw new Error('Nobody of this scope')
    for (const url of pages()) await app.get(who, url)
    const found = await noted(since)
    const isScoped = ({ because }: (typeof found)[number]) => because?.endsWith(`: ${scope}`) === true
    const scoped = new Set(found.filter(isScoped).map(({ screen }) => screen))
    // That a file was taken away is noted beside what was read for it.
    const isTakenOut = ({ screen, because }: (typeof found)[number]) =>
      scoped.has(screen) && /^(Exported|taken out)/.test(because ?? '')
    expect(found.filter((each) => !isScoped(each) && !isTakenOut(each))).toEqual([])
    expect(found.map(({ screen }) => screen)).toContain('/my-duties')
    if (scope !== 'own posts') expect(found.length).toBeGreaterThan(6)
  })

  it.each([
    'whole service, director',
    'whole service, performance analyst',
    'reviews of children in care and open challenges, independent reviewing officer',
  ])(
    'is of whom, wherever an address has a number and the page names a child: %s',
    async (scope) => {
      const who = readers[scope]
      if (!who) throw new Error('Nobody of this scope')
      const whose = new Map([
        ['OLD1', await site.idOf('OLD1')],
        ['NEW1', await site.idOf('NEW1')],
      ])
      const naming: string[] = []
      const untold: string[] = []
      for (const { url, asked } of await numbered()) {
        const since = await last()
        const { status, body } = await app.get(who, asked)
        // Before the record is opened a page asks why, by the number that was asked for.
        if (body.includes('/reason"')) continue
        const named = [...whose].filter(([number]) => status === 200 && body.includes(number))
        if (named.length > 0) naming.push(url)
        const ids = await notedIds(since)
        for (const [number, id] of named) if (!ids.includes(id)) untold.push(`${asked}: ${number}`)
      }
      expect(untold).toEqual([])
      if (scope.endsWith('director')) expect(naming).toContain('/children/:id')
      if (scope.endsWith('analyst'))
        expect(naming).toEqual(expect.arrayContaining(['/intake/:id/problems', '/intake/:id/problems.csv']))
    },
    300_000,
  )

  it('is so of handovers, of numbers side by side and of rectification, each with a child’s number', async () => {
    const [one, other] = [await site.idOf('OLD1'), await site.idOf('NEW1')]
    const since = await last()
    for (const url of [`/intake/joins/new?one=${one}&other=${other}`, `/intake/rectifications/${one}`])
      await app.get(site.director, url)
    for (const { because } of await noted(since)) expect(because).toMatch(/: whole service, director$/)
  })
})
