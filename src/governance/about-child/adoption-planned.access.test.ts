import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { carryOutDecisions, decideOnNumbers } from '../../intake/store/identity/decide.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { recordEntry } from '../../trackers/permanence/index.ts'
import { childInCare } from '../../trackers/permanence/testing/children-in-care.ts'
import { madeEntry } from '../../trackers/permanence/testing/made-child.ts'
import { entryOfId } from '../../trackers/permanence/store/entries.ts'
import { changeEntry, takeBackEntry } from '../../trackers/permanence/store/writing.ts'
import { decideAboutChild } from './store.ts'

const day = isoDate

/** Whom an adoption manager sees, and writes about, by what managers and panels record of a plan. */
describe('children for whom a plan for adoption is recorded here', () => {
  let test: TestRecord
  let app: TestApp
  let manager: Asking
  let head: Asking
  let child: number
  let other: number
  let post: number

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    manager = await test.person({ roles: ['adoption manager'], posts: ['Adoption Manager (made up)'] })
    head = await test.person({ roles: ['head of service'] })
    const care = { entered_care_on: '2019-01-10', legal_status: 'C2' }
    child = await childInCare(test, { councilId: 'MU-1', team: 'North', care })
    other = await childInCare(test, { councilId: 'MU-2', team: 'North', care })
    post = (await test.admin.query<{ id: number }>('select id from access.post')).rows[0]?.id ?? 0
  })
  beforeEach(async () => {
    test.setClock('2020-11-24T10:00:00Z')
    await test.admin.query(`truncate permanence.entry, permanence.entry_history, governance.child_decision,
      governance.child_decision_history; update children.relation set adoption_until = null`)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const sees = async (on?: string) => {
    if (on !== undefined) test.setClock(`${on}T10:00:00Z`)
    const { rows } = await test.as(manager, (tx) =>
      sql<{ id: number }>`select id from children.child order by 1`.execute(tx.db),
    )
    return rows.map(({ id }) => id)
  }
  const plan = (on: IsoDate, more: object, whose = child, who = head) =>
    test.as(who, (tx) =>
      recordEntry(
        tx,
        { childId: whose, kind: 'plan' },
        madeEntry({
          kind: 'plan',
          on,
          code: 'agreed',
          place: 'court',
          postId: post,
          route: 'adoption',
          ...more,
        }),
      ),
    )
  const decide = (on: IsoDate, which: 'adoption' | 'kinship care', whose = child, who = head) =>
    test.as(who, (tx) =>
      decideAboutChild(tx, {
        ...{ childId: whose, by: { postId: post }, decidedOn: on, code: 'plan', plan: which, words: 'So.' },
        ownerPostId: post,
      }),
    )

  it.each([
    ['agreed', {}],
    ['put forward', { code: 'proposed' }],
    ['by early permanence', { route: 'adoption by early permanence' }],
    ['beside another plan', { route: 'return home', parallel: 'adoption' }],
    ['beside it, by early permanence', { route: 'return home', parallel: 'adoption by early permanence' }],
  ])('are those for whom it is %s, at once', async (_how, more) => {
    expect(await sees()).toEqual([])
    await plan(day('2020-11-02'), more)
    expect(await sees()).toEqual([child])
  })

  it('are not those for whom another plan is, nor those where it was a mistake', async () => {
    await plan(day('2020-11-02'), { route: 'kinship care' })
    expect(await sees()).toEqual([])
    const id = await plan(day('2020-11-03'), {})
    expect(await sees()).toEqual([child])
    await test.as(head, async (tx) => {
      const { version } = await entryOfId(tx, child, id)
      await takeBackEntry(tx, { id, version, reason: 'Another child' })
    })
    expect(await sees()).toEqual([])
  })

  it('follow a correction of the parallel plan alone', async () => {
    const id = await plan(day('2020-11-02'), { route: 'return home', parallel: 'kinship care' })
    const correct = (parallel: 'adoption' | 'kinship care') =>
      test.as(head, async (tx) => {
        const entry = await entryOfId(tx, child, id)
        await changeEntry(tx, { ...entry, reason: 'Typed wrongly' }, { ...entry, parallel })
      })
    await correct('adoption')
    expect(await sees()).toEqual([child])
    await correct('kinship care')
    expect(await sees()).toEqual([])
  })

  it('stay for three months after another plan was agreed; one put forward ends nothing', async () => {
    await plan(day('2020-10-05'), {})
    await plan(day('2020-10-12'), { route: 'kinship care', code: 'proposed' })
    expect(await sees('2021-10-12')).toEqual([child])
    test.setClock('2020-11-24T10:00:00Z')
    await plan(day('2020-11-20'), { route: 'kinship care' })
    expect([await sees('2021-02-20'), await sees('2021-02-21')]).toEqual([[child], []])
  })

  it('stay for three months after the order was recorded', async () => {
    await plan(day('2020-10-05'), {})
    await test.as(head, (tx) =>
      recordEntry(
        tx,
        { childId: child, kind: 'step' },
        madeEntry({ kind: 'step', on: day('2020-11-20'), code: 'order made' }),
      ),
    )
    expect([await sees('2021-02-20'), await sees('2021-02-21')]).toEqual([[child], []])
  })

  it('are those of whom a decision says so, until three months after it ended', async () => {
    await decide(day('2020-11-02'), 'kinship care', other)
    await decide(day('2020-11-02'), 'adoption')
    expect(await sees('2021-11-02')).toEqual([child])
    test.setClock('2020-11-24T10:00:00Z')
    const page = `/child-decisions/${child}`
    const href = /href="([^"]+\/end)"/.exec((await app.get(head, page)).body)?.[1] ?? ''
    const [, version = ''] = /name="_version" value="(\d+)"/.exec((await app.get(head, href)).body) ?? []
    const sent = {
      'on-day': '20',
      'on-month': '11',
      'on-year': '2020',
      _version: version,
      reason: 'Fell away',
    }
    expect((await app.post(head, href, sent)).status).toBe(303)
    expect([await sees('2021-02-20'), await sees('2021-02-21')]).toEqual([[child], []])
  })

  it('may be written of by the manager; of nobody else the database takes anything', async () => {
    await plan(day('2020-11-02'), {})
    await plan(day('2020-11-03'), {}, child, manager)
    await decide(day('2020-11-03'), 'adoption', child, manager)
    await expect(plan(day('2020-11-03'), {}, other, manager)).rejects.toThrow('row-level security')
    await expect(decide(day('2020-11-03'), 'adoption', other, manager)).rejects.toThrow('row-level security')
    const note = (whose: number) =>
      test.as(manager, (tx) =>
        sql`insert into clocks.note (child_id, rule, started_on, kind, on_day, by_person_id, words)
            values (${whose}, 'cla.review.first', '2019-01-10', 'reason for lateness', '2020-11-24', access.viewer_id(), 'Made up')`.execute(
          tx.db,
        ),
      )
    await note(child)
    await expect(note(other)).rejects.toThrow('row-level security')
    expect((await app.get(manager, `/permanence/${child}/record/plan`)).status).toBe(200)
    expect((await app.get(manager, `/child-decisions/${child}/new`)).status).toBe(200)
  })

  it('follow the child when the number is joined to another', async () => {
    await plan(day('2020-11-02'), {})
    const director = await test.person({ roles: ['director'] })
    const decision = { childId: other, otherId: child, decision: 'joined', reason: 'One child' } as const
    await test.as(director, (tx) => decideOnNumbers(tx, { ...decision, by: director.personId }))
    await test.as({ kind: 'system', name: 'intake' }, (tx) => carryOutDecisions(tx, ['permanence.entry']))
    expect(await sees()).toEqual([other])
  })
})
