import { parse, type DefaultTreeAdapterMap } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { markedExample } from '../testing/marked-example.ts'
import type { Answer, TestApp } from '../testing/test-app.ts'
import { testApp } from '../testing/test-app.ts'
import type { TestRecord } from '../testing/test-record.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const hostile = [
  '<script>alert("x")</script>',
  `"><img src=x onerror=alert(1)>'`,
  '</textarea></title></style><svg onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '{{7*7}} ${7*7} <%= 7*7 %> #{7*7} {% raw %}',
  '&lt;b&gt; &amp;amp; <!-- x --> ]]>',
].join(' ')

function* elements(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child)
}

/** What would run, or load, or lead elsewhere, had a text become part of the page. */
function injectedIn(html: string): readonly string[] {
  const found: string[] = []
  for (const { tagName, attrs } of elements(parse(html))) {
    const named = Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
    if (tagName === 'script' && !/^\/assets\/[\w.-]+$/.test(named.src ?? '')) found.push('script')
    if (tagName === 'img' && named.src === 'x') found.push('img')
    if (attrs.some(({ name }) => name.startsWith('on'))) found.push(`${tagName} that listens`)
    if (/^\s*javascript:/i.test(named.href ?? named.action ?? '')) found.push(`${tagName} that runs`)
  }
  return found
}

/** The texts and values of a page, as a reader sees them. */
function wordsIn(html: string): string {
  const words: string[] = []
  const read = (node: Node) => {
    if (node.nodeName === '#text' && 'value' in node) words.push(node.value)
    if ('attrs' in node)
      words.push(...node.attrs.filter(({ name }) => name === 'value').map(({ value }) => value))
    if ('childNodes' in node) node.childNodes.forEach(read)
  }
  read(parse(html))
  return words.join('\n')
}

describe('what people typed, however hostile', () => {
  let test: TestRecord
  let site: TestApp
  let everyRole: Asking
  let pages: readonly { readonly url: string; readonly answer: Answer }[]

  beforeAll(async () => {
    test = await markedExample(hostile)
    site = await testApp(test)
    everyRole = await test.person({ roles: ['director', 'administrator'], name: hostile })
    const urls = site.app.inventory
      .filter(({ method, url }) => method === 'GET' && !url.includes('*'))
      .map(({ url }) => url.replace(/:[a-zA-Z0-9]+/g, '1'))
    const answers: { url: string; answer: Answer }[] = []
    for (const url of urls) answers.push({ url, answer: await site.get(everyRole, url) })
    pages = answers.filter(
      ({ answer: { status, headers } }) =>
        status === 200 && String(headers['content-type']).startsWith('text/html'),
    )
  }, 120_000)
  afterAll(async () => {
    await site.close()
    await test.close()
  })

  it('stands on most pages, word for word', () => {
    expect(pages.length).toBeGreaterThan(40)
    const showing = pages.filter(({ answer }) => wordsIn(answer.body).includes(hostile))
    expect(showing.length).toBe(pages.filter(({ answer }) => answer.body.includes('{{7*7}}')).length)
    expect(showing.length).toBeGreaterThan(25)
  })

  it('is never part of a page: nothing runs, loads or leads away', () => {
    const injected = pages.flatMap(({ url, answer }) =>
      injectedIn(answer.body).map((what) => `${url}: ${what}`),
    )
    expect(injected).toEqual([])
  })

  it('stands in the form again when it is sent with a mistake, and on the page when it is saved', async () => {
    const fields = { title: hostile.slice(0, 110), team: 'none such' }
    const again = await site.post(everyRole, '/people/posts/new', fields)
    expect(again.status).toBe(422)
    expect(wordsIn(again.body)).toContain(fields.title)
    expect(injectedIn(again.body)).toEqual([])
    const saved = await site.post(everyRole, '/people/posts/new', { ...fields, team: '' })
    const shown = await site.get(everyRole, saved.location ?? '')
    expect(wordsIn(shown.body)).toContain(fields.title)
    expect(injectedIn(shown.body)).toEqual([])
  })
})
