import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, PersonRole } from '../../access/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { EntryKind } from './model/entry.ts'
import { entryKinds, slugOf } from './model/entry.ts'
import { entryOfId } from './store/entries.ts'
import { changeEntry, recordEntry, takeBackEntry } from './store/writing.ts'
import { madeEntry } from './testing/made-child.ts'
import type { SheetSite } from './testing/sheet-site.ts'
import { sheetSite } from './testing/sheet-site.ts'

/**
 * Managers and panel chairs record all but the reviewing officer's view; that is recorded by the officer, or in the officer's
 * stead by the officers' manager; whoever else reads.
 */
describe('who records in the permanence tracker', () => {
  let site: SheetSite
  let officer: Asking
  let own: string
  const may: readonly PersonRole[] = ['director', 'head of service', 'panel chair', 'adoption manager']
  const reads: readonly PersonRole[] = ['conference chair', 'performance analyst']

  beforeAll(async () => {
    site = await sheetSite()
    officer = site.officer
    own = String(site.officerPost)
    await site.test.person({ roles: ['administrator'], posts: ['System Administrator (made up)'] })
  })
  afterAll(() => site.close())

  const postOf = async (title: string) => {
    const { rows } = await site.test.admin.query<{ id: number }>(
      'select id from access.post where title = $1',
      [title],
    )
    return String(rows[0]?.id ?? 0)
  }
  const rest = entryKinds.filter((kind) => kind !== 'officer view')
  const form = (kind: EntryKind) => `/permanence/${site.child}/record/${slugOf(kind)}`
  const held = async () => (await site.test.admin.query('select from permanence.entry')).rowCount
  const day = (date: string) => ({ 'on-day': date, 'on-month': '11', 'on-year': '2020' })
  const fields: Readonly<Record<EntryKind, Readonly<Record<string, string>>>> = {
    plan: { code: 'agreed', route: 'adoption', place: 'court', postId: '1' },
    step: { code: 'long-term match agreed' },
    meeting: { postId: '1', words: 'Look on' },
    action: { postId: '1', words: 'Ask', 'dueOn-day': '30', 'dueOn-month': '11', 'dueOn-year': '2020' },
    barrier: { code: 'child not ready' },
    'officer view': { code: 'agrees with the plan', postId: '1' },
  }
  const only = {
    ...{ '/permanence/meeting': 403, '/permanence/meeting/agenda': 403, '/permanence/bring-back': 403 },
  }
  const send = (who: Asking, kind: EntryKind, date: string, more: Readonly<Record<string, string>> = {}) =>
    site.app.post(who, form(kind), { ...day(date), ...fields[kind], ...more })

  async function isRefused(who: Asking, more: Readonly<Record<string, string>>) {
    const { status, body } = await send(who, 'officer view', '19', more)
    expect([status, body.includes('Only the reviewing officer records this view')]).toEqual([403, true])
  }

  it.each(may.map((role, index) => [role, String(index + 3)] as const))(
    'a %s records each kind but the officer’s view, has the meeting and brings sheets back',
    async (role, date) => {
      const who = await site.test.person({ roles: [role] })
      for (const kind of rest) {
        expect([kind, (await site.app.get(who, form(kind))).status]).toEqual([kind, 200])
        // One barrier of a kind stands at a time.
        if (kind !== 'barrier' || date === '3')
          expect([kind, (await send(who, kind, date)).status]).toEqual([kind, 303])
      }
      for (const path of Object.keys(only))
        expect([path, (await site.app.get(who, path)).status]).toEqual([path, 200])
      const offered = (await site.app.get(who, `/permanence/${site.child}`)).body
      expect(offered).toContain('/record/plan"')
      expect(offered).not.toContain('/record/officer-view"')
      const before = await held()
      for (const postId of [String(site.post), own, await postOf('System Administrator (made up)')])
        await isRefused(who, { postId })
      expect((await site.app.get(who, form('officer view'))).status).toBe(403)
      expect(await held()).toBe(before)
    },
  )

  it.each(reads)('a %s reads, is offered no form, and is refused each', async (role) => {
    const who = await site.test.person({ roles: [role], posts: [`Post of a ${role}`] })
    const before = await held()
    await site.app.get(who, `/permanence/${site.child}`)
    for (const kind of entryKinds)
      expect([
        kind,
        (await site.app.get(who, form(kind))).status,
        (await send(who, kind, '20')).status,
      ]).toEqual([kind, 403, 403])
    for (const [path, status] of Object.entries(only))
      expect([path, (await site.app.get(who, path)).status]).toEqual([path, status])
    const { body } = await site.app.get(who, '/permanence')
    expect(body).not.toMatch(/Run the meeting|Bring back from Excel/)
    expect(await held()).toBe(before)
  })

  it('a reviewing officer is offered the own view and nothing else, and the own post alone', async () => {
    const { body } = await site.app.get(officer, `/permanence/${site.child}`)
    expect([...body.matchAll(/\/record\/([a-z-]+)"/g)].map(([, kind]) => kind)).toEqual(['officer-view'])
    expect((await site.app.get(officer, '/permanence')).body).not.toMatch(
      /Run the meeting|Bring back from Excel/,
    )
    const asked = (await site.app.get(officer, form('officer view'))).body
    expect(asked).toContain('Reviewing officer (made up)')
    expect(asked).not.toContain('Team Manager (made up)')
  })

  it('a reviewing officer records the own view, and is refused all else in words', async () => {
    const before = (await held()) ?? 0
    for (const kind of entryKinds.filter((each) => each !== 'officer view')) {
      const { status, body } = await send(officer, kind, '20')
      expect([kind, status]).toEqual([kind, 403])
      expect(body).toContain('A reviewing officer records the own view here')
      expect((await site.app.get(officer, form(kind))).status).toBe(403)
    }
    expect((await site.app.post(officer, `/permanence/meeting/${site.child}`, {})).status).toBe(403)
    for (const [path, status] of Object.entries(only))
      expect([path, (await site.app.get(officer, path)).status]).toEqual([path, status])
    const another = await send(officer, 'officer view', '20')
    expect([another.status, another.body.includes('Choose the reviewing officer’s post')]).toEqual([
      422,
      true,
    ])
    expect((await send(officer, 'officer view', '20', { postId: own })).status).toBe(303)
    expect(await held()).toBe(before + 1)
  })

  it('a reviewing officer corrects and takes back the own view, and no other entry', async () => {
    const { rows } = await site.test.admin.query<{
      id: number
      kind: EntryKind
      post_id: number | null
      taken: boolean
    }>('select id, kind, post_id, taken_back_on is not null as taken from permanence.entry order by id')
    const isOwn = (row: (typeof rows)[number]) => row.kind === 'officer view' && String(row.post_id) === own
    const offered = [
      ...(await site.app.get(officer, `/permanence/${site.child}`)).body.matchAll(/entries\/(\d+)"/g),
    ].map(([, id]) => Number(id))
    expect(offered.toSorted((one, other) => one - other)).toEqual(
      rows.filter((row) => isOwn(row) && !row.taken).map(({ id }) => id),
    )
    for (const row of rows) {
      const href = `/permanence/${site.child}/entries/${row.id}`
      const wanted = isOwn(row) ? 200 : 403
      expect([row.kind, (await site.app.get(officer, href)).status]).toEqual([row.kind, wanted])
      if (isOwn(row)) continue
      const sent = { ...day('20'), ...fields[row.kind], reason: 'Wrong', takeBackReason: 'Wrong' }
      expect((await site.app.post(officer, href, sent)).status).toBe(403)
      expect((await site.app.post(officer, `${href}/take-back`, sent)).status).toBe(403)
    }
  })

  it('the database itself takes no more from a reviewing officer than the own view', async () => {
    const view = { kind: 'officer view', on: isoDate('2020-11-21'), code: 'asks for changes' } as const
    const record = (who: Asking, values: Parameters<typeof madeEntry>[0]) =>
      site.test.as(who, (tx) =>
        recordEntry(tx, { childId: site.child, kind: values.kind }, madeEntry(values)),
      )
    const barrier = { kind: 'barrier', on: isoDate('2020-11-21'), code: 'funding not agreed' } as const
    for (const values of [barrier, view, { ...view, postId: site.post }])
      await expect(record(officer, values)).rejects.toThrow('row-level security')
    const mine = await record(officer, { ...view, postId: Number(own) })
    for (const postId of [site.post, Number(own)])
      await expect(record(site.manager, { ...view, postId })).rejects.toThrow('row-level security')
    const stead = await site.test.person({ roles: ['reviewing service manager'] })
    await expect(record(stead, barrier)).rejects.toThrow('row-level security')
    const another = await site.test.person({ roles: ['independent reviewing officer'], posts: ['Another'] })
    const theirs = await site.test.as(another, (tx) =>
      recordEntry(
        tx,
        { childId: site.child, kind: 'officer view' },
        madeEntry({ ...view, postId: tx.viewer.posts[0] }),
      ),
    )
    const asHeld = (id: typeof mine) => site.test.as(officer, (tx) => entryOfId(tx, site.child, id))
    const [first, other] = [await asHeld(mine), await asHeld(theirs)]
    const changed = { ...first, code: 'agrees with the plan' }
    expect(await site.test.as(officer, (tx) => changeEntry(tx, first, changed))).toEqual({ ok: true })
    const now = await asHeld(mine)
    await expect(
      site.test.as(officer, (tx) => changeEntry(tx, now, { ...now, postId: site.post })),
    ).rejects.toThrow('row-level security')
    const held = await asHeld(mine)
    for (const change of [
      site.test.as(site.manager, (tx) => changeEntry(tx, held, { ...held, code: 'asks for changes' })),
      site.test.as(site.manager, (tx) => takeBackEntry(tx, { ...held, reason: 'Wrong' })),
      site.test.as(officer, (tx) => changeEntry(tx, other, { ...other, code: 'agrees with the plan' })),
      site.test.as(officer, (tx) => takeBackEntry(tx, { ...other, reason: 'Wrong' })),
    ])
      expect(await change).toEqual({ ok: false, why: 'changed meanwhile' })
  })

  it('a reviewing officer who holds no post is offered nothing, nor about a record kept to few people', async () => {
    const without = await site.test.person({ roles: ['independent reviewing officer'] })
    expect((await site.app.get(without, `/permanence/${site.child}`)).body).not.toContain('/record/')
    expect((await site.app.get(without, form('officer view'))).status).toBe(403)
    await site.test.admin.query('update children.relation set restricted = true where child_id = $1', [
      site.child,
    ])
    expect((await send(officer, 'officer view', '22', { postId: own })).status).toBe(404)
  })
})
