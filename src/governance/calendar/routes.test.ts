import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import type { BodyId, MeetingId } from '../ids.ts'
import { recordMeeting } from '../store/meetings.ts'
import { madeBody, recorded } from '../testing/made-body.ts'

describe('the calendar of meetings', () => {
  let test: TestRecord
  let app: TestApp
  let democratic: Asking
  let councillor: Asking
  let cabinet: BodyId
  let board: BodyId
  let sitting: MeetingId

  const meets = async (bodyId: BodyId, heldOn: string) => {
    const done = await test.as(setUp, (tx) =>
      recordMeeting(tx, { bodyId, heldOn: isoDate(heldOn), title: 'A meeting' }),
    )
    if (!done.ok) throw new Error(done.why)
    return done.id
  }

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    democratic = await test.person({ roles: ['democratic services'] })
    councillor = await test.person({ roles: ['councillor'] })
    cabinet = await test.as(setUp, (tx) =>
      recorded(tx, madeBody({ name: 'Cabinet', kind: 'executive', inPublic: true })),
    )
    board = await test.as(setUp, (tx) =>
      recorded(
        tx,
        madeBody({
          name: 'Improvement Board',
          kind: 'improvement board',
          meets: 'monthly',
          rules: { papersDays: 5 },
        }),
      ),
    )
    sitting = await meets(cabinet, '2021-01-05')
    await meets(board, '2020-12-03')
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('shows every deadline with its sum, who set it, and what nobody has verified', async () => {
    const { status, body } = await app.get(councillor, '/governance/calendar?from=2020-12')
    expect(status).toBe(200)
    expect(body).toContain('Publish agenda and papers')
    expect(body).toContain('The notice must be published by Wednesday 23 December 2020.')
    expect(body).toContain('Left out: 4 weekend days; Christmas Day, 25 December 2020')
    expect(body).toContain('Wait until call-in ends')
    expect(body).toContain('Not verified')
    expect(body).toContain('Bank holiday')
  })

  it('gives a board the council’s own lead time, and no deadline of the law', async () => {
    const { body } = await app.get(councillor, `/governance/calendar?from=2020-11&body=${board}`)
    expect(body).toContain('5 working days before the meeting, the council’s own lead time for this body')
    expect(body).not.toContain('href="/clocks/gov.agenda"')
  })

  it('is arranged by body too, and one body’s alone', async () => {
    const { body } = await app.get(councillor, '/governance/calendar?by=body&from=2020-12')
    expect(body).toContain('>Improvement Board</caption>')
    const one = await app.get(councillor, `/governance/calendar?by=body&from=2020-12&body=${cabinet}`)
    expect(one.body).not.toContain('>Improvement Board</caption>')
  })

  it.each(['from=2020-13', 'from=x&by=year&body=x', 'from=0000-01', 'from[]=1&body[]=2', 'body=999999999'])(
    'answers a question that means nothing (%s) with a calendar',
    async (query) => {
      expect((await app.get(councillor, `/governance/calendar?${query}`)).status).toBe(200)
    },
  )

  it('reads a year whose bank holidays nobody knows', async () => {
    expect((await app.get(councillor, '/governance/calendar?from=2029-01')).status).toBe(200)
    expect((await app.get(councillor, '/governance/calendar?from=9999-12')).status).toBe(200)
  })

  it('is for those who read governance', async () => {
    const nobody = await test.person({})
    expect((await app.get(nobody, '/governance/calendar')).status).toBe(403)
    expect((await app.get(undefined, '/governance/calendar')).status).toBe(303)
  })

  it('stands on the meeting’s page as well, by the same rules', async () => {
    const { body } = await app.get(councillor, `/governance/meetings/${sitting}`)
    expect(body).toContain('Deadlines counted from this meeting')
    expect(body).toContain('23 December 2020')
  })

  const bodyForm = (changed: Readonly<Record<string, string>> = {}) => ({
    name: 'Corporate parents',
    kind: 'partnership',
    purpose: 'Asks',
    chair: '',
    meets: 'every quarter',
    inPublic: 'no',
    partners: 'Police',
    'setUpOn-day': '',
    'setUpOn-month': '',
    'setUpOn-year': '',
    terms: 'It asks.',
    termsUrl: 'https://democracy.example/terms',
    quorum: '3',
    clerk: '',
    atMostWeeks: '13',
    accessRules: 'no',
    papersDays: '5',
    clearanceDays: '2',
    draftDays: '4',
    decisionsDays: '',
    minutedElsewhere: 'no',
    ...changed,
  })

  it('is counted from what a body’s form sets, which stays to be changed', async () => {
    const { status, location = '' } = await app.post(democratic, '/governance/bodies', bodyForm())
    expect(status).toBe(303)
    const { body } = await app.get(councillor, location)
    for (const words of ['It asks.', '3 members', '91 days', '5 working days before the meeting'])
      expect(body).toContain(words)
    const form = (await app.get(democratic, `${location}/change`)).body
    for (const value of ['value="13"', 'value="https://democracy.example/terms"'])
      expect(form).toContain(value)
  })

  it.each([
    [{ quorum: 'three' }, 'The quorum must be a whole number from 1 to 100'],
    [{ papersDays: '-1' }, 'The days for papers must be a whole number from 0 to 60'],
    [{ atMostWeeks: '1.5' }, 'The weeks between two meetings must be a whole number'],
    [{ termsUrl: 'http://democracy.example' }, 'begins with https://'],
    [{ clerk: '999' }, 'Choose a post from the list'],
    [{ accessRules: 'perhaps' }, 'Say whether the law on access'],
  ])('refuses %o on that form, and says what to do', async (changed, message) => {
    const { status, body } = await app.post(
      democratic,
      '/governance/bodies',
      bodyForm({ name: 'Another', ...changed }),
    )
    expect(status).toBe(422)
    expect(body).toContain(message)
    expect(body).toContain('It asks.')
  })

  const meetingForm = (changed: Readonly<Record<string, string>>) => ({
    'heldOn-day': '20',
    'heldOn-month': '1',
    'heldOn-year': '2021',
    title: '',
    startsAt: '9.30',
    endsAt: '1100',
    place: 'Town hall',
    ...changed,
  })

  it('knows when and where a meeting is, as its form says', async () => {
    const { status } = await app.post(democratic, `/governance/bodies/${board}/meetings`, meetingForm({}))
    expect(status).toBe(303)
    const { body } = await app.get(councillor, '/governance/calendar?from=2021-01')
    expect(body).toContain('09:30 to 11:00, Town hall')
  })

  it.each([
    [{ startsAt: '25:00' }, 'The time it begins must be a time of the 24-hour clock'],
    [{ endsAt: '09:00' }, 'The time it ends must be after the time it begins'],
    [{ startsAt: '' }, 'The time it ends must be after the time it begins'],
  ])('refuses a meeting with %o', async (changed, message) => {
    const { status, body } = await app.post(
      democratic,
      `/governance/bodies/${board}/meetings`,
      meetingForm({ 'heldOn-day': '21', ...changed }),
    )
    expect(status).toBe(422)
    expect(body).toContain(message)
  })
})
