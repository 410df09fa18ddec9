import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../kernel/index.ts'
import { sendDigests } from '../line/index.ts'
import { logAction } from '../governance/index.ts'
import { madeBody, recorded } from '../governance/testing/made-body.ts'
import { recordEntry } from '../trackers/permanence/index.ts'
import { childInCare } from '../trackers/permanence/testing/children-in-care.ts'
import { dutiesOfPosts } from './areas.ts'
import { isTime } from './keep-digests.ts'
import { ourMeasures } from '../indicators/index.ts'
import { mailOf } from './mail.ts'
import { measuresForPlan } from './plan-measures.ts'
import type { MailServer } from './testing/mail-server.ts'
import { mailServer } from './testing/mail-server.ts'
import { testApp, type TestApp } from './testing/test-app.ts'
import type { TestRecord } from './testing/test-record.ts'
import { setUp, testRecord } from './testing/test-record.ts'

type Who = Awaited<ReturnType<TestRecord['person']>>

const people = 24
const addressOf = (number: number): string => `made-up-${number}@council.example`

describe('digests by e-mail', () => {
  let test: TestRecord
  let app: TestApp
  let server: MailServer
  const managers: Who[] = []

  const send = (address = server.url) => {
    const mail = mailOf({ mail: { smtp: address, from: 'line-of-sight@council.example' } })
    if (!mail) throw new Error('No mail server is configured')
    return sendDigests({
      record: test.record,
      childDuties: dutiesOfPosts,
      planNeeds: measuresForPlan(test.record, ourMeasures),
      url: 'https://improvement.council.example',
      send: mail.send,
    })
  }
  const received = (number: number) => server.received.filter(({ to }) => to.includes(addressOf(number)))

  /** Person n answers for n children of the own team, and for one of somebody else’s, which nobody may tell. */
  async function manager(number: number): Promise<void> {
    const team = `Team ${number}`
    const title = `Manager ${number}`
    const who = await test.person({ roles: ['team manager'], team, posts: [title], name: title })
    managers.push(who)
    await test.as(setUp, (tx) =>
      sql`update access.person set email = ${addressOf(number)} where id = ${who.personId}`.execute(tx.db),
    )
    const { rows } = await test.admin.query<{ id: number }>('select id from access.post where title = $1', [
      title,
    ])
    const postId = rows[0]?.id ?? 0
    for (let child = 0; child < number % 4; child += 1)
      await asked(who, `MU-${number}-${child}`, team, postId)
    const previous = managers[number - 1]
    if (previous) await asked(previous, `MU-other-${number}`, `Team ${number - 1}`, postId)
  }

  async function asked(by: Who, councilId: string, team: string, postId: number): Promise<void> {
    const care = { entered_care_on: '2019-01-10', placement_type: 'U6', placed_on: '2019-01-10' }
    const childId = await childInCare(test, { councilId, team, care })
    await test.as(by, (tx) =>
      recordEntry(
        tx,
        { childId, kind: 'action' },
        {
          on: isoDate('2020-10-01'),
          dueOn: isoDate('2020-11-02'),
          postId,
          words: `Ask the family of ${councilId}`,
          endedOn: undefined,
          code: undefined,
          route: undefined,
          parallel: undefined,
          place: undefined,
        },
      ),
    )
  }

  const childrenRead = async () =>
    (await test.admin.query(`select from record.audit where what = 'read' and screen = 'digest'`)).rowCount ??
    0

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    server = await mailServer()
    for (let number = 0; number < people; number += 1) await manager(number)
  })
  beforeEach(() => {
    server.refuse([])
  })
  afterAll(async () => {
    await app.close()
    await server.close()
    await test.close()
  })

  it('tell each of many people as many things as they see themselves, and name no child', async () => {
    const { sent, failed } = await send()
    expect(failed).toEqual([])
    expect(sent).toBe(Array.from({ length: people }, (_, number) => number % 4).filter(Boolean).length)
    for (const [number, who] of managers.entries()) {
      const due = number % 4
      const own = (await app.get(who, '/my-duties')).body
      expect(own).toContain(due === 1 ? '1 thing is due' : `${due} things are due`)
      const mails = received(number)
      expect([number, mails.length]).toEqual([number, due === 0 ? 0 : 1])
      for (const { raw } of mails) {
        expect(raw).toContain(`Subject: ${due} thing${due === 1 ? '' : 's'} due from you, ${due} overdue`)
        expect(raw).toContain('https://improvement.council.example/my-duties')
        expect(raw).not.toMatch(/Ask the family|MU-/)
      }
    }
  })

  it('go out once a day, and again the day after', async () => {
    const before = server.received.length
    const readBefore = await childrenRead()
    expect(readBefore).toBeGreaterThan(0)
    expect((await send()).sent).toBe(0)
    expect(server.received).toHaveLength(before)
    // Nobody is read for again: the audit of reads would otherwise fill, round after round.
    expect(await childrenRead()).toBe(readBefore)
    test.setClock(`${addDays(isoDate('2020-11-24'), 1)}T10:00:00Z`)
    expect((await send()).sent).toBeGreaterThan(0)
  })

  it('are tried again later where the server did not take them, and keep back no other', async () => {
    test.setClock('2020-11-26T08:00:00Z')
    server.refuse([addressOf(1)])
    const { sent, failed } = await send()
    expect(failed).toHaveLength(1)
    expect(String(failed[0])).toContain('The mail server did not take a message')
    expect(String(failed[0])).not.toContain('@')
    expect(sent).toBeGreaterThan(0)
    server.refuse([])
    expect((await send()).sent).toBe(0)
    test.setClock('2020-11-26T08:11:00Z')
    expect((await send()).sent).toBe(1)
  })

  it('go to nobody who was suspended', async () => {
    test.setClock('2020-11-27T08:00:00Z')
    await test.as(setUp, (tx) =>
      sql`update access.person set state = 'suspended' where email = ${addressOf(2)}`.execute(tx.db),
    )
    const before = received(2).length
    await send()
    expect(received(2)).toHaveLength(before)
  })

  it('say that no server answers', async () => {
    test.setClock('2020-11-30T08:00:00Z')
    const { sent, failed } = await send('smtp://127.0.0.1:1')
    expect(sent).toBe(0)
    expect(String(failed[0])).toMatch(/did not take a message \(E/)
  })

  it('count the action log as well', async () => {
    test.setClock('2020-12-01T08:00:00Z')
    const { rows } = await test.admin.query<{ id: number }>(
      `select id from access.post where title = 'Manager 4'`,
    )
    await test.as(setUp, async (tx) =>
      logAction(tx, {
        bodyId: await recorded(tx, madeBody({ name: 'Board' })),
        from: { kind: 'audit theme', words: 'Audits' },
        words: 'Bring the audit',
        owner: { postId: rows[0]?.id ?? 0 },
        agreedOn: isoDate('2020-10-01'),
        dueOn: undefined,
        areaId: undefined,
      }),
    )
    await send()
    expect(received(4).at(-1)?.raw).toContain('1 thing without a date: 1 about the action log')
  })
})

describe('when digests go out', () => {
  it.each([
    ['from seven in the morning in London', '2020-11-24T07:00:00Z', true],
    ['not before', '2020-11-24T06:59:00Z', false],
    ['from seven in summer too', '2020-07-01T06:00:00Z', true],
    ['not on a Saturday', '2020-11-28T09:00:00Z', false],
    ['not on a bank holiday', '2020-12-25T09:00:00Z', false],
  ])('is %s', (_name, instant, goes) => {
    expect(isTime(new Date(instant))).toBe(goes)
  })
})
