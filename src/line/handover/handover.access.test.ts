import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { endRestriction, restrictionOf, restrictRecord } from '../../children/store/restrictions.ts'
import { isoDate } from '../../kernel/index.ts'
import { nothingAround } from '../../plan/index.ts'
import { digestOf } from '../duties/digest/digest.ts'
import { myDuties } from '../duties/read.ts'
import type { Who } from './testing/made-leaving.ts'
import { madeLeaving, north } from './testing/made-leaving.ts'

/** On 24 November 2020. */
describe('a handover', () => {
  let test: TestRecord
  let app: TestApp
  let made: Awaited<ReturnType<typeof madeLeaving>>
  let address = ''

  const one = async (query: string) => (await test.admin.query<{ id: number }>(query)).rows[0]?.id ?? 0
  const body = async (who: Who, url = address) => (await app.get(who, url)).body
  /** The values of the boxes that the page offers. */
  const boxes = async (who: Who) => {
    const found = (await body(who)).matchAll(/name="items" type="checkbox" value="([^"]+)"/g)
    return [...found].map(([, value]) => value ?? '')
  }
  const say = async (who: Who, items: readonly string[], said: string, note = '') =>
    app.post(who, `${address}/answer`, { items, said, note })

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    made = await madeLeaving(test)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('is asked for, red, before the last day, of whoever manages the post', async () => {
    const { head, director, leaver, south, member } = made
    for (const who of [head, director, leaver]) {
      const listed = await body(who, '/handovers')
      expect(listed).toContain('Not drawn up (1)')
      expect(listed).toContain('Made-up Leaver')
    }
    for (const who of [south, member]) expect(await body(who, '/handovers')).not.toContain('Made-up Leaver')
  })

  it('is not drawn up by another team’s manager, nor by who draws up none, nor of a time that goes on', async () => {
    const { head, successor, south, member } = made
    expect((await app.get(south, `/handovers/new/${made.holding}`)).status).toBe(404)
    expect((await app.get(member, `/handovers/new/${made.holding}`)).status).toBe(403)
    const goesOn = made.holdingOf(successor)
    for (const absent of [String(goesOn), '999999', 'x'])
      expect((await app.get(head, `/handovers/new/${absent}`)).status).toBe(404)
    expect((await app.get(head, '/handovers/999999')).status).toBe(404)
  })

  it('shows what is open, and offers the posts of those who manage above', async () => {
    const { head, leaver } = made
    const shown = await body(head, `/handovers/new/${made.holding}`)
    for (const words of [
      'Ask the family of the first',
      'in the south',
      'Bring the audit',
      'Monday list together',
    ])
      expect(shown).toContain(words)
    expect(shown).toContain('Head (made up)')
    expect(shown).not.toContain('Manager of South')
    expect(await body(leaver, `/handovers/new/${made.holding}`)).not.toContain('in the south')
  })

  it('hands over the review of a restricted record, without whose record it is', async () => {
    const { children, head, leaver, south } = made
    const childId = children[2] ?? 0
    const shown = (who: Who) => body(who, `/handovers/new/${made.holding}`)
    const restricted = {
      reason: 'high risk',
      reviewBy: isoDate('2020-12-10'),
      authorisedByPostId: made.post(north),
      readers: [south.personId],
    } as const
    await test.as(head, (tx) => restrictRecord(tx, childId, restricted))
    expect(await shown(head)).toContain(`Review who may read record ${childId}, which is restricted`)
    expect(await shown(leaver)).not.toContain('Review who may read record')
    const held = await test.as(head, (tx) => restrictionOf(tx, childId))
    const ended = { version: held?.version ?? 0, because: 'No longer at risk' }
    await test.as(head, (tx) => endRestriction(tx, childId, ended))
    expect(await shown(head)).not.toContain('Review who may read record')
  })

  it('says what is missing, and draws up nothing', async () => {
    const { head, south } = made
    const url = `/handovers/new/${made.holding}`
    const answer = await app.post(head, url, {
      staysWith: String(made.post('Manager of South (made up)')),
      note: '',
    })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('Choose with which post it stays that nobody accepts')
    expect((await app.post(south, url, { staysWith: String(made.post('Head (made up)')) })).status).toBe(404)
    expect(await one('select count(*)::int as id from line.handover')).toBe(0)
  })

  it('is drawn up once, however often the form is sent', async () => {
    const { head, director } = made
    const url = `/handovers/new/${made.holding}`
    const fields = {
      _key: '00000000-0000-4000-8000-000000000001',
      staysWith: String(made.post('Head (made up)')),
      note: 'The rota is in the shared folder.',
    }
    const drawn = await app.post(head, url, fields)
    expect([drawn.status, drawn.location]).toEqual([303, expect.stringMatching(/^\/handovers\/\d+$/)])
    address = drawn.location ?? ''
    expect((await app.post(head, url, fields)).location).toBe(address)
    const other = await app.post(director, url, { ...fields, _key: '00000000-0000-4000-8000-000000000002' })
    expect([other.status, other.body.includes('drawn up meanwhile')]).toEqual([409, true])
    expect((await app.get(head, url)).location).toBe(address)
    expect(await one('select count(*)::int as id from line.handover')).toBe(1)
    expect(await one('select count(*)::int as id from line.handover_child')).toBe(3)
  })

  it('shows each child only to those who may see the child, and is closed to other teams', async () => {
    const { children, head, successor, south, member } = made
    expect(await body(head)).toContain('Child 902')
    const own = await body(successor)
    expect(own).toContain('Ask the family of the first')
    expect(own).toContain('The rota is in the shared folder.')
    expect(own).not.toContain('in the south')
    expect(own).not.toMatch(/\b902\b/)
    for (const who of [south, member]) expect((await app.get(who, address)).status).toBe(404)
    for (const who of [south, member]) expect((await say(who, ['post-1-1'], 'accepted')).status).toBe(404)
    const seen = await test.as(
      south,
      async (tx) =>
        (await sql<{ child_id: number }>`select child_id from line.handover_child`.execute(tx.db)).rows,
    )
    expect(seen.map(({ child_id: id }) => id)).toEqual([children[2]])
  })

  it('notes which children were read', async () => {
    const { children, successor } = made
    await body(successor)
    const { rows } = await test.admin.query<{ ids: string[] }>(
      `select ids from record.audit where screen = '/handovers/:id' order by id desc limit 1`,
    )
    expect(rows[0]?.ids.map(Number).toSorted()).toEqual(children.slice(0, 2).toSorted())
  })

  it('waits among the duties of whoever comes after, and not of the leaver', async () => {
    const { director, leaver, successor } = made
    const said = 'Accept what is handed over from Made-up Leaver'
    const list = await body(successor, '/my-duties')
    expect(list).toContain(said)
    expect(list).toContain(`href="${address}"`)
    expect(await body(leaver, '/my-duties')).not.toContain(said)
    expect(await boxes(leaver)).toEqual([])
    expect((await say(leaver, ['post-1-1'], 'accepted')).status).toBe(403)
    expect((await say(director, ['post-1-1'], 'accepted')).status).toBe(403)
  })

  it('says what is missing in an answer, and saves none of it', async () => {
    const { successor } = made
    const [first = ''] = await boxes(successor)
    const nothing = await say(successor, [], 'accepted')
    expect([nothing.status, nothing.body.includes('Tick what you accept')]).toEqual([422, true])
    const noReason = await say(successor, [first], 'not accepted')
    expect([noReason.status, noReason.body.includes('Enter why it is not accepted')]).toEqual([422, true])
    expect((await say(successor, [first], 'perhaps')).status).toBe(422)
    expect((await say(successor, ['post-999999-1'], 'accepted')).status).toBe(409)
    expect(await one(`select count(*)::int as id from line.handover_item where said is not null`)).toBe(0)
  })

  it('is accepted piece by piece; accepting twice has one effect', async () => {
    const { successor } = made
    const all = await boxes(successor)
    const [first = '', second = ''] = all
    expect((await say(successor, [first, second], 'accepted', 'Met the families')).status).toBe(303)
    expect((await say(successor, [first, second], 'accepted')).status).toBe(303)
    expect(await boxes(successor)).toHaveLength(all.length - 2)
    const { rows } = await test.admin.query<{ note: string }>(
      `select note from line.handover_child where said = 'accepted'`,
    )
    expect(rows.map(({ note }) => note)).toEqual(['Met the families', 'Met the families'])
  })

  it('is refused where somebody said something else meanwhile, and what was accepted stays', async () => {
    const { head, successor } = made
    const [box = ''] = await boxes(successor)
    expect((await say(successor, [box], 'not accepted', 'Not the post’s work')).status).toBe(303)
    const late = await say(successor, [box], 'accepted')
    expect([late.status, late.body.includes('Nothing was saved')]).toEqual([409, true])
    const undone = sql`update line.handover_child set said = null, said_on = null, said_by = null where said = 'accepted'`
    await expect(test.as(head, (tx) => undone.execute(tx.db))).rejects.toThrow(
      'what was accepted stays accepted',
    )
    const reworded = sql`update line.handover_item set words = 'Nothing'`
    await expect(test.as(head, (tx) => reworded.execute(tx.db))).rejects.toThrow('as it was written down')
  })

  it('is with the line manager at once where it was not accepted, and counted in the digest', async () => {
    const { head, director } = made
    const words = 'See to what nobody accepted of the handover from Made-up Leaver'
    expect(await body(head, '/my-duties')).toContain(words)
    expect(await body(director, '/my-duties')).not.toContain(words)
    const digest = await test.as(head, async (tx) => {
      const from = { childDuties: () => Promise.resolve([]), around: nothingAround }
      return digestOf(await myDuties(tx, from, 'digest'), 'https://council.example')
    })
    expect(digest?.text).toContain('1 about handovers')
    expect(digest?.text).not.toContain('Leaver')
  })

  it('turns red with the line manager after five working days, all that nobody spoke to', async () => {
    const { head } = made
    const before = await boxes(head)
    expect(await body(head, '/handovers')).toContain('1 with the line manager')
    test.setClock('2020-12-07T10:00:00Z')
    // Sessions end meanwhile: whoever comes back signs in anew.
    await app.close()
    app = await testApp(test)
    expect(await body(head, '/handovers')).toContain(`${before.length} with the line manager`)
    expect(await body(head, '/my-duties')).toContain(`${before.length} of 6`)
    expect((await say(head, before.slice(0, 1), 'not accepted', 'No')).status).toBe(422)
    expect((await say(head, before, 'accepted', 'Taken on')).status).toBe(303)
    expect(await body(head, '/handovers')).toContain('all accepted')
    expect(await body(head, '/my-duties')).not.toContain('See to what nobody accepted')
  })

  it('leads from the post to the handover', async () => {
    const { head } = made
    const page = await body(head, `/people/posts/${made.post(north)}`)
    expect(page).toContain(`/handovers/new/${made.holding}`)
  })
})
