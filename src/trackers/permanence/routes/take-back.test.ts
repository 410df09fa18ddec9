import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import type { EntryKind, EntryValues } from '../model/entry.ts'
import { entryKinds } from '../model/entry.ts'
import { childrenInCare, trackedChild } from '../store/children.ts'
import { permanenceDecisions } from '../store/decided.ts'
import { permanenceDuties, permanenceTimeline } from '../store/publish.ts'
import { recordEntry } from '../store/writing.ts'
import { childInCare } from '../testing/children-in-care.ts'
import { editedSheet, hidden } from '../testing/edited-sheet.ts'
import { madeEntry } from '../testing/made-child.ts'
import { sheetSite, type SheetSite } from '../testing/sheet-site.ts'

describe('an entry that was made by mistake', () => {
  let site: SheetSite
  let child: number
  let next = 0

  beforeAll(async () => {
    site = await sheetSite()
  })
  afterAll(() => site.close())

  const made = async () => {
    next += 1
    const care = { entered_care_on: '2018-01-10', placement_type: 'U4', placed_on: '2018-03-01' }
    child = await childInCare(site.test, { councilId: `MU-mistake-${next}`, team: 'North', care })
  }
  const kinds: Readonly<Record<EntryKind, () => Partial<EntryValues>>> = {
    plan: () => ({
      code: 'agreed',
      route: 'long-term fostering',
      postId: site.post,
      place: 'permanence panel',
    }),
    step: () => ({ code: 'long-term match agreed', place: 'permanence panel' }),
    meeting: () => ({ words: 'Take the match to panel', postId: site.post }),
    action: () => ({ words: 'Refer the family', postId: site.post, dueOn: isoDate('2020-11-20') }),
    barrier: () => ({ code: 'child not ready' }),
    'officer view': () => ({ code: 'agrees with the plan', postId: site.officerPost }),
  }
  const whoOf = (kind: EntryKind) => (kind === 'officer view' ? site.officer : site.manager)
  const record = (kind: EntryKind) =>
    site.test.as(whoOf(kind), (tx) =>
      recordEntry(
        tx,
        { childId: child, kind },
        madeEntry({ kind, on: isoDate('2020-11-02'), ...kinds[kind]() }),
      ),
    )
  const now = () => site.test.as(site.manager, (tx) => trackedChild(tx, child))
  const href = (id: number) => `/permanence/${child}/entries/${id}`
  const page = async (path: string, who = site.manager) => (await site.app.get(who, path)).body
  const takeBack = async (id: number, sent: Readonly<Record<string, string>> = {}, who = site.manager) =>
    site.app.post(who, `${href(id)}/take-back`, {
      takeBackReason: 'Recorded for the wrong child',
      _version: hidden(await page(href(id), who), '_version'),
      ...sent,
    })
  const limits = () =>
    site.test.as(site.manager, async (tx) => {
      const rows = await site.test.admin.query<Readonly<Record<string, unknown>>>(
        `select rule, starts_on, due_on, met_on from clocks.running
         where child_id = $1 and known_to = 9223372036854775807 order by 1, 2, 3`,
        [child],
      )
      expect(tx.today).toBe('2020-11-24')
      return rows.rows
    })

  it.each(entryKinds)('is taken back with a reason: %s', async (kind) => {
    await made()
    const before = { stands: (await now()).stands, limits: await limits() }
    const id = await record(kind)
    expect((await now()).entries).toHaveLength(1)
    expect((await takeBack(id, {}, whoOf(kind))).location).toBe(`/permanence/${child}`)
    expect({ stands: (await now()).stands, limits: await limits() }).toEqual(before)
    expect((await now()).entries).toEqual([])
    expect(await site.test.as(site.manager, (tx) => permanenceDuties(tx, [child]))).toEqual([])
    expect(await site.test.as(site.manager, (tx) => permanenceDecisions(tx, [child]))).toEqual([])
    expect(await site.test.as(site.manager, (tx) => permanenceTimeline(tx, child))).toEqual([])
    const shown = await page(`/permanence/${child}`)
    expect(shown).toMatch(/<s>[^<]+<\/s>/)
    const by = kind === 'officer view' ? 'Reviewing officer (made up)' : 'Team Manager (made up)'
    expect(shown).toContain(`Taken back on 24 November 2020 by ${by}: Recorded for the wrong child`)
    expect(shown).not.toContain(`href="${href(id)}"`)
  })

  it('met a limit, and meets it no more', async () => {
    await made()
    const before = await limits()
    const id = await record('plan')
    expect(await limits()).not.toEqual(before)
    await takeBack(id)
    expect(await limits()).toEqual(before)
  })

  it('is known as it was on the days before', async () => {
    await made()
    const id = await record('step')
    const { rows } = await site.test.admin.query<{ version: string }>(
      'select known_from as version from permanence.entry where id = $1',
      [id],
    )
    await takeBack(id)
    const history = await site.test.admin.query(
      'select known_from, taken_back_on from permanence.entry_history where id = $1',
      [id],
    )
    expect(history.rows).toEqual([{ known_from: rows[0]?.version, taken_back_on: null }])
    const { rows: why } = await site.test.admin.query(
      `select reason from record.change where id = (select known_from from permanence.entry where id = $1)`,
      [id],
    )
    expect(why).toEqual([{ reason: 'Recorded for the wrong child' }])
  })

  it('needs a reason, is taken back once, and is not corrected any more', async () => {
    await made()
    const id = await record('action')
    const none = await takeBack(id, { takeBackReason: ' ' })
    expect([none.status, none.body.includes('Enter why it is taken back')]).toEqual([422, true])
    const long = await takeBack(id, { takeBackReason: 'x'.repeat(4001) })
    expect([long.status, long.body.includes('Enter 4,000 characters or fewer')]).toEqual([422, true])
    const form = await page(href(id))
    const sent = { _key: randomUUID(), _version: hidden(form, '_version') }
    for (const { status, location } of [await takeBack(id, sent), await takeBack(id, sent)])
      expect([status, location]).toEqual([303, `/permanence/${child}`])
    const other = await takeBack(id, { ...sent, _key: randomUUID() })
    expect([other.status, other.body.includes('Somebody took this entry back meanwhile')]).toEqual([
      409,
      true,
    ])
    const correction = {
      ...{ 'on-day': '2', 'on-month': '11', 'on-year': '2020' },
      ...{ 'dueOn-day': '21', 'dueOn-month': '11', 'dueOn-year': '2020' },
      ...{ words: 'Refer another', postId: String(site.post), reason: 'Changed' },
    }
    const late = await site.app.post(site.manager, href(id), { ...correction, _version: sent._version })
    expect([late.status, late.body.includes('Refer another')]).toEqual([409, true])
    const { rows } = await site.test.admin.query<{ version: string }>(
      'select known_from as version from permanence.entry where id = $1',
      [id],
    )
    const made2 = { ...correction, _version: rows[0]?.version ?? '' }
    expect((await site.app.post(site.manager, href(id), made2)).status).toBe(409)
    expect((await now()).entries).toEqual([])
    expect(await page(href(id))).toContain('Taken back on')
  })

  it('is not taken back from an older version: the entry as it stands is shown, and nothing typed is lost', async () => {
    await made()
    const id = await record('barrier')
    const stale = await takeBack(id, { _version: '1' })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('Somebody changed this entry meanwhile')
    expect(stale.body).toContain('Recorded for the wrong child')
    expect((await now()).entries).toHaveLength(1)
    const again = { _version: hidden(stale.body, '_version') }
    expect((await takeBack(id, again)).status).toBe(303)
  })

  it('is taken back by nobody who may not correct it, and where there is none not found', async () => {
    await made()
    const id = await record('barrier')
    const sent = { takeBackReason: 'Wrong' }
    const path = `${href(id)}/take-back`
    const reads = await site.test.person({ roles: ['fostering manager'], team: 'North' })
    expect((await site.app.post(reads, path, sent)).status).toBe(403)
    const far = await site.test.person({ roles: ['team manager'], team: 'South' })
    expect((await site.app.post(far, path, sent)).status).toBe(404)
    expect((await takeBack(9999, { _version: '1' })).status).toBe(404)
    const another = `/permanence/${site.child}/entries/${id}/take-back`
    expect((await site.app.post(site.manager, another, sent)).status).toBe(404)
    expect((await now()).entries).toHaveLength(1)
  })

  it('is named in a sheet that was taken out before, and nothing of that row is written', async () => {
    await made()
    const ids = [await record('plan'), await record('step'), await record('action')]
    await record('barrier')
    const key = `MU-mistake-${next}`
    const edits = {
      'plan-where': 'court',
      'plan-on': '2020-11-01',
      'match-on': '2020-11-03',
      done: '2020-11-10',
    }
    const bytes = await editedSheet(site.test, site.manager, { [key]: edits })
    const shown = (await site.bringBack(bytes)).body
    expect(shown).toContain('1 with 4 changes, 0 left out')
    for (const id of ids) expect((await takeBack(id)).status).toBe(303)
    const applied = await site.app.post(site.manager, '/permanence/bring-back/apply', {
      sha256: hidden(shown, 'sha256'),
      fileName: 'permanence.xlsx',
      changes: hidden(shown, 'changes'),
    })
    expect(applied.status).toBe(409)
    const again = await site.bringBack(bytes)
    expect(again.status).toBe(200)
    expect([...again.body.matchAll(/taken back meanwhile, on 24 November 2020/g)].length).toBeGreaterThan(3)
    expect((await now()).entries.map(({ kind }) => kind)).toEqual(['barrier'])
    const untouched = await editedSheet(site.test, site.manager, {})
    expect((await site.bringBack(untouched)).body).toContain('Nothing in this sheet differs from the record')
    expect((await site.test.as(site.manager, childrenInCare)).length).toBeGreaterThan(0)
  })
})
