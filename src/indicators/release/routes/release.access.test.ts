import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonRole } from '../../../access/index.ts'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import { ourMeasures } from '../../rules/index.ts'
import type { MeasureSite } from '../../testing/measure-site.ts'
import { measureSite } from '../../testing/measure-site.ts'
import { publishable } from '../rules/publishable.ts'
import { toPublish } from '../store/to-publish.ts'

const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const every = publishable.map(({ measure }) => measure)
const scrutiny = { title: 'Scrutiny (made up)', audience: 'A made-up website' }

describe('figures that are released', () => {
  let site: MeasureSite
  let app: TestApp
  beforeAll(async () => {
    site = await measureSite(160)
    app = await testApp(site.test)
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await site.close()
  })
  const people = new Map<string, Awaited<ReturnType<MeasureSite['person']>>>()
  const the = async (role: PersonRole, name: string = role) => {
    const known = people.get(name) ?? (await site.person(role))
    people.set(name, known)
    return known
  }
  const numberIn = (location: string | undefined) => /\/(\d+)$/.exec(location ?? '')?.[1] ?? ''

  describe('to the public', () => {
    let id = ''
    it('are seen first and then released, into the register, by whoever answers for what leaves', async () => {
      const analyst = await the('performance analyst')
      const form = await app.get(analyst, '/released/new/public')
      expect(form.status).toBe(200)
      for (const measure of every) expect(form.body).toContain(`value="${measure}"`)
      const asked = { ...scrutiny, chosen: every }
      const preview = await app.post(analyst, '/released/new/public/preview', asked)
      expect([preview.status, plain(preview.body)]).toEqual([
        200,
        expect.stringContaining('Before it is released'),
      ])
      expect((await app.get(analyst, '/publication')).body).not.toContain(scrutiny.title)
      const done = await app.post(analyst, '/released/new/public', asked)
      expect([done.status, done.location]).toEqual([303, expect.stringMatching(/^\/released\/public\/\d+$/)])
      id = numberIn(done.location)
      expect((await app.get(analyst, `/publication/${id}`)).body).toContain(scrutiny.title)
    })

    it('are read by councillors and board members, on the page and as files', async () => {
      for (const role of ['councillor', 'board member', 'democratic services', 'team manager'] as const) {
        const reader = await the(role)
        expect((await app.get(reader, '/released')).body).toContain(`/released/public/${id}`)
        for (const url of [
          `/released/public/${id}`,
          `/released/public/${id}.csv`,
          `/released/public/${id}.html`,
        ])
          expect([url, (await app.get(reader, url)).status]).toEqual([url, 200])
      }
      const csv = await app.get(await the('councillor'), `/released/public/${id}.csv`)
      expect(csv.headers['content-disposition']).toBe(`attachment; filename="released-figures-${id}.csv"`)
      expect(csv.body).toContain('Children in care')
    })

    it('hold no number that is withheld, no child and no worker: whatever bytes of them are public', async () => {
      const reader = await the('councillor')
      const bytes = await Promise.all(
        ['', '.csv', '.html'].map(
          async (end) => (await app.get(reader, `/released/public/${id}${end}`)).body,
        ),
      )
      const { rows: children } = await site.test.admin.query<{ council_id: string }>(
        'select council_id from children.child',
      )
      const { rows: workers } = await site.test.admin.query<{ name: string }>(
        'select distinct worker_name as name from children.need where worker_name is not null',
      )
      expect(children.length).toBeGreaterThan(100)
      expect(workers.length).toBeGreaterThan(3)
      for (const text of bytes) {
        expect(text).not.toMatch(/\/children\/|\/measures\/[a-z]/)
        const words = new Set(text.split(/[^A-Za-z0-9]+/))
        expect(children.filter(({ council_id }) => words.has(council_id))).toEqual([])
        expect(workers.filter(({ name }) => text.includes(name))).toEqual([])
      }
      const csv = bytes[1] ?? ''
      const truth = await toPublish(site.test.record, ourMeasures, new Set(every), site.asAt)
      let small = 0
      for (const { measure, whole } of truth) {
        const line = csv
          .split('\r\n')
          .find((row) => row.startsWith(measure.title) || row.startsWith(`"${measure.title}`))
        const [part, all, percent] = (line ?? '').split(',').slice(-3)
        const isSmall = (count: number) => count >= 1 && count <= 5
        if (isSmall(whole.rows)) expect([measure.id, all]).toEqual([measure.id, 'c'])
        if (measure.value !== 'share') continue
        if (isSmall(whole.met)) expect([measure.id, part]).toEqual([measure.id, 'c'])
        if (isSmall(whole.rows - whole.met))
          expect([measure.id, [part, all]]).toEqual([measure.id, expect.arrayContaining(['c'])])
        if (part === 'c' || all === 'c') expect([measure.id, percent]).toEqual([measure.id, 'c'])
        if ([whole.met, whole.rows - whole.met].some(isSmall)) small += 1
      }
      expect(small).toBeGreaterThan(3)
    })

    it('say how much is withheld and why, and of no number for which reason', async () => {
      const { body } = await app.get(await the('councillor'), `/released/public/${id}`)
      expect(plain(body)).toMatch(/\d+ of \d+ numbers are withheld and marked c/)
      const marks = new Set(
        [...body.matchAll(/<span class="govuk-visually-hidden">([^<]*ithheld[^<]*|Fewer[^<]*)</g)].map(
          ([, words]) => words,
        ),
      )
      expect(marks.size).toBe(1)
    })

    it('bind what is released after them', async () => {
      const analyst = await the('performance analyst')
      const before = (await app.get(analyst, `/released/public/${id}.csv`)).body
      for (const measure of ['in-care-out-of-area', 'in-care-visits-over-6-weeks', 'children-in-care']) {
        const done = await app.post(analyst, '/released/new/public', {
          ...scrutiny,
          title: measure,
          chosen: [measure],
        })
        const again = (await app.get(analyst, `${done.location ?? ''}.csv`)).body
        const [line = ''] = again.split('\r\n').slice(4, 5)
        const was = before.split('\r\n').find((row) => row.split(',')[0] === line.split(',')[0]) ?? ''
        for (const [at, printed] of was.split(',').slice(-3).entries())
          if (printed === 'c') expect(line.split(',').slice(-3)[at]).toBe('c')
      }
    })

    it('are refused where nothing was filled in, or what may not be published is asked for', async () => {
      const director = await the('director')
      const empty = await app.post(director, '/released/new/public', {})
      expect([empty.status, plain(empty.body)]).toEqual([
        422,
        expect.stringContaining('Enter what it is called'),
      ])
      for (const chosen of [['caseload'], ['children-by-case-status'], ['no-such-measure'], 'caseload']) {
        const refused = await app.post(director, '/released/new/public/preview', { ...scrutiny, chosen })
        expect([refused.status, plain(refused.body)]).toEqual([
          422,
          expect.stringContaining('Choose the measures'),
        ])
      }
    })
  })

  describe('to a board', () => {
    const meeting = { title: 'Board, December (made up)', audience: 'Improvement Board, 3 December' }
    let id = ''
    it('go to its named members, with true counts, marked, and into the register', async () => {
      const member = await the('board member', 'named')
      const director = await the('director')
      const asked = { ...meeting, chosen: [String(member.personId)] }
      const preview = await app.post(director, '/released/new/board/preview', asked)
      expect([preview.status, plain(preview.body)]).toEqual([200, expect.stringContaining('Closed meeting')])
      const done = await app.post(director, '/released/new/board', asked)
      expect(done.status).toBe(303)
      id = numberIn(done.location)
      const { status, body } = await app.get(member, `/released/board/${id}`)
      expect(status).toBe(200)
      expect(plain(body)).toContain('Closed meeting: for its named members alone.')
      const [care] = await toPublish(
        site.test.record,
        ourMeasures,
        new Set(['in-care-out-of-area']),
        site.asAt,
      )
      expect(plain(body)).toContain(`${care?.whole.met} of ${care?.whole.rows}`)
      expect((await app.get(director, `/publication/${id}`)).body).toContain('Improvement Board, 3 December')
    })

    it('hold no child, no number of one, no worker, and lead to no list', async () => {
      const { body } = await app.get(await the('board member', 'named'), `/released/board/${id}`)
      const { rows } = await site.test.admin.query<{ found: string }>(
        `select council_id as found from children.child union select distinct worker_name from children.need where worker_name is not null`,
      )
      const words = new Set(body.split(/[^A-Za-z0-9]+/))
      expect(
        rows.filter(({ found }) => words.has(found) || (found.includes(' ') && body.includes(found))),
      ).toEqual([])
      expect(body).not.toMatch(/\/children\/|href="\/measures/)
      expect(body).not.toContain('Caseload')
    })

    it('are nobody else’s: other members, councillors and managers find nothing there', async () => {
      for (const [role, name] of [
        ['board member', 'another'],
        ['councillor', 'councillor'],
        ['team manager', 'team manager'],
        ['independent reviewing officer', 'officer'],
      ] as const) {
        const other = await the(role, name)
        expect([role, (await app.get(other, `/released/board/${id}`)).status]).toEqual([role, 404])
        expect((await app.get(other, '/released')).body).not.toContain(`/released/board/${id}`)
      }
      expect((await app.get(await the('auditor'), `/released/board/${id}`)).status).toBe(200)
      expect((await app.get(await the('board member', 'named'), '/released')).body).toContain(
        `/released/board/${id}`,
      )
    })

    it('need a meeting and at least one member who may read them', async () => {
      const director = await the('director')
      const administrator = await the('administrator')
      const nobody = await app.post(director, '/released/new/board', meeting)
      expect([nobody.status, plain(nobody.body)]).toEqual([422, expect.stringContaining('named members')])
      const chosen = [String(administrator.personId)]
      expect((await app.post(director, '/released/new/board', { ...meeting, chosen })).status).toBe(422)
    })
  })

  it.each(['head of service', 'democratic services', 'councillor', 'board member', 'auditor'] as const)(
    'are not made by a %s',
    async (role) => {
      const who = await the(role)
      for (const level of ['public', 'board']) {
        expect((await app.get(who, `/released/new/${level}`)).status).toBe(403)
        for (const end of ['', '/preview'])
          expect((await app.post(who, `/released/new/${level}${end}`, scrutiny)).status).toBe(403)
      }
    },
  )

  it('are not for an administrator, nor for nobody', async () => {
    expect((await app.get(await the('administrator'), '/released')).status).toBe(403)
    expect((await app.get(undefined, '/released')).status).toBe(303)
  })

  it.each([
    'public/999',
    'public/x',
    'public/0.csv',
    'public/999.html',
    'board/999',
    'board/x',
    'new/secret',
  ])('there is no /released/%s', async (rest) => {
    expect((await app.get(await the('director'), `/released/${rest}`)).status).toBe(404)
  })
})
