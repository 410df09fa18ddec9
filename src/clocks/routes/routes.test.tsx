import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frameWith } from '../../design/fixtures/frame.ts'
import { all, attribute, one, textOf } from '../../design/fixtures/reader.ts'
import { bankHolidays, NotFound } from '../../kernel/index.ts'
import { clocksRoutes } from './index.tsx'
import { clockRules } from '../rules/index.ts'

/** The routes by themselves, as somebody who has not signed in sees them: without the record. */
let app: FastifyInstance

beforeAll(() => {
  app = Fastify()
  app.decorateRequest('frame', { getter: () => frameWith({ viewer: undefined }) })
  app.setErrorHandler((error, _request, reply) =>
    reply.code(error instanceof NotFound ? 404 : 500).send('error'),
  )
  clocksRoutes(app, {
    wouldMove: () => Promise.resolve({ children: 0, becameLate: 0, noLongerLate: 0 }),
    changed: () => Promise.resolve(),
    whose: () => Promise.resolve({ words: 'child MU-1', href: '/children/1' }),
  })
})

afterAll(() => app.close())

async function get(url: string) {
  const response = await app.inject({ method: 'GET', url })
  return { status: response.statusCode, html: response.body, location: response.headers.location }
}

const headings = (html: string, tag: 'h1' | 'h2') => all(html, { tag }).map(textOf)

describe('the page of all time limits', () => {
  it('links to every rule, each with its mark', async () => {
    const { status, html } = await get('/clocks')
    expect(status).toBe(200)
    const links = all(html, { tag: 'a' }).map((link) => attribute(link, 'href'))
    expect(clockRules.filter(({ id }) => !links.includes(`/clocks/${id}`))).toEqual([])
    const marks = all(html, { tag: 'strong', class: 'los-tag' }).map(textOf)
    expect(marks.length).toBeGreaterThanOrEqual(clockRules.length)
    for (const mark of ['Provision read', 'Secondary source', 'Not verified']) expect(marks).toContain(mark)
  })
})

describe('the lists by who set it, by topic and by words', () => {
  const cards = (html: string) => all(html, { tag: 'article' }).length
  const filters = (html: string) =>
    all(html, { tag: 'a', class: 'los-filters__link' }).map((link) => ({
      href: attribute(link, 'href') ?? '',
      count: Number(/\d+$/.exec(textOf(link))?.[0]),
    }))

  it('are links whose counts equal their lists, from whichever list they are followed', async () => {
    for (const from of ['/clocks', '/clocks?topic=housing', '/clocks?basis=local', '/clocks?words=visit']) {
      const links = filters((await get(from)).html)
      expect(links.length).toBeGreaterThan(5)
      for (const { href, count } of links)
        expect([href, cards((await get(href)).html)]).toEqual([href, count])
    }
  }, 60_000)

  it('keep the other choice when one is made', async () => {
    const { html } = await get('/clocks?topic=housing&basis=statute')
    expect(cards(html)).toBe(3)
    const hrefs = filters(html).map(({ href }) => href)
    expect(hrefs).toContain('/clocks?topic=housing')
    expect(hrefs).toContain('/clocks?topic=housing&basis=local')
    expect(hrefs).toContain('/clocks?topic=complaints&basis=statute')
  })

  it('find words wherever they stand, and say so when there are none', async () => {
    expect(textOf(one((await get('/clocks?words=return+interview')).html, { tag: 'article' }))).toContain(
      'Return home interview',
    )
    const { status, html } = await get('/clocks?words=unicorns')
    expect([status, cards(html)]).toEqual([200, 0])
    expect(html).toContain('No rule has these words')
  })

  it.each(['?topic=nowhere', '?basis=folklore', '?topic=housing&topic=court', `?words=${'a'.repeat(200)}`])(
    'leave nothing out for %s, which asks for none of ours',
    async (query) => {
      const { status, html } = await get(`/clocks${query}`)
      expect([status, cards(html)]).toEqual([200, clockRules.length])
    },
  )

  it('say what must not be taken for law that runs', async () => {
    const { html } = await get('/clocks')
    const tags = all(html, { tag: 'strong', class: 'los-tag' }).map(textOf)
    expect(tags.filter((tag) => tag === 'Not in force, no date known').length).toBe(2)
    expect(tags.filter((tag) => tag === 'Never runs').length).toBe(2)
  })
})

describe('the page of one time limit', () => {
  it('asks for no day where none may be worked out, and says why', async () => {
    const future = await get('/clocks/plo.fgdm_offer')
    expect(future.html).toContain('This is not in force, and no date for it is known.')
    expect(all(future.html, { tag: 'input' })).toEqual([])
    const never = await get('/clocks/hra.prevention?from=2026-01-05')
    expect(never.status).toBe(422)
    expect(never.html).toContain('The duty does not run out by itself')
  })

  it('says which relaxation touches a date, and what the day would have been', async () => {
    const { html } = await get('/clocks/reg24.approval?from=2020-03-02')
    expect(headings(html, 'h2')).toContain('Monday 17 August 2020')
    expect(html).toContain('Without it the last day was 22 June 2020.')
    const plain = await get('/clocks/reg24.approval?from=2026-03-02')
    expect(plain.html).not.toContain('Without it the last day was')
  })

  it('says what feeds it, or what is missing', async () => {
    const fed = textOf(one((await get('/clocks/assessment.cf')).html, { tag: 'main' }))
    expect(fed).toContain('Annex A, list 3, “Date of referral”')
    expect(fed).toContain('Never: the rule allows no pause')
    expect((await get('/clocks/foster.review.first')).html).toContain('No extract feeds it.')
  })

  it('says what it asks, how it is counted, who set it and whether that was checked', async () => {
    const { status, html } = await get('/clocks/ilacs.statement.publish')
    expect(status).toBe(200)
    expect(headings(html, 'h1')).toEqual(['Publish and send the statement of proposed action'])
    const text = textOf(one(html, { tag: 'main' }))
    expect(text).toContain('70 working days after the inspection report is received')
    expect(text).toContain('Regulation 3 itself has not been read word for word')
  })

  it('works the date out from the day in its address, with the sum in steps', async () => {
    const { status, html } = await get('/clocks/ilacs.statement.publish?from=2020-04-08')
    expect(status).toBe(200)
    expect(headings(html, 'h2')).toContain('Tuesday 21 July 2020')
    const steps = all(html, { tag: 'li' }).map(textOf)
    expect(steps).toContain(
      'From 9 April 2020 to 21 July 2020 is 104 days; less 30 weekend days and 4 bank holidays leaves 70.',
    )
    expect(attribute(one(html, { tag: 'input', id: 'from' }), 'value')).toBe('8')
  })

  it('says nothing of a child to somebody who has not signed in, whatever the address names', async () => {
    const { status, html } = await get('/clocks/cp.visit?from=2020-09-01&of=1')
    expect([status, html.includes('MU-1')]).toEqual([200, false])
  })

  it('turns the three boxes of its form into an address that can be kept', async () => {
    const { status, location } = await get('/clocks/gov.agenda?from-day=16&from-month=6&from-year=2020')
    expect([status, location]).toEqual([303, '/clocks/gov.agenda?from=2020-06-16'])
  })

  it.each([
    ['a day that does not exist', 'from-day=30&from-month=2&from-year=2020', 'The day must be a real date'],
    ['a box left empty', 'from-day=30&from-month=&from-year=2020', 'The day must include a month'],
    [
      'an address in another form',
      'from=8+April+2020',
      'The day in the address must be in the form YYYY-MM-DD',
    ],
    [
      'two days at once',
      'from=2020-04-08&from=2020-04-09',
      'The day in the address must be in the form YYYY-MM-DD',
    ],
    [
      'a day before the law',
      'from=2012-03-01',
      'was not in force on 1 March 2012, only since 10 September 2012',
    ],
    ['a day beyond the calendar', 'from=2040-03-01', 'Working days are known for 2012 to 2028 only'],
  ])('says beside the boxes what is wrong with %s', async (_, query, message) => {
    const { status, html } = await get(`/clocks/gov.agenda?${query}`)
    expect(status).toBe(422)
    const summary = one(html, { tag: 'div', class: 'govuk-error-summary' })
    expect(textOf(summary)).toContain(message)
    expect(textOf(one(html, { class: 'govuk-error-message' }))).toContain(message)
  })

  it('keeps what was typed beside its error', async () => {
    const { html } = await get('/clocks/gov.agenda?from-day=30&from-month=2&from-year=2020')
    const values = all(html, { tag: 'input', class: 'govuk-date-input__input' }).map((input) =>
      attribute(input, 'value'),
    )
    expect(values).toEqual(['30', '2', '2020'])
  })

  it('is not there for a limit that does not exist', async () => {
    expect((await get('/clocks/gov.agendas')).status).toBe(404)
  })
})

describe('the page of bank holidays', () => {
  it('lists every day left out, and why the unusual ones are there', async () => {
    const { status, html } = await get('/clocks/bank-holidays')
    expect(status).toBe(200)
    expect(all(html, { tag: 'tr' }).length).toBe(bankHolidays.length + 1)
    expect(html).toContain('moved from Monday 4 May')
  })
})
