import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { joinNumber } from '../../children/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { closeChallenge, raiseChallenge, type ChallengeId } from '../../trackers/challenge/index.ts'
import type { MadeFacts } from '../testing/made-extract.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { withoutChildren } from '../testing/without-children.ts'
import { applyExtract } from './carry-out.ts'
import { reverseImport } from './reverse.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate
const first = { stage: 'informal', toPostId: 1, words: '' } as const
const about = { category: 'drift and delay', concern: 'Too long', wishes: '', toldBy: '', first } as const

/** Whom reviewing officers, conference chairs and their manager see, extract by extract. */
describe('children whom somebody reviews', () => {
  let test: TestRecord
  let officer: Asking
  let chair: Asking
  let both: Asking
  let service: Asking
  let head: Asking

  beforeAll(async () => {
    test = await testRecord('live', '2020-01-06T10:00:00Z')
    officer = await test.person({ roles: ['independent reviewing officer'], posts: ['Officer'] })
    chair = await test.person({ roles: ['conference chair'] })
    both = await test.person({ roles: ['independent reviewing officer', 'conference chair'] })
    service = await test.person({ roles: ['reviewing service manager'] })
    head = await test.person({ roles: ['head of service'] })
  })
  afterAll(() => test.close())

  /** An extract of all lists, received on its own day. */
  async function put(asAt: string, facts: MadeFacts): Promise<number> {
    test.setClock(`${asAt}T10:00:00Z`)
    const named = new Set(Object.values(facts).flatMap((rows) => rows.map(({ of }) => of)))
    const details = [...named].map((of) => ({ of, born_on: day('2012-05-07') }))
    const extract = madeExtract(day(asAt), [3, 5, 6, 7, 8], { ...facts, details })
    return (await test.as(intake, (tx) => applyExtract(tx, madeFile(day(asAt)), extract))).id
  }
  const startOver = () => withoutChildren(test)
  const seenBy = async (who: Asking, on?: string): Promise<readonly string[]> => {
    if (on !== undefined) test.setClock(`${on}T10:00:00Z`)
    const { rows } = await test.as(who, (tx) =>
      sql<{ council_id: string }>`select council_id from children.child order by 1`.execute(tx.db),
    )
    return rows.map(({ council_id }) => council_id)
  }
  const idOf = async (councilId: string) =>
    (
      await test.admin.query<{ id: number }>('select id from children.child where council_id = $1', [
        councilId,
      ])
    ).rows[0]?.id ?? 0

  const inCare = (of: string) => ({ of, entered_care_on: day('2019-11-04') })
  const inNeed = (of: string) => ({ of, started_on: day('2019-09-02'), case_status: 'other' })
  const onPlan = (of: string) => ({ of, started_on: day('2019-12-02') })

  it('are those in care for a reviewing officer and a panel chair, those on plans for a conference chair, both for both and their manager', async () => {
    await startOver()
    await put('2020-01-06', { care: [inCare('CARE')], protection: [onPlan('PLAN')], need: [inNeed('NEED')] })
    expect(await seenBy(officer)).toEqual(['CARE'])
    expect(await seenBy(await test.person({ roles: ['panel chair'] }))).toEqual(['CARE'])
    expect(await seenBy(chair)).toEqual(['PLAN'])
    for (const who of [both, service]) expect(await seenBy(who)).toEqual(['CARE', 'PLAN'])
    expect(await seenBy(head)).toEqual(['CARE', 'NEED', 'PLAN'])
  })

  it('are also those who are in care, or on a plan, by the status of list 6 alone', async () => {
    await startOver()
    const byStatus = (of: string, case_status: string) => ({ ...inNeed(of), case_status })
    await put('2020-01-06', {
      need: [byStatus('CARE', 'in care'), byStatus('PLAN', 'protection plan'), byStatus('LEFT', 'in care')],
      care: [{ ...inCare('LEFT'), left_care_on: day('2020-01-02') }],
    })
    expect([await seenBy(officer), await seenBy(chair)]).toEqual([['CARE', 'LEFT'], ['PLAN']])
    expect([await seenBy(officer, '2020-04-03'), await seenBy(chair)]).toEqual([['CARE'], ['PLAN']])
  })

  it('are those of a record that was held before this was kept: the update works it out', async () => {
    await startOver()
    await put('2020-01-06', { care: [inCare('CARE')], protection: [onPlan('PLAN')] })
    await test.admin.query('update children.relation set reviewed_until = null, conferenced_until = null')
    expect([await seenBy(officer), await seenBy(chair)]).toEqual([[], []])
    const update = readFileSync('migrations/0082-whose-care-is-reviewed.sql', 'utf8')
    const [statement = ''] = /^update children\.relation held[^;]*related_until[^;]*;/m.exec(update) ?? []
    await test.admin.query(statement)
    expect([await seenBy(officer), await seenBy(chair)]).toEqual([['CARE'], ['PLAN']])
  })

  it('come with the extract that says so, and go with it when it is taken back', async () => {
    await startOver()
    await put('2020-01-06', { need: [inNeed('MU1')] })
    expect(await seenBy(officer)).toEqual([])
    const entered = await put('2020-01-13', { need: [inNeed('MU1')], care: [inCare('MU1')] })
    expect(await seenBy(officer)).toEqual(['MU1'])
    await test.as(intake, (tx) => reverseImport(tx, entered))
    expect(await seenBy(officer)).toEqual([])
  })

  it('stay for three months after care or a plan ended, and are back when that extract is taken back', async () => {
    await startOver()
    await put('2020-01-06', { care: [inCare('CARE')], protection: [onPlan('PLAN')] })
    const ended = await put('2020-02-10', {
      care: [{ ...inCare('CARE'), left_care_on: day('2020-01-31') }],
      protection: [{ ...onPlan('PLAN'), ended_on: day('2020-02-03') }],
    })
    expect(await seenBy(officer, '2020-04-30')).toEqual(['CARE'])
    expect(await seenBy(officer, '2020-05-01')).toEqual([])
    expect(await seenBy(chair, '2020-05-03')).toEqual(['PLAN'])
    expect(await seenBy(chair, '2020-05-04')).toEqual([])
    expect(await seenBy(service)).toEqual([])
    await test.as(intake, (tx) => reverseImport(tx, ended))
    expect([await seenBy(officer), await seenBy(chair)]).toEqual([['CARE'], ['PLAN']])
  })

  it('come back with a later period of care', async () => {
    await startOver()
    await put('2020-01-06', { care: [{ ...inCare('MU1'), left_care_on: day('2019-12-02') }] })
    expect(await seenBy(officer, '2020-06-01')).toEqual([])
    await put('2020-06-08', { care: [{ of: 'MU1', entered_care_on: day('2020-06-01') }] })
    expect(await seenBy(officer)).toEqual(['MU1'])
  })

  it('stay for half a year where the next extract names them no more and says of no end', async () => {
    await startOver()
    await put('2020-01-06', { care: [inCare('OFF'), inCare('STAYS')], protection: [onPlan('PLAN')] })
    await put('2020-01-13', { care: [inCare('STAYS')], need: [inNeed('PLAN')] })
    expect([await seenBy(officer, '2020-07-13'), await seenBy(chair)]).toEqual([['OFF', 'STAYS'], ['PLAN']])
    expect([await seenBy(officer, '2020-07-14'), await seenBy(chair)]).toEqual([['STAYS'], []])
  })

  it('are a chair’s from the section 47 enquiry on, through the conference, to three months after it', async () => {
    await startOver()
    const enquiry = { of: 'MU1', strategy_on: day('2020-01-02') }
    const found = { ...enquiry, of: 'MU2', conference_unnecessary: true }
    await put('2020-01-06', { enquiry: [enquiry, found], need: [inNeed('MU1'), inNeed('MU2')] })
    expect(await seenBy(chair)).toEqual(['MU1'])
    await put('2020-01-27', {
      enquiry: [{ ...enquiry, conference_on: day('2020-01-20'), led_to_plan: false }],
    })
    expect(await seenBy(chair, '2020-04-20')).toEqual(['MU1'])
    expect(await seenBy(chair, '2020-04-21')).toEqual([])
    expect(await seenBy(officer)).toEqual([])
  })

  it('are a chair’s no more once the case was closed, or a plan that followed has ended', async () => {
    await startOver()
    const enquiry = (of: string) => ({ of, strategy_on: day('2020-01-02'), conference_unnecessary: false })
    await put('2020-01-06', { enquiry: [enquiry('CLOSED'), enquiry('GOES-ON'), enquiry('PLAN')] })
    await put('2020-02-03', {
      enquiry: [enquiry('CLOSED'), enquiry('GOES-ON'), enquiry('PLAN')],
      need: [{ ...inNeed('CLOSED'), closed_on: day('2020-01-20') }],
      protection: [{ of: 'PLAN', started_on: day('2020-01-15'), ended_on: day('2020-02-01') }],
    })
    expect(await seenBy(chair)).toEqual(['GOES-ON', 'PLAN'])
    expect(await seenBy(chair, '2020-05-02')).toEqual(['GOES-ON'])
  })

  it('stay with whoever has a challenge open about them, to the end of the day on which it is closed', async () => {
    await startOver()
    await put('2020-01-06', { care: [inCare('MU1')] })
    const childId = await idOf('MU1')
    const id: ChallengeId = await test.as(officer, (tx) => raiseChallenge(tx, { childId, ...about }))
    await put('2020-01-13', { care: [{ ...inCare('MU1'), left_care_on: day('2020-01-10') }] })
    const colleague = await test.person({ roles: ['independent reviewing officer'] })
    expect([await seenBy(officer, '2020-06-01'), await seenBy(colleague), await seenBy(service)]).toEqual([
      ['MU1'],
      [],
      ['MU1'],
    ])
    const closing = { outcome: 'resolved', changed: 'A plan' } as const
    expect(await test.as(officer, (tx) => closeChallenge(tx, id, closing))).toEqual({ ok: true })
    expect([await seenBy(officer), await seenBy(officer, '2020-06-02'), await seenBy(service)]).toEqual([
      ['MU1'],
      [],
      [],
    ])
  })

  it('stay with whoever spoke up for them where their number is joined to another', async () => {
    await startOver()
    await put('2020-01-06', { care: [inCare('OLD')], need: [inNeed('NEW')] })
    const [root, other] = [await idOf('NEW'), await idOf('OLD')]
    await test.as(officer, (tx) => raiseChallenge(tx, { childId: other, ...about }))
    await test.as(intake, (tx) => joinNumber(tx, root, other, ['challenge.challenge', 'challenge.move']))
    const { rows } = await test.admin.query('select child_id from challenge.raised')
    expect(rows).toEqual([{ child_id: root }])
    expect(await seenBy(officer)).toEqual(['NEW'])
  })

  it('are kept from them by a restriction, but for whoever is named, also once the child has left care', async () => {
    await startOver()
    await put('2020-01-06', { care: [inCare('MU1')], protection: [onPlan('MU1')] })
    const childId = await idOf('MU1')
    await test.admin.query('update children.relation set restricted = true where child_id = $1', [childId])
    expect([await seenBy(officer), await seenBy(chair), await seenBy(service)]).toEqual([[], [], []])
    await test.admin.query(`select set_config('los.system', 'set-up', false)`)
    await test.admin.query(
      `insert into children.allowed_reader (child_id, person_id, from_on) values ($1, $2, '2020-01-06')`,
      [childId, officer.kind === 'person' ? officer.personId : 0],
    )
    expect([await seenBy(officer), await seenBy(chair)]).toEqual([['MU1'], []])
    await put('2020-01-13', { care: [{ ...inCare('MU1'), left_care_on: day('2020-01-10') }] })
    expect(await seenBy(officer, '2020-09-01')).toEqual(['MU1'])
    await test.admin.query('delete from children.allowed_reader')
    expect(await seenBy(officer)).toEqual([])
  })

  it('are kept from them by an adoption order', async () => {
    await startOver()
    await put('2020-01-06', { care: [inCare('MU1')] })
    expect(await seenBy(officer)).toEqual(['MU1'])
    const left = { left_care_on: day('2020-01-10'), left_care_reason: 'E11' }
    await put('2020-01-13', { care: [{ ...inCare('MU1'), ...left }] })
    expect([await seenBy(officer), await seenBy(service)]).toEqual([[], []])
  })

  it('are a team’s for whoever reviews and stands in for its absent manager, while that lasts', async () => {
    await startOver()
    const { rows } = await test.as(setUp, (tx) =>
      sql<{ id: number }>`insert into access.team (name) values ('North') returning id`.execute(tx.db),
    )
    await test.as(intake, (tx) =>
      sql`insert into intake.team_name (name, team_id) values ('North', ${rows[0]?.id ?? 0})`.execute(tx.db),
    )
    await put('2020-01-06', {
      care: [inCare('CARE')],
      need: [{ ...inNeed('NEED'), team_name: 'North' }, inNeed('OTHER')],
    })
    await test.as(setUp, (tx) => sql`insert into access.post (title) values ('Away')`.execute(tx.db))
    await test.admin.query(`select set_config('los.system', 'set-up', false)`)
    await test.admin.query(
      `insert into access.deputy (team_id, absent_post_id, deputy_post_id, from_on, until_on, reason, set_by_person_id)
       select $1, away.id, here.id, '2020-01-06', '2020-01-10', 'Leave', $2 from access.post away, access.post here
       where away.title = 'Away' and here.title = 'Officer'`,
      [rows[0]?.id, officer.kind === 'person' ? officer.personId : 0],
    )
    expect(await seenBy(officer)).toEqual(['CARE', 'NEED'])
    expect(await seenBy(officer, '2020-01-11')).toEqual(['CARE'])
  })
})
