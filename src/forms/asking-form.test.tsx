import { randomUUID } from 'node:crypto'
import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fastify from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Asking } from '../access/index.ts'
import { once } from '../access/index.ts'
import type { TestRecord } from '../app/testing/test-record.ts'
import { testRecord } from '../app/testing/test-record.ts'
import { frameWith } from '../design/fixtures/frame.ts'
import { all, attribute, one, textOf } from '../design/fixtures/reader.ts'
import { NotFound } from '../kernel/index.ts'
import { ask, askingForm, changedMeanwhile, numberIn, refusedAt, when } from './index.ts'

/** A made-up register of one promise, kept in the test: what its form does is what is looked at. */
let kept: { readonly words: string; readonly bodyId: number | undefined; readonly version: number }
let saved: number
let reasons: string[]

const bodies = [
  { value: 7, text: 'Improvement board' },
  { value: 9, text: 'Scrutiny' },
]
const questions = () => ({
  words: ask.text('What is promised?', { missing: 'Enter what is promised' }),
  body: ask.pick('To which body?', bodies, { missing: 'Choose the body' }),
  on: ask.day('On which day?'),
})
const frame = () => ({ title: 'A promise', breadcrumbs: [{ text: 'Promises' }], save: 'Keep it' })

const adding = askingForm({
  path: '/promises/:id/new',
  postTo: '/promises/:id',
  permission: 'read plan',
  find: async (_request, address) => (numberIn(address) === 3 ? 'There' : undefined),
  frame,
  questions,
  check: ({ words, body }) => when(body === 9 && words.includes('secret'), 'words', 'Say it in public'),
  save: async (_tx, _subject, { words, body }) => {
    if (words === 'Twice') return refusedAt('body', 'It is promised there already')
    saved += 1
    kept = { words, bodyId: body, version: 1 }
    return { ok: true, goTo: '/promises' }
  },
})

const changing = askingForm({
  path: '/promise',
  permission: 'read plan',
  find: async () => kept,
  frame,
  questions,
  filledIn: ({ words, bodyId }) => ({ words, body: String(bodyId ?? '') }),
  changes: ({ version }) => ({ thing: 'this promise', version, href: '/promises' }),
  asksReason: () => true,
  save: async (_tx, now, { words, body }, { version, reason }) => {
    if (now.version !== version) return changedMeanwhile
    reasons.push(reason)
    kept = { words, bodyId: body, version: version + 1 }
    return { ok: true, goTo: '/promises' }
  },
})

const Posted = z.looseObject({ _key: z.string() })

let test: TestRecord
let who: Asking
let app: FastifyInstance
beforeAll(async () => {
  test = await testRecord()
  who = await test.person({ roles: ['director'] })
  app = fastify()
  await app.register(formbody)
  app.decorateRequest('frame', { getter: () => frameWith() })
  app.decorateRequest('once', function (this: FastifyRequest, work) {
    const fields = Posted.parse(this.body)
    const form = { key: fields._key, address: this.url, fields }
    return test.as(who, (tx) => once(tx, form, work))
  })
  app.setErrorHandler((error, _request, reply) => reply.status(error instanceof NotFound ? 404 : 500).send())
  adding(app)
  changing(app)
})
beforeEach(() => {
  kept = { words: 'A visit', bodyId: 7, version: 4 }
  saved = 0
  reasons = []
})
afterAll(async () => {
  await app.close()
  await test.close()
})

const get = (url: string) => app.inject({ method: 'GET', url })
const post = (url: string, fields: Readonly<Record<string, string>>) => {
  const payload = new URLSearchParams({ _key: randomUUID(), ...fields }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return app.inject({ method: 'POST', url, payload, headers })
}
const valueOf = (html: string, name: string) => attribute(one(html, { attribute: ['name', name] }), 'value')
const problemsOn = (html: string) =>
  all(html, { tag: 'a' })
    .map((link) => [attribute(link, 'href'), textOf(link)])
    .filter(([href]) => href?.startsWith('#') && href !== '#main-content')

describe('a form that adds', () => {
  it('is shown at its own address, and posts where it says', async () => {
    const { body, statusCode } = await get('/promises/3/new?from=elsewhere')
    expect(statusCode).toBe(200)
    expect(all(body, { tag: 'form' }).map((form) => attribute(form, 'action'))).toContain('/promises/3')
    expect(one(body, { attribute: ['name', '_version'] })).toBeUndefined()
    expect((await get('/promises/4/new')).statusCode).toBe(404)
    expect((await post('/promises/4', {})).statusCode).toBe(404)
  })

  it('does its work once, however often it is posted', async () => {
    const form = { _key: randomUUID(), words: 'A visit', body: '9' }
    for (const { statusCode, headers } of [await post('/promises/3', form), await post('/promises/3', form)])
      expect([statusCode, headers.location]).toEqual([303, '/promises'])
    expect([saved, kept.bodyId]).toEqual([1, 9])
  })

  it('is shown again with all that was typed, which fields are wrong, and what to do', async () => {
    const typed = { words: '', body: '9', 'on-day': '31', 'on-month': '', 'on-year': '2020' }
    const { body, statusCode } = await post('/promises/3', typed)
    expect(statusCode).toBe(422)
    expect(textOf(one(body, { tag: 'title' }))).toMatch(/^Error: A promise/)
    expect(problemsOn(body)).toEqual([
      ['#words', 'Enter what is promised'],
      ['#on', '“On which day?” must include a month'],
    ])
    expect(['on-day', 'on-month', 'on-year'].map((name) => valueOf(body, name))).toEqual(['31', '', '2020'])
    expect(attribute(one(body, { tag: 'option', attribute: ['value', '9'] }), 'selected')).toBeDefined()
    expect(saved).toBe(0)
  })

  it('marks the boxes of a day that are wrong, and no others', async () => {
    const { body } = await post('/promises/3', { words: 'x', body: '9', 'on-day': '31', 'on-year': '2020' })
    const marked = all(body, { tag: 'input' })
      .filter((input) => attribute(input, 'class')?.includes('govuk-input--error'))
      .map((input) => attribute(input, 'name'))
    expect(marked).toEqual(['on-month'])
  })

  it('says what its answers cannot say together, and what the record refuses, at the field', async () => {
    const together = await post('/promises/3', { words: 'A secret', body: '9' })
    expect([together.statusCode, problemsOn(together.body)]).toEqual([422, [['#words', 'Say it in public']]])
    const refused = await post('/promises/3', { words: 'Twice', body: '7' })
    expect([refused.statusCode, problemsOn(refused.body)]).toEqual([
      422,
      [['#body', 'It is promised there already']],
    ])
    expect(refused.body).toContain('Twice')
  })
})

describe('a form that changes', () => {
  it('begins with what is stored, at its version', async () => {
    const { body } = await get('/promise')
    expect([textOf(one(body, { tag: 'textarea' })), valueOf(body, '_version')]).toEqual(['A visit', '4'])
  })

  it('asks why, beside everything else that is wrong', async () => {
    const { body } = await post('/promise', { _version: '4', words: ' ', body: '7', reason: ' ' })
    expect(problemsOn(body)).toEqual([
      ['#words', 'Enter what is promised'],
      ['#reason', 'Enter why it is changed'],
    ])
    const good = { _version: '4', words: 'Two visits', body: '7', reason: ' Minutes amended ' }
    expect((await post('/promise', good)).statusCode).toBe(303)
    expect([reasons, kept.words]).toEqual([['Minutes amended'], 'Two visits'])
  })

  it('shows both versions where it was overtaken, and saves over it only when asked to', async () => {
    const stale = { _version: '3', words: 'Mine', body: '9', reason: 'I know better' }
    const { body, statusCode } = await post('/promise', stale)
    expect(statusCode).toBe(409)
    expect(textOf(one(body, { tag: 'title' }))).toContain('Somebody changed this promise meanwhile')
    for (const words of ['Mine', 'A visit', 'Scrutiny', 'Improvement board']) expect(body).toContain(words)
    expect(kept.words).toBe('A visit')
    const names = ['_version', 'words', 'body', 'reason'] as const
    const again = Object.fromEntries(names.map((name) => [name, valueOf(body, name) ?? '']))
    expect(again).toEqual({ ...stale, _version: '4' })
    expect((await post('/promise', again)).statusCode).toBe(303)
    expect(kept.words).toBe('Mine')
  })

  it('keeps the version that was read when it is shown again, so that nothing unseen is overwritten', async () => {
    const wrong = await post('/promise', { _version: '3', words: '', body: '7', reason: 'Because' })
    expect([wrong.statusCode, valueOf(wrong.body, '_version')]).toEqual([422, '3'])
  })
})
