import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { meetingFacts } from '../agenda/opening.ts'
import { governanceDuties } from '../duties.ts'
import { setDecisionRule } from '../forward/rules-store.ts'
import { madeRule } from '../forward/testing/made-entry.ts'
import type { BodyId, MeetingId } from '../ids.ts'
import { recordDecision } from '../store/decisions.ts'
import { recordMeeting } from '../store/meetings.ts'
import { madeBody, recorded } from '../testing/made-body.ts'
import { callInItems } from './agenda-items.ts'
import { followed } from './followed.ts'

const on = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const versionIn = (body: string): string => /name="_version" value="(\d+)"/.exec(body)?.[1] ?? ''

/** Today is Tuesday 24 November 2020; the decision was taken on 17 and published on 19 November. */
describe('call-in of an executive decision', () => {
  let test: TestRecord
  let app: TestApp
  let democratic: Asking
  let councillor: Asking
  let cabinet: BodyId
  let scrutiny: BodyId
  let at: string
  let december: MeetingId
  const posts: number[] = []

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    democratic = await test.person({ roles: ['democratic services'] })
    councillor = await test.person({ roles: ['councillor'], posts: ['Leader', 'Scrutiny chair'] })
    const { rows } = await test.admin.query<{ id: number }>('select id from access.post order by id')
    posts.push(...rows.map(({ id }) => id))
    await test.as(setUp, async (tx) => {
      const [leader, chair] = posts
      cabinet = await recorded(
        tx,
        madeBody({ name: 'Cabinet', kind: 'executive', inPublic: true, chairPostId: leader }),
      )
      scrutiny = await recorded(
        tx,
        madeBody({ name: 'Scrutiny', kind: 'scrutiny', inPublic: true, chairPostId: chair }),
      )
      const meeting = await recordMeeting(tx, {
        bodyId: scrutiny,
        heldOn: isoDate('2020-12-03'),
        title: 'Scrutiny',
      })
      if (!meeting.ok) throw new Error(meeting.why)
      december = meeting.id
      await setDecisionRule(tx, madeRule(), 'As adopted')
      const id = await recordDecision(tx, {
        bodyId: cabinet,
        decidedOn: isoDate('2020-11-17'),
        words: 'That <two> flats be let.',
        outcome: 'agreed',
      })
      at = `/governance/decisions/${id}`
    })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const owed = async (post: number | undefined) =>
    (await test.as(setUp, governanceDuties))
      .filter(({ ownerPostId }) => ownerPostId === post)
      .map(({ words }) => words)
  const shown = async () => (await app.get(councillor, at)).body
  const items = () =>
    test.as(setUp, async (tx) => {
      const facts = await meetingFacts(december)(tx)
      return callInItems({
        meeting: facts.meeting,
        bodies: facts.bodies,
        lines: [],
        followed: await followed(tx),
      })
    })

  it('cannot be before the decision is published, and its publication is owed', async () => {
    expect(await shown()).toContain('Not published')
    expect(await owed(posts[0])).toContainEqual(expect.stringMatching(/^Record the publication/))
    expect((await app.get(democratic, `${at}/call-in`)).status).toBe(404)
  })

  it('has its days counted from the publication, with the mark of the rule', async () => {
    const published = { ...on('on', '2020-11-19'), urgent: 'no', because: '', agreedBy: '' }
    expect((await app.post(councillor, `${at}/publication`, published)).status).toBe(403)
    expect(
      (await app.post(democratic, `${at}/publication`, { ...published, ...on('on', '2020-11-16') })).status,
    ).toBe(422)
    expect((await app.post(democratic, `${at}/publication`, { ...published, urgent: 'yes' })).body).toContain(
      'Enter who agreed',
    )
    expect((await app.post(democratic, `${at}/publication`, published)).status).toBe(303)
    const body = await shown()
    for (const words of ['until 27 November 2020', 'Open to call-in', 'Not verified'])
      expect(body).toContain(words)
  })

  it('keeps the decision waiting once it is called in, ruled on, considered and answered', async () => {
    const call = {
      ...on('on', '2020-11-20'),
      members: '3',
      who: 'Three members',
      grounds: 'No <young> person was asked',
    }
    expect((await app.post(democratic, `${at}/call-in`, { ...call, grounds: '' })).status).toBe(422)
    expect((await app.post(democratic, `${at}/call-in`, call)).status).toBe(303)
    expect(await shown()).toContain('No &lt;young> person was asked')
    expect((await items())[0]?.title).toContain('Call-in of the decision of Cabinet of')
    const step = async (name: string, fields: Readonly<Record<string, string>>) => {
      const link =
        /href="(\/governance\/call-ins\/\d+)\//.exec((await app.get(democratic, at)).body)?.[1] ?? ''
      const { body } = await app.get(democratic, `${link}/${name}`)
      return app.post(democratic, `${link}/${name}`, { ...fields, _version: versionIn(body) })
    }
    expect((await step('rule', { valid: 'yes', because: 'In time, by three' })).status).toBe(303)
    expect(await owed(posts[1])).toContainEqual(expect.stringMatching(/^Consider the call-in/))
    const resolved = { ...on('on', '2020-11-23'), outcome: 'referred back', words: 'That Cabinet ask first.' }
    expect((await step('consider', resolved)).status).toBe(303)
    expect(await shown()).toContain('Referred back')
    expect(await owed(posts[0])).toContainEqual(expect.stringMatching(/^Decide again/))
    expect(
      (await step('answer', { ...on('on', '2020-11-22'), how: 'changed', words: 'One flat' })).status,
    ).toBe(422)
    expect(
      (await step('answer', { ...on('on', '2020-11-24'), how: 'changed', words: 'One flat' })).status,
    ).toBe(303)
    expect(await shown()).toContain('The decision was changed. One flat')
    expect((await app.get(councillor, '/governance/call-ins')).body).toContain('That &lt;two> flats be let.')
  })

  it('is not valid by fewer members than the council’s rules ask for', async () => {
    const call = { ...on('on', '2020-11-24'), members: '2', who: 'Two members', grounds: 'Late papers' }
    expect((await app.post(democratic, `${at}/call-in`, call)).status).toBe(303)
    const link =
      /href="(\/governance\/call-ins\/\d+)\/rule"/.exec((await app.get(democratic, at)).body)?.[1] ?? ''
    const { body } = await app.get(democratic, `${link}/rule`)
    const valid = await app.post(democratic, `${link}/rule`, {
      valid: 'yes',
      because: 'x',
      _version: versionIn(body),
    })
    expect(valid.body).toContain('ask for 3 members')
    const not = { valid: 'no', because: 'Two members only', _version: versionIn(body) }
    expect((await app.post(democratic, `${link}/rule`, not)).status).toBe(303)
    expect((await app.post(democratic, `${link}/rule`, { ...not, because: 'Again' })).status).toBe(409)
  })

  it('is of the executive alone: a board’s decision has no such form', async () => {
    const id = await test.as(setUp, async (tx) => {
      const board = await recorded(tx, madeBody({ name: 'Board', kind: 'improvement board' }))
      return recordDecision(tx, {
        bodyId: board,
        decidedOn: isoDate('2020-11-17'),
        words: 'Agreed.',
        outcome: 'agreed',
      })
    })
    expect((await app.get(democratic, `/governance/decisions/${id}/publication`)).status).toBe(404)
    expect((await app.get(democratic, `/governance/decisions/${id}`)).body).not.toContain('Carrying it out')
  })
})
