import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, PersonRole } from '../access/index.ts'
import { standingOn } from '../children/derive/clocks/clock.ts'
import type { RunningClock } from '../children/derive/running-clocks.ts'
import { childCounts } from '../children/store/counts.ts'
import { putOwnWorkbook } from '../intake/index.ts'
import { smallBook, type SmallRow } from '../intake/testing/small-lists.ts'
import { addDays, isoDate, type IsoDate } from '../kernel/index.ts'
import * as read from './testing/surfaces.ts'
import type { TestApp } from './testing/test-app.ts'
import { testApp } from './testing/test-app.ts'
import type { TestRecord } from './testing/test-record.ts'
import { setUp, testRecord } from './testing/test-record.ts'

const intake = { kind: 'system', name: 'intake' } as const
const extractOn = isoDate('2026-11-02')
const today = isoDate('2026-11-23')
const birthday = isoDate('2026-11-13')
const days = [extractOn, addDays(birthday, -1), birthday, today]
const [turns, staysAChild] = ['13/11/2008', '13/11/2012']

const inCare = (of: string, born_on: string): SmallRow => ({
  of,
  born_on,
  entered_care_on: '03/03/2025',
  legal_status: 'C2',
  placement_type: 'U6',
  placed_on: '03/03/2025',
  reviewed_on: '01/12/2025',
  visited_on: '01/06/2026',
  team_name: 'N',
})
const onPlan = (of: string, born_on: string): SmallRow => ({
  of,
  born_on,
  started_on: '03/03/2026',
  visited_on: '01/09/2026',
  team_name: 'N',
})
const need = (of: string, born_on: string, case_status: string): SmallRow => ({
  of,
  born_on,
  case_status,
  started_on: '03/03/2026',
  last_seen_on: '01/06/2026',
  team_name: 'N',
})
const bytes = smallBook({
  5: [
    {
      of: 'MU9',
      born_on: staysAChild,
      strategy_on: '20/10/2026',
      conference_on: '09/11/2026',
      conference_unnecessary: 'No',
      team_name: 'N',
    },
  ],
  6: [
    need('MU5', turns, 'Child in Need Plan'),
    need('MU6', turns, 'Looked After Child'),
    need('MU7', turns, 'Child Protection Plan'),
    need('MU8', staysAChild, 'Child in Need Plan'),
    // Between six weeks and three months, since list 8 says nothing: late for certain from 16 November on.
    { ...need('MU10', staysAChild, 'Looked After Child'), last_seen_on: '15/08/2026' },
  ],
  7: [onPlan('MU3', turns), onPlan('MU4', staysAChild)],
  8: [inCare('MU1', turns), inCare('MU2', staysAChild)],
})
const adults = ['MU1', 'MU3', 'MU5', 'MU6', 'MU7']

const roles: readonly (readonly [role: PersonRole, team: string | undefined])[] = [
  ['director', undefined],
  ['head of service', undefined],
  ['independent reviewing officer', undefined],
  ['conference chair', undefined],
  ['performance analyst', undefined],
  ['team manager', 'N'],
]

interface Held {
  readonly of: string
  readonly rule: string
  readonly started: IsoDate
  readonly due: IsoDate | null
  readonly met: IsoDate | null
  readonly notKnown: string | null
}
type Kept = Held & {
  readonly said: IsoDate | null
  readonly stopsOn: IsoDate | null
  readonly stops: NonNullable<RunningClock['stops']>['of'] | null
}

/**
 * Three weeks after the last extract, during which five turn 18, one has a conference booked and one becomes late for
 * certain.
 */
describe('between two extracts', () => {
  let test: TestRecord
  let app: TestApp
  beforeAll(async () => {
    test = await testRecord('live', `${today}T10:00:00Z`)
    app = await testApp(test)
    await test.as(setUp, (tx) => sql`insert into access.team (name) values ('N')`.execute(tx.db))
    await test.as(intake, (tx) =>
      sql`insert into intake.team_name (name, team_id) select name, id from access.team`.execute(tx.db),
    )
    const received = { bytes, fileName: 'made-up.xlsx', asAt: extractOn, askedBy: undefined }
    await putOwnWorkbook((work) => test.as(intake, work), received)
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const heldOn = (who: Asking | typeof intake, asAt: IsoDate): Promise<readonly Held[]> =>
    test.as(
      who,
      async (tx) =>
        (
          await sql<Held>`select council_id as of, rule, started_on as started, due_on as due, met_on as met, not_known as "notKnown"
            from clocks.running_as_at join children.child on child.id = child_id`.execute(tx.db)
        ).rows,
      { asAt },
    )
  const inOrder = (rows: readonly Held[]) => rows.map((row) => JSON.stringify(row)).toSorted()

  it.each(days)('stand on %s as the program has them, in SQL as well', async (asAt) => {
    const { rows } = await test.admin.query<Kept>(
      `select council_id as of, rule, started_on::text as started, due_on::text as due, met_on::text as met, not_known as "notKnown",
         said_from::text as said, stops_on::text as "stopsOn", stops
       from clocks.running join children.child on child.id = child_id`,
    )
    const then = rows.flatMap((row): readonly Held[] => {
      const stands = standingOn(clockIn(row), asAt)
      if (stands === undefined) return []
      const { of, rule, started } = row
      const notKnown = stands.dueOn === undefined ? stands.notKnown : null
      return [{ of, rule, started, due: stands.dueOn ?? null, met: stands.metOn ?? null, notKnown }]
    })
    expect(then.length).toBeGreaterThan(20)
    const told = (await heldOn(intake, asAt)).map((row) =>
      row.due === null ? row : { ...row, notKnown: null },
    )
    expect(inOrder(told)).toEqual(inOrder(then))
  })

  it.each(days)('say on %s of who turned 18 what the count says', async (asAt) => {
    const judged = (await heldOn(intake, asAt)).filter(({ due, met }) => due !== null && met === null)
    const theirs = new Set(judged.map(({ of }) => of).filter((of) => adults.includes(of)))
    expect([...theirs].toSorted()).toEqual(asAt < birthday ? adults : [])
    const counts = await test.as(intake, childCounts, { asAt })
    expect(counts.notKnown).toMatchObject(
      asAt < birthday ? { inCare: 0, onPlan: 0 } : { inCare: 1, onPlan: 1 },
    )
  })

  it('do not take a booked conference as held, nor as late, from its day on, and take a visit as late once the longest interval has passed', async () => {
    const of = async (number: string, asAt: IsoDate) =>
      (await heldOn(intake, asAt)).filter((each) => each.of === number)
    const day = isoDate
    expect(await of('MU9', day('2026-11-08'))).toMatchObject([
      { rule: 'icpc.hold', due: '2026-11-10', met: null },
    ])
    const notKnown: unknown = expect.stringMatching(
      /^The conference was booked for 9 November 2026; whether it was held/,
    )
    for (const from of [day('2026-11-09'), today])
      expect(await of('MU9', from)).toMatchObject([{ rule: 'icpc.hold', due: null, met: null, notKnown }])
    const visits = async (asAt: IsoDate) =>
      (await of('MU10', asAt))
        .filter(({ rule }) => rule.startsWith('cla.visit'))
        .map(({ rule, due }) => [rule, due])
    expect(await visits(day('2026-11-15'))).toEqual([['cla.visit.other', null]])
    expect(await visits(day('2026-11-16'))).toEqual([['cla.visit.longterm', '2026-11-15']])
  })

  describe.each(days)('on %s', (asAt) => {
    it.each(roles)(
      'the list, the first page and the child’s page say one thing to a %s (%s)',
      async (role, team) => {
        const who = await test.person({ roles: [role], ...(team === undefined ? {} : { team }) })
        const cookies = { ...(await app.cookies(who)), los_as_at: asAt }
        const body = async (url: string) => (await app.app.inject({ url, cookies })).body
        const held = await heldOn(who, asAt)
        const late = held.filter(({ due, met }) => due !== null && met === null && due < asAt)
        const first = await body('/monday')
        const monday = read.lateOnMonday(first)
        expect(monday).toHaveLength(late.length)
        expect(read.worstOnFirstPage(await body('/'))).toEqual(read.worstOnMonday(first).slice(0, 5))
        const shown = new Set([
          ...read.childrenIn(first),
          ...read.childrenIn(await body('/monday?show=not-known')),
        ])
        for (const childId of shown) {
          const html = await body(`/children/${childId}`)
          if (!read.isLine(html)) continue
          expect(read.lateOnLine(childId, html).toSorted()).toEqual(
            monday.filter((each) => each.startsWith(`${childId}: `)).toSorted(),
          )
        }
        const csv = await body('/monday.csv')
        expect((csv.match(/\d+ days? late/g) ?? []).length).toBe(monday.length)
      },
    )
  })
})

function clockIn({ rule, started, due, met, notKnown, said, stopsOn, stops }: Kept): RunningClock {
  const all = {
    rule,
    ruleFrom: undefined,
    basis: 'statute' as const,
    startedOn: started,
    metOn: met ?? undefined,
    ...(said !== null && { saidFrom: said }),
    ...(stopsOn !== null && stops !== null && { stops: { on: stopsOn, of: stops } }),
  }
  if (due === null) return { ...all, dueOn: undefined, notKnown: notKnown ?? '' }
  return { ...all, dueOn: due, ...(notKnown !== null && { onceDue: notKnown }) }
}
