import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { governanceDuties } from '../duties.ts'
import { addForwardEntry } from '../forward/writes.ts'
import type { BodyId } from '../ids.ts'
import { recordDecision } from '../store/decisions.ts'
import { recordMeeting } from '../store/meetings.ts'
import { madeBody, recorded } from '../testing/made-body.ts'

const on = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const versionIn = (body: string): string => /name="_version" value="(\d+)"/.exec(body)?.[1] ?? ''
const at = '/governance/decisions/alone'

/** Today is Tuesday 24 November 2020. */
describe('a decision of the executive that one post takes', () => {
  let test: TestRecord
  let app: TestApp
  let democratic: Asking
  let member: Asking
  let officer: Asking
  let auditor: Asking
  let cabinet: BodyId
  let board: BodyId
  let entry: number
  const posts: number[] = []

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    democratic = await test.person({ roles: ['democratic services'] })
    member = await test.person({ roles: ['councillor'], posts: ['Cabinet Member <children>'] })
    officer = await test.person({ roles: ['head of service'], posts: ['Head of Made-up Service'] })
    auditor = await test.person({ roles: ['auditor'] })
    const { rows } = await test.admin.query<{ id: number }>('select id from access.post order by id')
    posts.push(...rows.map(({ id }) => id))
    await test.as(setUp, async (tx) => {
      const made = { inPublic: true, memberPostIds: [posts[0] ?? 0] }
      cabinet = await recorded(tx, madeBody({ name: 'Cabinet', kind: 'executive', ...made }))
      board = await recorded(tx, madeBody({ name: 'Board', kind: 'improvement board' }))
      await recorded(
        tx,
        madeBody({ name: 'Scrutiny', kind: 'scrutiny', inPublic: true, chairPostId: posts[1] }),
      )
      await recordMeeting(tx, {
        bodyId: cabinet,
        heldOn: isoDate('2020-11-20'),
        title: 'Cabinet of 20 November',
      })
      const matter = 'To let two flats for young people'
      const taker = { postId: posts[0] ?? 0 }
      entry = await addForwardEntry(tx, { matter, taker }, isoDate('2020-10-01'))
    })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const form = (changed: Readonly<Record<string, string>> = {}) => ({
    body: String(cabinet),
    post: String(posts[0]),
    power: 'Scheme of delegation, part 3',
    ...on('on', '2020-11-20'),
    about: '',
    words: 'That <two> flats be let.',
    outcome: 'agreed',
    reasons: 'Young people wait',
    alternatives: 'To wait for spring: rejected, since winter comes first',
    interests: 'None declared',
    dispensations: '',
    minutesUrl: '',
    ...changed,
  })
  const taken = async (who: Asking, changed: Readonly<Record<string, string>> = {}) => {
    const { status, location = '' } = await app.post(who, at, form(changed))
    expect(status).toBe(303)
    return location
  }

  it('is recorded with exact words, reasons, alternatives and interests, and belongs to no meeting', async () => {
    const href = await taken(democratic, { entry: String(entry), dispensations: 'One was granted' })
    const { body } = await app.get(auditor, href)
    for (const words of [
      'That &lt;two> flats be let.',
      'Cabinet Member &lt;children>, for Cabinet',
      'alone, by Scheme of delegation, part 3',
      'To wait for spring',
      'None declared',
      'One was granted',
      'As recorded',
      'Not published',
    ])
      expect(body).toContain(words)
    const plan = await app.get(auditor, `/governance/forward-plan/${entry}`)
    expect(plan.body).toContain(`href="${href}"`)
    const { rows } = await test.admin.query<{ id: number }>('select id from governance.meeting')
    const meeting = await app.get(democratic, `/governance/meetings/${rows[0]?.id ?? 0}`)
    expect(meeting.body).not.toContain('flats be let')
  })

  it('lacks nothing that the law asks of its record', async () => {
    for (const field of ['post', 'power', 'words', 'outcome', 'reasons', 'alternatives', 'interests'])
      expect([field, (await app.post(democratic, at, form({ [field]: '' }))).status]).toEqual([field, 422])
    expect((await app.post(democratic, at, form(on('on', '2020-11-25')))).status).toBe(422)
    expect((await app.post(democratic, at, form({ minutesUrl: 'http://example.org' }))).status).toBe(422)
    expect((await app.post(democratic, at, form({ body: String(board) }))).status).toBe(422)
    const lacking = {
      bodyId: cabinet,
      decidedOn: isoDate('2020-11-20'),
      words: 'x',
      outcome: 'agreed' as const,
    }
    const alone = { postId: posts[0] ?? 0, power: 'x' }
    await expect(test.as(setUp, (tx) => recordDecision(tx, { ...lacking, alone }))).rejects.toThrow(
      'alone_in_full',
    )
    const full = { ...lacking, alone, reasons: 'x', alternatives: 'x', interests: 'x' }
    await expect(test.as(setUp, (tx) => recordDecision(tx, { ...full, bodyId: board }))).rejects.toThrow(
      'for the executive',
    )
  })

  it('may be called in within the council’s days, and goes back to the post', async () => {
    const href = await taken(democratic, { words: 'That a van be bought.' })
    const published = { ...on('on', '2020-11-20'), urgent: 'no', because: '', agreedBy: '' }
    expect((await app.post(democratic, `${href}/publication`, published)).status).toBe(303)
    expect((await app.get(auditor, href)).body).toContain('Open to call-in')
    const called = {
      ...on('on', '2020-11-23'),
      members: '3',
      who: 'Three members',
      grounds: 'Nobody was asked',
    }
    expect((await app.post(democratic, `${href}/call-in`, called)).status).toBe(303)
    const list = (await app.get(auditor, '/governance/call-ins')).body
    expect(list).toContain('Cabinet Member &lt;children>, for Cabinet')
    expect(list).toContain('Called in')
    const { rows } = await test.admin.query<{ id: number }>('select id from governance.call_in')
    const step = `/governance/call-ins/${rows[0]?.id ?? 0}`
    const post = async (name: string, answers: Readonly<Record<string, string>>) => {
      const _version = versionIn((await app.get(democratic, `${step}/${name}`)).body)
      expect((await app.post(democratic, `${step}/${name}`, { ...answers, _version })).status).toBe(303)
    }
    await post('rule', { valid: 'yes', because: 'Enough members' })
    await post('consider', {
      meeting: '',
      ...on('on', '2020-11-24'),
      outcome: 'referred back',
      words: 'Think again',
    })
    const owed = (await test.as(setUp, governanceDuties)).filter((duty) => duty.href === href)
    expect(owed.map(({ ownerPostId, words }) => [ownerPostId, words.split(',')[0]])).toEqual([
      [posts[0], 'Decide again'],
    ])
  })

  it('is recorded by who keeps governance or by who took it, for the own post alone', async () => {
    await taken(member)
    await taken(officer, { post: String(posts[1]) })
    expect((await app.post(officer, at, form())).status).toBe(422)
    expect((await app.post(auditor, at, form())).status).toBe(403)
    expect((await app.get(member, '/governance')).body).toContain('Record a decision of one post')
    expect((await app.get(auditor, '/governance')).body).not.toContain('Record a decision of one post')
    const said = { bodyId: cabinet, decidedOn: isoDate('2020-11-20'), words: 'x', outcome: 'agreed' as const }
    const whole = { ...said, reasons: 'x', alternatives: 'x', interests: 'x' }
    const foreign = { ...whole, alone: { postId: posts[0] ?? 0, power: 'x' } }
    await expect(test.as(officer, (tx) => recordDecision(tx, foreign))).rejects.toThrow('row-level security')
  })

  it('is corrected with a reason, what it said before stays, and a stale correction is told', async () => {
    const href = await taken(democratic, { words: 'That three flats be let.' })
    const shown = (await app.get(democratic, `${href}/correct-alone`)).body
    expect(shown).toContain('That three flats be let.')
    const right = { ...form({ words: 'That four flats be let.' }), _version: versionIn(shown) }
    expect((await app.post(democratic, `${href}/correct-alone`, right)).status).toBe(422)
    const why = { ...right, reason: 'Miscounted' }
    expect((await app.post(democratic, `${href}/correct-alone`, why)).status).toBe(303)
    expect((await app.post(democratic, `${href}/correct-alone`, { ...why, words: 'x' })).status).toBe(409)
    const after = (await app.get(auditor, href)).body
    expect(after).toContain('That four flats be let.')
    expect(after).toContain('Miscounted')
    expect((await app.get(member, `${href}/correct-alone`)).status).toBe(403)
    expect((await app.get(democratic, `${href}/correct`)).status).toBe(404)
    expect((await app.get(democratic, '/governance/decisions/99999/correct-alone')).status).toBe(404)
  })
})
