import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { governanceDuties } from '../duties.ts'
import type { BodyId } from '../ids.ts'
import { recordMeeting } from '../store/meetings.ts'
import { madeBody, recorded } from '../testing/made-body.ts'
import { forwardEntries } from './store.ts'

const on = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const versionIn = (body: string): string => /name="_version" value="(\d+)"/.exec(body)?.[1] ?? ''

/** Today is 24 November 2020. */
describe('the forward plan', () => {
  let test: TestRecord
  let app: TestApp
  let democratic: Asking
  let councillor: Asking
  let cabinet: BodyId
  let board: BodyId
  let contact: number
  let december: number

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    democratic = await test.person({ roles: ['democratic services'] })
    councillor = await test.person({ roles: ['councillor'] })
    await test.person({ roles: ['head of service'], posts: ['Head of Commissioning'] })
    const { rows } = await test.admin.query<{ id: number }>(`select id from access.post`)
    contact = rows[0]?.id ?? 0
    await test.as(setUp, async (tx) => {
      cabinet = await recorded(tx, madeBody({ name: 'Cabinet', kind: 'executive', inPublic: true }))
      board = await recorded(tx, madeBody({ name: 'Board', kind: 'improvement board' }))
      const meeting = await recordMeeting(tx, {
        bodyId: cabinet,
        heldOn: isoDate('2020-12-15'),
        title: 'Cabinet',
      })
      december = meeting.ok ? meeting.id : 0
    })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const form = (changed: Readonly<Record<string, string>> = {}) => ({
    matter: 'A contract for <foster> homes',
    taker: `body ${cabinet}`,
    meeting: String(december),
    isKey: 'yes',
    keyBecause: 'Felt in every ward',
    wards: '12',
    contact: String(contact),
    ...changed,
  })
  const added = async (changed: Readonly<Record<string, string>> = {}) => {
    const { status, location = '' } = await app.post(democratic, '/governance/forward-plan', form(changed))
    expect(status).toBe(303)
    return location
  }

  it('shows everybody which route remains and what is missing', async () => {
    const at = await added()
    const { body } = await app.get(councillor, at)
    for (const words of [
      'A contract for &lt;foster> homes',
      'General exception needed',
      '7 December 2020',
      'Which documents are considered',
    ])
      expect(body).toContain(words)
    expect(body).not.toContain('Record a notice')
    expect((await app.get(councillor, '/governance/forward-plan')).body).toContain('General exception needed')
  })

  it('goes out as a file that no spreadsheet takes for a formula', async () => {
    await added({ matter: '=HYPERLINK("http://made-up.example")' })
    const { body } = await app.get(councillor, '/governance/forward-plan.csv')
    expect(body).toContain('Decision-taker')
    expect(body).not.toMatch(/(^|,|")=HYPERLINK/m)
  })

  it('takes a notice by its day, and the route is another', async () => {
    const at = await added()
    const notice = {
      kind: 'general exception',
      ...on('on', '2020-11-24'),
      who: 'Chair of Scrutiny',
      because: 'the price ends',
    }
    expect((await app.post(democratic, `${at}/notices`, notice)).status).toBe(303)
    expect((await app.get(councillor, at)).body).toContain('General exception given')
  })

  it('takes back what was recorded in error, with the reason', async () => {
    const at = await added()
    const notice = {
      kind: 'special urgency',
      ...on('on', '2020-11-24'),
      who: 'Chair',
      because: 'x',
      agreed: 'yes',
    }
    await app.post(democratic, `${at}/notices`, notice)
    const link = /href="([^"]+take-back)"/.exec((await app.get(democratic, at)).body)?.[1] ?? ''
    const page = await app.get(democratic, link)
    expect((await app.post(democratic, link, { _version: versionIn(page.body), reason: '' })).status).toBe(
      422,
    )
    expect(
      (await app.post(democratic, link, { _version: versionIn(page.body), reason: 'Another paper' })).status,
    ).toBe(303)
    expect((await app.get(democratic, at)).body).toContain('General exception needed')
  })

  it('says what is wrong with an entry and a notice, and keeps what was typed', async () => {
    const wrong = await app.post(
      democratic,
      '/governance/forward-plan',
      form({ matter: '', ...on('decideOn', '2020-12-15') }),
    )
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('Enter what is to be decided')
    expect(wrong.body).toContain('Felt in every ward')
    const both = await app.post(democratic, '/governance/forward-plan', form(on('decideOn', '2020-12-15')))
    expect(both.body).toContain('the meeting has its own')
    expect(
      (await app.post(democratic, '/governance/forward-plan', form({ taker: `body ${board}` }))).status,
    ).toBe(422)
    const at = await added()
    const urgent = await app.post(democratic, `${at}/notices`, {
      kind: 'special urgency',
      ...on('on', '2020-11-25'),
    })
    expect(urgent.status).toBe(422)
    expect(urgent.body).toContain('24 November 2020 or earlier')
  })

  it('keeps both versions apart where two people change an entry', async () => {
    const at = await added()
    const { body } = await app.get(democratic, `${at}/change`)
    const change = (matter: string) =>
      app.post(democratic, at, { ...form({ matter }), _version: versionIn(body), reason: 'Clearer' })
    expect((await change('Clear')).status).toBe(303)
    const stale = await change('Clearer still')
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('Clear')
    expect((await app.get(democratic, at)).body).toContain('became “Clear”')
  })

  it('hears representations against a private meeting, and says which wait for an answer', async () => {
    const at = await added({ privacy: 'part', exempt: '3', privateBecause: 'Prices of three providers' })
    const said = { who: 'A made-up resident', ...on('receivedOn', '2020-11-23'), words: 'Hear it in public' }
    expect((await app.post(democratic, `${at}/representations`, said)).status).toBe(303)
    const { body } = await app.get(democratic, at)
    expect(body).toContain('An answer to a representation')
    expect(body).toContain('Paragraph 3')
    const link = /href="([^"]+)\/answer"/.exec(body)?.[1] ?? ''
    const page = await app.get(democratic, `${link}/answer`)
    const given = { words: 'The public part holds all but prices', ...on('on', '2020-11-24') }
    expect((await app.post(democratic, link, { ...given, _version: versionIn(page.body) })).status).toBe(303)
    expect((await app.get(councillor, at)).body).toContain('The public part holds all but prices')
    expect((await app.get(democratic, `${await added()}/representations/new`)).status).toBe(404)
  })

  it('asks the contact for the notice by its day, until it is on record', async () => {
    const at = await added({ matter: 'A matter of duty' })
    const owed = async () =>
      (await test.as(setUp, governanceDuties))
        .filter(({ ownerPostId, href }) => ownerPostId === contact && href === at)
        .map(({ words, dueOn }) => `${dueOn ?? ''} ${words}`)
    expect((await owed())[0]).toMatch(/^2020-12-07 Give notice of general exception/)
    await app.post(democratic, `${at}/notices`, {
      ...{ kind: 'general exception', who: 'Chair', because: 'x' },
      ...on('on', '2020-11-24'),
    })
    expect(await owed()).toEqual([])
  })

  it('ends with the decision, or is taken off with the reason', async () => {
    const at = await added({ matter: 'Taken off' })
    const { body } = await app.get(democratic, at)
    const end = { decision: '', _version: versionIn(body), reason: 'The contract was extended' }
    expect((await app.post(democratic, `${at}/end`, { ...end, reason: '' })).status).toBe(422)
    expect((await app.post(democratic, `${at}/end`, end)).status).toBe(303)
    expect((await app.get(councillor, '/governance/forward-plan')).body).toContain(
      'The contract was extended',
    )
  })

  it('counts money against the threshold that the council set', async () => {
    const at = await added({ amount: '£260,000' })
    expect((await app.get(councillor, at)).body).toContain('threshold is not set')
    const rules = {
      ...on('from', '2020-01-01'),
      amount: '250000',
      wards: '2',
      members: '3',
      source: 'Part 4',
      copies: '1 Made-up Street',
      reason: 'As adopted',
    }
    expect((await app.post(democratic, '/governance/decision-rules', { ...rules, wards: '0' })).status).toBe(
      422,
    )
    expect((await app.post(democratic, '/governance/decision-rules', rules)).status).toBe(303)
    expect((await app.get(councillor, at)).body).toContain('£260,000 is at or over')
    expect((await app.get(councillor, '/governance/decision-rules')).body).toContain('Not verified')
  })

  it('is kept by those who keep governance alone, and has no page of what is not there', async () => {
    const at = await added()
    for (const path of [
      '/governance/forward-plan/new',
      `${at}/change`,
      `${at}/notices/new`,
      '/governance/decision-rules/new',
    ])
      expect([path, (await app.get(councillor, path)).status]).toEqual([path, 403])
    expect((await app.post(councillor, '/governance/forward-plan', form())).status).toBe(403)
    expect((await app.get(democratic, '/governance/forward-plan/999999')).status).toBe(404)
    expect((await app.get(democratic, '/governance/forward-plan/x')).status).toBe(404)
  })

  it('shows an earlier day without what was added and given since', async () => {
    const at = await added({ matter: 'Added today' })
    const before = await test.as(setUp, forwardEntries, { asAt: isoDate('2020-11-20') })
    const now = await test.as(setUp, forwardEntries)
    const has = (entries: typeof now) => entries.some(({ id }) => at.endsWith(`/${id}`))
    expect([has(before), has(now)]).toEqual([false, true])
  })
})
