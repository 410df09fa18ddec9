import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import type { Asking, Done, PostedForm, ViewerTx } from '../index.ts'
import { AlreadySent, once } from '../index.ts'

const done = (goTo: string): Done => ({ ok: true, goTo })
const refusal: { readonly ok: false } = { ok: false }
const reasonOf = (failed: PromiseRejectedResult): unknown => failed.reason

describe('a form', () => {
  let test: TestRecord
  let ada: Asking
  let bea: Asking

  beforeAll(async () => {
    test = await testRecord()
    ada = await test.person({ roles: ['administrator'], name: 'Ada Made-up' })
    bea = await test.person({ roles: ['administrator'], name: 'Bea Made-up' })
  })
  afterAll(() => test.close())

  const addPost = (title: string) => async (tx: ViewerTx) => {
    await sql`insert into access.post (title) values (${title})`.execute(tx.db)
    return done(`/posts/${title}`)
  }
  const form = (key: string, title: string, more = {}): PostedForm => ({
    key,
    address: '/posts',
    fields: { _key: key, title, ...more },
  })
  const send = (sent: PostedForm, who: Asking = ada, title = String(sent.fields.title)) =>
    test.as(who, (tx) => once(tx, sent, addPost(title)))
  const postsCalled = async (...titles: readonly string[]) =>
    (await test.admin.query('select from access.post where title = any($1)', [titles])).rowCount

  it('sent twice alike has one effect, and leads to the same place', async () => {
    const twice = form(randomUUID(), 'Twice')
    expect(await send(twice)).toEqual({ ok: true, goTo: '/posts/Twice' })
    expect(await send(twice)).toEqual({ ok: true, goTo: '/posts/Twice' })
    expect(await postsCalled('Twice')).toBe(1)
  })

  it('is the same form in whatever order its fields come', async () => {
    const key = randomUUID()
    const [one, other] = [
      { _version: '1', team: ['a', 'b'] },
      { team: ['a', 'b'], _version: '1' },
    ]
    await send(form(key, 'Ordered', one))
    const turned: PostedForm = { ...form(key, 'Ordered'), fields: { ...other, title: 'Ordered' } }
    expect((await send(turned)).ok).toBe(true)
    expect(await postsCalled('Ordered')).toBe(1)
  })

  it.each([
    ['another value', { fields: { title: 'Other words' } }],
    ['a field more', { fields: { title: 'First words', team: '' } }],
    ['a field less', { fields: {} }],
    ['another version', { fields: { title: 'First words', _version: '2' } }],
    ['the same value twice', { fields: { title: ['First words', 'First words'] } }],
    ['another file', { fields: { title: 'First words', report: { fileName: 'a.pdf', sha256: 'ff' } } }],
    ['another address', { address: '/posts?of=2' }],
  ])('under a spent key with %s is not taken for it, and changes nothing', async (what, change) => {
    const key = randomUUID()
    const first = form(key, 'First words')
    await send(first, ada, `First with ${what}`)
    const other = { ...first, ...change }
    const refused = await send(other, ada, `Second with ${what}`).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(AlreadySent)
    expect(refused).toMatchObject({ form: other, goTo: `/posts/First with ${what}` })
    expect(await postsCalled(`Second with ${what}`)).toBe(0)
  })

  it('with other files of the same name is another form, with the same file the same', async () => {
    const key = randomUUID()
    const withFile = (sha256: string) => form(key, 'Filed', { report: { fileName: 'letter.pdf', sha256 } })
    await send(withFile('aa'))
    expect((await send(withFile('aa'))).ok).toBe(true)
    await expect(send(withFile('ab'))).rejects.toBeInstanceOf(AlreadySent)
    expect(await postsCalled('Filed')).toBe(1)
  })

  it('that was refused may be corrected under its key', async () => {
    const key = randomUUID()
    const refused = await test.as(ada, (tx) => once(tx, form(key, 'Wrong'), () => Promise.resolve(refusal)))
    expect(refused).toEqual({ ok: false })
    expect(await send(form(key, 'Corrected'))).toMatchObject({ ok: true })
  })

  it('whose work failed may be sent again', async () => {
    const key = randomUUID()
    const failing = test.as(ada, (tx) =>
      once(tx, form(key, 'Failed'), () => Promise.reject(new Error('the disk was full'))),
    )
    await expect(failing).rejects.toThrow('the disk was full')
    expect(await send(form(key, 'Failed'))).toMatchObject({ ok: true })
  })

  it('of somebody else is another form, even under the same key', async () => {
    const key = randomUUID()
    await send(form(key, 'Ada’s'))
    expect(await send(form(key, 'Bea’s'), bea)).toEqual({ ok: true, goTo: '/posts/Bea’s' })
    expect(await postsCalled('Ada’s', 'Bea’s')).toBe(2)
  })

  it('sent with other words many times at once has one effect; the rest are told of it', async () => {
    const key = randomUUID()
    const titles = Array.from({ length: 20 }, (_, each) => `At once ${each}`)
    const outcomes = await Promise.allSettled(titles.map((title) => send(form(key, title))))
    const effects = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    const told = outcomes.flatMap((each) => (each.status === 'rejected' ? [reasonOf(each)] : []))
    expect(effects).toHaveLength(1)
    expect(told).toHaveLength(19)
    expect(told.every((reason) => reason instanceof AlreadySent)).toBe(true)
    expect(await postsCalled(...titles)).toBe(1)
  })

  it('leaves nothing of what it said with its key: equal words in two forms have nothing in common', async () => {
    const said = 'A sentence that must not be kept'
    await send(form(randomUUID(), said), ada, 'One')
    await send(form(randomUUID(), said), ada, 'Other')
    const { rows } = await test.admin.query<{ row: string; digest: string }>(
      `select effect::text as row, encode(content_hmac, 'hex') as digest from record.effect
       where go_to in ('/posts/One', '/posts/Other')`,
    )
    expect(rows.map(({ digest }) => digest.length)).toEqual([64, 64])
    expect(new Set(rows.map(({ digest }) => digest)).size).toBe(2)
    expect(rows.map(({ row }) => row).join()).not.toContain('sentence')
  })

  it('sent before digests were kept is never taken for the same: what it said is not known', async () => {
    const key = randomUUID()
    await send(form(key, 'Long ago'))
    await test.admin.query('update record.effect set content_hmac = null where form_key = $1', [key])
    await expect(send(form(key, 'Long ago'))).rejects.toBeInstanceOf(AlreadySent)
    expect(await postsCalled('Long ago')).toBe(1)
  })
})
