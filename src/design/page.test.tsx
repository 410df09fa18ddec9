import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../kernel/index.ts'
import { frameWith } from './fixtures/frame.ts'
import { all, attribute, one, textOf, within } from './fixtures/reader.ts'
import { FrameContext, page, Page, renderPage, type Frame } from './index.ts'
import { render } from 'preact-render-to-string'

const shown = (frame: Partial<Frame> = {}, page = <Page title="The plan">Words</Page>) =>
  renderPage(frameWith(frame), page)

describe('a page', () => {
  it('is British English, with its title in the tab and as its one h1', () => {
    const html = shown()
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en-GB"/)
    expect(textOf(one(html, { tag: 'title' }))).toBe('The plan – Line of Sight')
    expect(all(html, { tag: 'h1' }).map(textOf)).toEqual(['The plan'])
  })

  it('has its landmarks, and a link past the header to the content', () => {
    const html = shown()
    expect(['header', 'nav', 'main', 'footer'].map((tag) => all(html, { tag }).length)).toEqual([1, 1, 1, 1])
    expect(attribute(one(html, { class: 'govuk-skip-link' }), 'href')).toBe('#main-content')
    expect(one(html, { tag: 'main', id: 'main-content' })).toBeDefined()
  })

  it('marks the place in the navigation', () => {
    const marked = within(one(shown(), { tag: 'nav' }), { tag: 'a', attribute: ['aria-current'] })
    expect(marked.map(textOf)).toEqual(['Plan'])
  })

  it('shows the ways that share the place of the page, and marks the page among them', () => {
    const beside = [
      { href: '/monday', text: 'Monday list', current: false },
      { href: '/if-ofsted-rang', text: 'If Ofsted rang', current: true },
    ]
    const html = shown({ navigation: [{ href: '/monday', text: 'Monday list', current: true, beside }] })
    const ways = within(one(html, { class: 'los-beside' }), { tag: 'a' })
    expect(ways.map((way) => [textOf(way), attribute(way, 'aria-current')])).toEqual([
      ['Monday list', undefined],
      ['If Ofsted rang', 'page'],
    ])
    expect(all(shown(), { class: 'los-beside' })).toEqual([])
  })

  it('has neither style attributes nor script in the page, for a strict content security policy', () => {
    const html = shown()
    expect(all(html, { attribute: ['style'] })).toEqual([])
    expect(all(html, { tag: 'style' })).toEqual([])
    expect(
      all(html, { tag: 'script' }).map((script) => [attribute(script, 'src') !== undefined, textOf(script)]),
    ).toEqual([
      [true, ''],
      [true, ''],
    ])
  })

  it('escapes what people typed', () => {
    const html = shown({ council: '<b>Council</b>' }, <Page title="<script>">{'<i>'}</Page>)
    expect(html).not.toContain('<b>')
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<i>')
  })

  it('says whose record it is, which day it shows and who is looking', () => {
    const header = one(shown(), { tag: 'header' })
    expect(textOf(header)).toContain('Kestrelshire County Council Line of Sight')
    const [asAt] = within(header, { class: 'los-header__as-at' })
    expect(textOf(asAt)).toBe('As at 24 November 2020: show another day')
    expect(attribute(asAt, 'href')).toBe('/another-day?back=%2Fplan%3Farea%3D2')
    expect(textOf(header)).toContain('Director of Children’s Services, Ash Example, director')
  })

  it('signs out by a form with a key, since a link may be followed by a machine', () => {
    const html = shown()
    const form = one(html, { tag: 'form', attribute: ['action', '/sign-out'] })
    expect(attribute(form, 'method')).toBe('post')
    expect(within(form, { attribute: ['name', '_key'] }).map((key) => attribute(key, 'value'))).toEqual([
      'key-1',
    ])
  })

  it('shows nobody who is signed out a day or a way out', () => {
    const html = shown({ viewer: undefined, navigation: [] })
    expect(html).not.toContain('As at')
    expect(html).not.toContain('Sign out')
    expect(all(html, { tag: 'nav' })).toEqual([])
  })
})

describe('the worked example', () => {
  it('says on every page that its people are made up', () => {
    expect(textOf(one(shown({ example: true }), { tag: 'aside' }))).toContain(
      'its children and people are made up',
    )
    expect(textOf(one(shown({ example: true, exampleNote: 'All invented.' }), { tag: 'aside' }))).toBe(
      'All invented.',
    )
    expect(textOf(one(shown({ example: true }), { tag: 'footer' }))).toContain('About this example')
  })

  it('is not mentioned where the record is real', () => {
    expect(shown()).not.toContain('xample:')
    expect(shown()).not.toContain('About this example')
  })
})

describe('a page about another day', () => {
  const day = isoDate('2020-07-01')

  it('says so, and as of when it was known', () => {
    const html = shown({ asAt: day, knownAt: isoDate('2020-07-08') })
    expect(textOf(one(html, { tag: 'aside' }))).toContain(
      'This page shows 1 July 2020, as far as was known on 8 July 2020.',
    )
  })

  it('says so when only what was known is another day', () => {
    expect(textOf(one(shown({ knownAt: day }), { tag: 'aside' }))).toContain(
      'as far as was known on 1 July 2020',
    )
  })

  it('says nothing about today', () => {
    expect(all(shown(), { tag: 'aside' })).toEqual([])
  })
})

describe('a page after a form', () => {
  const problems = [{ field: 'lead', message: 'Choose who leads this action' }]

  it('begins its title with Error and leads from the summary to the field', () => {
    const html = shown({}, <Page title="Add an action" problems={problems} />)
    expect(textOf(one(html, { tag: 'title' }))).toBe('Error: Add an action – Line of Sight')
    const [link] = within(one(html, { class: 'govuk-error-summary' }), { tag: 'a' })
    expect([attribute(link, 'href'), textOf(link)]).toEqual(['#lead', 'Choose who leads this action'])
  })

  it('says what has been done', () => {
    const banner = one(shown({ notice: 'Action 3.2 is saved' }), {
      class: 'govuk-notification-banner--success',
    })
    expect(textOf(banner)).toBe('Success Action 3.2 is saved')
  })

  it('does not say so beside problems', () => {
    const html = shown({ notice: 'Saved' }, <Page title="Add" problems={problems} />)
    expect(html).not.toContain('govuk-notification-banner')
  })
})

describe('the heading', () => {
  it('can be left to the page’s one question', () => {
    expect(all(shown({}, <Page title="Which day?" heading={false} />), { tag: 'h1' })).toEqual([])
  })

  it('reads its caption before it', () => {
    expect(textOf(one(shown({}, <Page title="Plans" caption="Area 2" />), { tag: 'h1' }))).toBe(
      'Area 2: Plans',
    )
  })

  it('stands below the way back', () => {
    const html = shown(
      {},
      <Page title="Plans" breadcrumbs={[{ text: 'Plan', href: '/plan' }]} back={{ href: '/plan' }} />,
    )
    expect(all(html, { tag: 'nav' }).map((nav) => attribute(nav, 'aria-label'))).toEqual([
      'Main',
      'Breadcrumb',
      'Back',
    ])
  })
})

describe('an answer', () => {
  it('carries its true status and is HTML in UTF-8', async () => {
    const app = fastify()
    app.decorateRequest('frame', { getter: () => frameWith() })
    app.get('/', (_request, reply) => page(reply, 409, <Page title="Somebody was faster" />))
    const answer = await app.inject('/')
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([409, 'text/html; charset=utf-8'])
    expect(answer.body).toContain('Somebody was faster')
    await app.close()
  })

  it('cannot be rendered without knowing the request', () => {
    expect(() =>
      render(
        <FrameContext.Provider value={undefined}>
          <Page title="x" />
        </FrameContext.Provider>,
      ),
    ).toThrow(/page\(\)/)
  })
})
