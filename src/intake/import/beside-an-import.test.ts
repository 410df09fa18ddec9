import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { workOut } from '../../children/index.ts'
import { rulebookOf } from '../../clocks/index.ts'
import { decideAboutChild, endChildDecision } from '../../governance/about-child/store.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import { recordEntry } from '../../trackers/permanence/index.ts'
import { heldOpen, heldUp } from '../testing/held-up.ts'
import { extractOf, inCare, intake, person, referred } from '../testing/identity-site.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import type { AsIntake } from './carry-out.ts'
import { applyExtract, previewExtract } from './carry-out.ts'
import { reverseImport } from './reverse.ts'

/**
 * Whoever waits in vain for an import is refused after ten seconds: what is awaited here while the import stands still
 * was not held up by it.
 */
describe('beside an import', () => {
  let test: TestRecord
  let head: Asking
  let administrator: Asking
  let postId: number
  let asIntake: AsIntake
  let day = isoDate('2020-11-02')

  /** Both children, of whom the next extract says something else of one. */
  const made = (placement: string) =>
    madeExtract(day, [3, 8], {
      details: [person('MU1'), person('MU2')],
      care: [inCare('MU1', placement), inCare('MU2')],
      referral: [referred('MU1'), referred('MU2')],
    })
  const one = async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row> => {
    const { rows } = await test.admin.query<Row>(text, [...values])
    const [row] = rows
    if (!row) throw new Error(`Nothing is found by ${text}`)
    return row
  }
  const child = async (of: string) =>
    (await one<{ id: number }>('select id from children.child where council_id = $1', [of])).id
  const appliedBy = async () =>
    (
      await one<{ change: number }>(
        'select applied_change::int as change from intake.import order by id desc limit 1',
      )
    ).change

  const addPost = async (title: string) =>
    test.as(administrator, async (tx) => {
      const { rows } = await sql<{ change: number }>`
        insert into access.post (title) values (${title}) returning known_from::int as change`.execute(tx.db)
      return rows[0]?.change ?? 0
    })
  const plan = (childId: number, on: IsoDate) =>
    test.as(head, (tx) =>
      recordEntry(
        tx,
        { childId, kind: 'plan' },
        {
          ...{
            on,
            code: 'agreed',
            route: 'long-term fostering',
            place: 'permanence panel',
            postId,
            words: '',
          },
          ...{ endedOn: undefined, dueOn: undefined, parallel: undefined },
        },
      ),
    )
  const action = (childId: number, on: IsoDate) =>
    test.as(head, (tx) =>
      recordEntry(
        tx,
        { childId, kind: 'action' },
        {
          ...{ on, dueOn: addDays(on, 14), postId, words: 'Ask the school' },
          ...{ endedOn: undefined, code: undefined, route: undefined, parallel: undefined, place: undefined },
        },
      ),
    )
  const decide = (childId: number) =>
    test.as(head, (tx) =>
      decideAboutChild(tx, {
        ...{ childId, by: { postId }, decidedOn: day, code: 'plan', plan: 'adoption', words: 'So.' },
        ownerPostId: postId,
      }),
    )
  const planChange = async (childId: number) =>
    (
      await one<{ change: number }>(
        'select known_from::int as change from permanence.entry where child_id = $1 order by id desc limit 1',
        [childId],
      )
    ).change

  /** Children of whom something else would be worked out now than stands there, on any extract's day. */
  const outOfStep = () =>
    asIntake(async (tx) => {
      const { rows } = await sql<{ day: IsoDate }>`
        select distinct as_at as day from children.source where held order by 1`.execute(tx.db)
      const children = [await child('MU1'), await child('MU2')]
      const found = []
      for (const [at, { day: from }] of rows.entries())
        found.push(...(await workOut(tx, { from, until: rows[at + 1]?.day }, children, await rulebookOf(tx))))
      return found
    })
  /** Limits of which two rows would be shown on one day. */
  const shownTwice = async () =>
    (
      await test.admin.query<{ rule: string }>(
        `select a.child_id, a.rule from clocks.running a join clocks.running b
           on a.id < b.id and a.child_id = b.child_id and a.starts_on = b.starts_on and a.occurrence = b.occurrence
         where a.known_from < b.known_to and b.known_from < a.known_to
           and a.valid_from < b.valid_to and b.valid_from < a.valid_to`,
      )
    ).rows

  beforeAll(async () => {
    test = await testRecord('live', '2020-12-01T10:00:00Z')
    asIntake = (work) => test.as(intake, work)
    administrator = await test.person({ roles: ['administrator'] })
    head = await test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
    postId = (await one<{ id: number }>(`select id from access.post where title like 'Head of%'`)).id
    await asIntake((tx) => applyExtract(tx, madeFile(day), made('U1')))
  })
  beforeEach(() => {
    day = addDays(day, 7)
  })
  afterAll(() => test.close())

  it('nobody waits while an extract is only looked at, whatever is recorded of the children it names', async () => {
    const { asIntake: open, isHeld, letThrough } = heldOpen(asIntake)
    const previewed = previewExtract(open, madeFile(day), made('U4'))
    await isHeld
    try {
      const childId = await child('MU1')
      await plan(childId, addDays(day, -2))
      const id = await decide(childId)
      const { version } = await one<{ version: number }>(
        'select known_from::int as version from governance.child_decision where id = $1',
        [id],
      )
      const ended = await test.as(head, (tx) =>
        endChildDecision(tx, { id, version, on: day, because: 'Done' }),
      )
      expect(ended).toEqual({ ok: true })
      await addPost('Beside a preview')
    } finally {
      letThrough()
      await previewed
    }
    expect(await outOfStep()).toEqual([])
  }, 60_000)

  it('nobody waits while its rows go in, and what was recorded counts in what follows from them', async () => {
    const { coming, isHeld, letThrough } = heldUp(made('U5'))
    const applied = asIntake((tx) => applyExtract(tx, madeFile(day), coming))
    await isHeld
    const changes: number[] = []
    try {
      for (const of of ['MU1', 'MU2']) {
        const childId = await child(of)
        await plan(childId, addDays(day, -1))
        await decide(childId)
        changes.push(await planChange(childId))
      }
      changes.push(await addPost('Beside an import'))
    } finally {
      letThrough()
      await applied
    }
    const change = await appliedBy()
    expect(await addPost('After it')).toBe(change + 1)
    expect(changes.filter((each) => each > change)).toEqual([])
    expect(await outOfStep()).toEqual([])
    expect(await shownTwice()).toEqual([])
  }, 60_000)

  it('in its last part whoever records something of children waits for it, and nobody else', async () => {
    const { asIntake: open, isHeld, letThrough } = heldOpen(asIntake)
    const applied = open((tx) => applyExtract(tx, madeFile(day), made('U6')))
    await isHeld
    const childId = await child('MU1')
    const recorded = plan(childId, day)
    const besides: number[] = []
    try {
      await vi.waitFor(async () =>
        expect(
          await one(`select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())`),
        ).toEqual({ count: 1 }),
      )
      besides.push(await addPost('Beside its last part'))
      await action(childId, day)
    } finally {
      letThrough()
      await applied
      await recorded
    }
    const change = await appliedBy()
    const inOrder = [...besides, change, await planChange(childId)]
    expect(inOrder.toSorted((a, b) => a - b)).toEqual(inOrder)
    expect(await outOfStep()).toEqual([])
    expect(await shownTwice()).toEqual([])
  }, 60_000)

  it('nobody who writes of anything else waits while an extract is taken back', async () => {
    const { id } = await one<{ id: number }>(
      `select id from intake.import where state = 'applied' order by id desc limit 1`,
    )
    const { asIntake: open, isHeld, letThrough } = heldOpen(asIntake)
    const reversed = open((tx) => reverseImport(tx, id))
    await isHeld
    try {
      await addPost('Beside a reversal')
    } finally {
      letThrough()
    }
    expect((await reversed).ok).toBe(true)
    expect(await outOfStep()).toEqual([])
    expect(await shownTwice()).toEqual([])
  }, 60_000)

  it('another import waits until this one is committed, and is numbered after it', async () => {
    const { coming, isHeld, letThrough } = heldUp(made('U3'))
    const applied = asIntake((tx) => applyExtract(tx, madeFile(day), coming))
    await isHeld
    const other = asIntake((tx) =>
      applyExtract(tx, madeFile(day, 'the other'), madeExtract(day, [3, 8], extractOf('MU1'))),
    )
    letThrough()
    const [first, second] = [(await applied).id, (await other).id]
    const { rows } = await test.admin.query<{ id: number }>(
      'select id from intake.import where id = any($1) order by applied_change',
      [[first, second]],
    )
    expect(rows.map(({ id }) => id)).toEqual([first, second])
  }, 60_000)
})
