import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, ViewerTx } from '../../access/index.ts'
import { asViewer, onlyAsking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { decideAboutChild } from '../../governance/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { heldOpen, heldUp } from '../testing/held-up.ts'
import { extractOf } from '../testing/identity-site.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import type { AsIntake } from './carry-out.ts'
import { applyExtract, previewExtract } from './carry-out.ts'

const day = isoDate('2020-11-17')
const made = () => madeExtract(day, [3, 8], extractOf('MU1'))

describe('while an extract is only looked at', () => {
  let test: TestRecord
  let site: TestApp
  let administrator: Asking
  let asIntake: AsIntake
  beforeAll(async () => {
    test = await testRecord()
    site = await testApp(test)
    administrator = await test.person({ roles: ['administrator'], name: 'Ada Made-up' })
    asIntake = (work) => test.as({ kind: 'system', name: 'intake' }, work)
  })
  afterAll(async () => {
    await site.close()
    await test.close()
  })

  const addPost = (title: string) => site.post(administrator, '/people/posts/new', { title, team: '' })

  it('whoever writes need not wait, and what they wrote keeps its place in the order of changes', async () => {
    const { coming, isHeld, letThrough } = heldUp(made())
    const previewed = previewExtract(asIntake, madeFile(day), coming)
    await isHeld
    expect((await addPost('Written beside it')).status).toBe(303)
    letThrough()
    const alone = await previewExtract(asIntake, madeFile(day), made())
    const { comparison, clocksMoved } = (await previewed).preview
    expect({ comparison, clocksMoved }).toEqual({
      comparison: alone.preview.comparison,
      clocksMoved: alone.preview.clocksMoved,
    })
    const { rows } = await test.admin.query<{ last: number; written: number }>(
      `select (select max(id)::int from record.change) as last, known_from::int as written from access.post
       where title = 'Written beside it'`,
    )
    expect(rows[0]?.last).toBe(rows[0]?.written)
  })

  it('nor need whoever decides about a child whom it names, whatever it works out of the child', async () => {
    await asIntake((tx) => applyExtract(tx, madeFile(day), made()))
    const head = await test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
    const { rows } = await test.admin.query<{ childId: number; postId: number }>(
      `select child.id as "childId", post.id as "postId" from children.child, access.post
       where post.title = 'Head of Service (made up)'`,
    )
    const { childId, postId } = rows[0] ?? { childId: 0, postId: 0 }
    const { asIntake: open, isHeld, letThrough } = heldOpen(asIntake)
    const next = isoDate('2020-11-24')
    const previewed = previewExtract(open, madeFile(next), madeExtract(next, [3, 8], extractOf('MU1', 'U4')))
    await isHeld
    try {
      await test.as(head, (tx) =>
        decideAboutChild(tx, {
          ...{ childId, by: { postId }, decidedOn: day, code: 'plan', plan: 'adoption', words: 'So.' },
          ownerPostId: postId,
        }),
      )
    } finally {
      letThrough()
      await previewed
    }
  }, 30_000)

  it('whatever was only asked cannot be kept', async () => {
    const kept = asViewer(
      test.record,
      { asking: { kind: 'system', name: 'intake' } },
      async (tx: ViewerTx) => {
        await onlyAsking(tx)
        await sql`select record.change_id()`.execute(tx.db)
      },
    )
    await expect(kept).rejects.toThrow('What was only asked cannot be kept')
  })
})

describe('while an extract goes in', () => {
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

  const addPost = (title: string) => site.post(administrator, '/people/posts/new', { title, team: '' })

  it('twenty people who write need not wait for it, and pages are answered meanwhile', async () => {
    const extract = heldUp(made())
    const applied = test.as({ kind: 'system', name: 'intake' }, (tx) =>
      applyExtract(tx, madeFile(day), extract.coming),
    )
    await extract.isHeld
    const titles = Array.from({ length: 20 }, (_, number) => `Written meanwhile ${number}`)
    const [written, pages] = await Promise.all([
      Promise.all(titles.map(addPost)),
      Promise.all(titles.map(() => site.get(administrator, '/people'))),
    ])
    expect(written.map(({ status }) => status)).toEqual(titles.map(() => 303))
    expect(pages.map(({ status }) => status)).toEqual(titles.map(() => 200))
    extract.letThrough()
    await applied
  })

  it('whoever waited ten seconds for others who write is told so, and can send the form once more', async () => {
    const [held, through] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
    const writing = test.as({ kind: 'system', name: 'intake' }, async (tx) => {
      await sql`select record.change_id()`.execute(tx.db)
      held.resolve(undefined)
      await through.promise
    })
    await held.promise
    const { status, body } = await addPost('Waited in vain')
    expect(status).toBe(503)
    expect(body).toContain('Not saved yet')
    expect(body).toContain('nothing you typed is lost')
    through.resolve(undefined)
    await writing
    expect((await addPost('Waited in vain')).status).toBe(303)
  }, 40_000)
})
