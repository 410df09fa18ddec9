import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { boxesIn } from '../testing/boxes-in.ts'
import type { Answer, TestApp } from '../testing/test-app.ts'
import { testApp } from '../testing/test-app.ts'
import type { TestRecord } from '../testing/test-record.ts'
import { testRecord } from '../testing/test-record.ts'

let test: TestRecord
let site: TestApp
let administrator: Asking

beforeAll(async () => {
  test = await testRecord()
  site = await testApp(test)
  administrator = await test.person({ roles: ['administrator'], name: 'Ada Made-up' })
})
afterAll(async () => {
  await site.close()
  await test.close()
})

const addPost = (title: string, more: Readonly<Record<string, string>> = {}) =>
  site.post(administrator, '/people/posts/new', { title, team: '', ...more })
const posts = async (title: string) =>
  (
    await test.admin.query<{ id: number; known_from: string }>(
      'select id, known_from from access.post where title = $1',
      [title],
    )
  ).rows
const tally = (answers: readonly Answer[]) =>
  Object.fromEntries(
    [...new Set(answers.map(({ status }) => status))].map((status) => [
      status,
      answers.filter((answer) => answer.status === status).length,
    ]),
  )
const atOnce = <T>(send: (number: number) => Promise<T>) =>
  Promise.all(Array.from({ length: 50 }, (_, number) => send(number)))

describe('a form sent fifty times at the same moment', () => {
  it('under one key has one effect, and every answer leads to it', async () => {
    const _key = randomUUID()
    const answers = await atOnce(() => addPost('Fifty at once', { _key }))
    expect(tally(answers)).toEqual({ 303: 50 })
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
    expect(await posts('Fifty at once')).toHaveLength(1)
  })

  it('under fifty keys on one version changes it once; forty-nine see both versions and lose nothing', async () => {
    await addPost('Contended')
    const [post] = await posts('Contended')
    const change = (number: number) =>
      site.post(administrator, `/people/posts/${post?.id}/change`, {
        title: `Renamed by ${number}`,
        team: '',
        _version: post?.known_from ?? '',
      })
    const answers = await atOnce(change)
    expect(tally(answers)).toEqual({ 303: 1, 409: 49 })
    const winner = answers.findIndex(({ status }) => status === 303)
    const { rows } = await test.admin.query(
      `select title from access.post where id = $1 union all select title from access.post_history where id = $1`,
      [post?.id],
    )
    expect(rows).toEqual([{ title: `Renamed by ${winner}` }, { title: 'Contended' }])
    for (const [number, { status, body }] of answers.entries()) {
      if (status === 303) continue
      expect(body).toContain(`Renamed by ${winner}`)
      expect(body).toContain(`Renamed by ${number}`)
    }
  })
})

describe('a form brought back by the browser’s Back button, and sent with other words', () => {
  const _key = randomUUID()
  let first: Answer
  let told: Answer

  beforeAll(async () => {
    first = await addPost('Head of fostering', { _key })
    told = await addPost('Head of <b>permanence</b> & "care"', { _key })
  })

  it('changes nothing, says so, and links to what the first one led to', async () => {
    expect(first.status).toBe(303)
    expect(told.status).toBe(409)
    expect(told.body).toContain('This form was already sent')
    expect(told.body).toContain(`href="${first.location}"`)
    expect(await posts('Head of <b>permanence</b> & "care"')).toEqual([])
  })

  it('loses nothing that was typed: it is shown, and can be sent as a new form', async () => {
    expect(told.body).toContain('Head of &lt;b>permanence&lt;/b> &amp; &quot;care&quot;')
    expect(told.body).not.toContain('<b>permanence')
    const boxes = boxesIn(told.body)
    expect(boxes._key).not.toBe(_key)
    const again = await site.post(administrator, '/people/posts/new', boxes)
    expect(again.status).toBe(303)
    expect(await posts('Head of <b>permanence</b> & "care"')).toHaveLength(1)
  })

  it('leads to the page that it stood on for a fresh one, and never to another site', async () => {
    const from = async (referer: string) => {
      const { body } = await site.app.inject({
        method: 'POST',
        url: '/people/posts/new',
        cookies: { ...(await site.cookies(administrator)) },
        headers: {
          referer,
          host: 'improvement.council.example',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams({ _key, title: 'Third', team: '' }).toString(),
      })
      return /href="([^"]*)"[^>]*>\s*Open a fresh form/.exec(body)?.[1]
    }
    expect(await from('http://improvement.council.example/people/posts/new?x=1')).toBe(
      '/people/posts/new?x=1',
    )
    for (const elsewhere of [
      'http://evil.example/people/posts/new',
      'http://improvement.council.example//evil.example',
      'javascript:alert(1)',
      'x',
    ]) {
      expect(await from(elsewhere)).toBe('/')
    }
  })

  it('about a record that has a version since leads to both versions, as any overtaken form does', async () => {
    await addPost('Versioned')
    const [post] = await posts('Versioned')
    const sent = (title: string) => ({ title, team: '', _version: post?.known_from ?? '', _key: spent })
    const spent = randomUUID()
    const url = `/people/posts/${post?.id}/change`
    expect((await site.post(administrator, url, sent('First name'))).status).toBe(303)
    const back = await site.post(administrator, url, sent('Second name'))
    expect(back.body).toContain('This form was already sent')
    const again = await site.post(administrator, url, boxesIn(back.body))
    expect(again.status).toBe(409)
    expect(again.body).toContain('Somebody changed this first')
    expect(again.body).toContain('First name')
    const over = await site.post(administrator, url, boxesIn(again.body))
    expect(over.status).toBe(303)
    expect(await posts('Second name')).toHaveLength(1)
  })
})
