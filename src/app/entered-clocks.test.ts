import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, ViewerTx } from '../access/index.ts'
import { applyExtract } from '../intake/import/carry-out.ts'
import { reverseImport } from '../intake/import/reverse.ts'
import { madeExtract, madeFile } from '../intake/testing/made-extract.ts'
import type { IsoDate } from '../kernel/index.ts'
import { isoDate } from '../kernel/index.ts'
import { answerChallenge, closeChallenge, raiseChallenge, takeToStage } from '../trackers/challenge/index.ts'
import type { ChallengeId, Stage } from '../trackers/challenge/index.ts'
import { challengeOfId } from '../trackers/challenge/store/challenges.ts'
import { newPen, recordEntry } from '../trackers/permanence/store/writing.ts'
import { madeEntry } from '../trackers/permanence/testing/made-child.ts'
import type { TestRecord } from './testing/test-record.ts'
import { testRecord } from './testing/test-record.ts'

const intake = { kind: 'system', name: 'intake' } as const

describe('limits that people start and meet by what they record', () => {
  let test: TestRecord
  let officer: Asking
  let manager: Asking
  const ids = new Map<string, number>()
  const child = (of: string) => ids.get(of) ?? 0
  const on = (day: string) => {
    test.setClock(`${day}T10:00:00Z`)
  }
  const put = async (asAt: string, words?: string) => {
    const care = ['MU1', 'MU2', 'MU3'].map((of) => ({
      of,
      entered_care_on: isoDate('2026-05-01'),
      placement_type: 'U1',
      legal_status: 'C2',
    }))
    const made = madeExtract(isoDate(asAt), [8], { care })
    return (await test.as(intake, (tx) => applyExtract(tx, madeFile(isoDate(asAt), words), made))).id
  }
  /** Each limit of one child whose rule begins so: `rule from due met`. */
  const limits = (of: string, rules: string, asAt?: IsoDate, knownAt?: IsoDate) =>
    test.as(
      officer,
      async (tx) => {
        const { rows } = await sql<{ said: string }>`
          select concat_ws(' ', rule, started_on, due_on, met_on) as said from clocks.running_as_at
          where child_id = ${child(of)} and rule like ${`${rules}%`} order by started_on, rule, due_on`.execute(
          tx.db,
        )
        return rows.map(({ said }) => said)
      },
      { ...(asAt && { asAt }), ...(knownAt && { knownAt }) },
    )
  const disputes = (of: string, asAt?: IsoDate, knownAt?: IsoDate) =>
    limits(of, 'cla.iro_dispute', asAt, knownAt)
  const asked = (stage: Stage) => ({ stage, toPostId: 1, words: 'No answer' })
  const raise = (of: string, stage: Stage) =>
    test.as(officer, (tx) =>
      raiseChallenge(tx, {
        childId: child(of),
        category: 'drift and delay',
        concern: 'Nothing moves',
        wishes: '',
        toldBy: '',
        first: asked(stage),
      }),
    )
  const entry = (of: string, values: Parameters<typeof madeEntry>[0]) =>
    test.as(manager, (tx) =>
      recordEntry(tx, { childId: child(of), kind: values.kind }, madeEntry({ postId: 1, ...values })),
    )

  beforeAll(async () => {
    test = await testRecord('live', '2026-11-20T10:00:00Z')
    officer = await test.person({
      roles: ['independent reviewing officer'],
      posts: ['Reviewing Officer (made up)'],
    })
    manager = await test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
    await put('2026-11-06')
    await put('2026-11-20')
    const { rows } = await test.admin.query<{ id: number; council_id: string }>(
      'select id, council_id from children.child',
    )
    for (const { id, council_id } of rows) ids.set(council_id, id)
  })
  afterAll(() => test.close())

  describe('a challenge', () => {
    let id: ChallengeId
    /** What the log itself says of its limits: the running ones must say the same. */
    const ofTheLog = () =>
      test.as(officer, async (tx: ViewerTx) =>
        (await challengeOfId(tx, id)).stands.limits
          .map(({ rule, startedOn, dueOn, metOn }) =>
            [rule, startedOn, dueOn, metOn].filter(Boolean).join(' '),
          )
          .toSorted(),
      )
    const agrees = async () => {
      expect((await disputes('MU1')).toSorted()).toEqual(await ofTheLog())
    }

    it('runs from the day it is raised, between two extracts, and on no day before', async () => {
      on('2026-11-23')
      id = await raise('MU1', 'informal')
      expect(await disputes('MU1')).toEqual(['cla.iro_dispute.informal 2026-11-23 2026-11-30'])
      expect(await disputes('MU1', isoDate('2026-11-22'))).toEqual([])
      expect(await disputes('MU2')).toEqual([])
      await agrees()
    })

    it('left in silence ends where the next stage begins, from which the formal days run', async () => {
      on('2026-12-02')
      await test.as(officer, (tx) => takeToStage(tx, id, asked('head of service')))
      expect(await disputes('MU1')).toEqual([
        'cla.iro_dispute 2026-12-02 2027-01-04',
        'cla.iro_dispute.stage2 2026-12-02 2026-12-09',
      ])
      expect(await disputes('MU1', isoDate('2026-12-01'))).toEqual([
        'cla.iro_dispute.informal 2026-11-23 2026-11-30',
      ])
      await agrees()
    })

    it('is met by the answer and by closing it, each from its own day, and was not known to be before', async () => {
      on('2026-12-04')
      expect(await test.as(manager, (tx) => answerChallenge(tx, id, 'Booked'))).toEqual({ ok: true })
      expect(await disputes('MU1')).toContain('cla.iro_dispute.stage2 2026-12-02 2026-12-09 2026-12-04')
      on('2026-12-07')
      const closing = { outcome: 'resolved', changed: 'A family was found' } as const
      expect(await test.as(officer, (tx) => closeChallenge(tx, id, closing))).toEqual({ ok: true })
      expect(await disputes('MU1')).toEqual([
        'cla.iro_dispute 2026-12-02 2027-01-04 2026-12-07',
        'cla.iro_dispute.stage2 2026-12-02 2026-12-09 2026-12-04',
      ])
      expect(await disputes('MU1', undefined, isoDate('2026-12-03'))).toContain(
        'cla.iro_dispute.stage2 2026-12-02 2026-12-09',
      )
      await agrees()
    })

    it('stays after the next extract, after an older one is loaded, and after both are taken back', async () => {
      on('2026-12-11')
      const before = await disputes('MU1')
      const [next, older] = [await put('2026-12-11', 'next'), await put('2026-12-03', 'older')]
      expect(await disputes('MU1')).toEqual(before)
      expect(await disputes('MU1', isoDate('2026-12-05'))).toContain(
        'cla.iro_dispute.stage2 2026-12-02 2026-12-09 2026-12-04',
      )
      for (const file of [older, next]) await test.as(intake, (tx) => reverseImport(tx, file))
      expect(await disputes('MU1')).toEqual(before)
      expect(await disputes('MU1', isoDate('2026-12-01'))).toEqual([
        'cla.iro_dispute.informal 2026-11-23 2026-11-30',
      ])
    })
  })

  it('a planning meeting is due after the last, until a plan is agreed', async () => {
    await entry('MU2', { kind: 'meeting', on: isoDate('2026-11-10'), words: 'Ask further' })
    const first = 'permanence.planning_meeting 2026-11-10 2026-12-10'
    expect(await limits('MU2', 'permanence.planning')).toEqual([first])
    expect(await limits('MU2', 'permanence.planning', isoDate('2026-11-09'))).toEqual([])
    await entry('MU2', { kind: 'meeting', on: isoDate('2026-12-08'), words: 'Ask further' })
    expect(await limits('MU2', 'permanence.planning')).toEqual([
      `${first} 2026-12-08`,
      'permanence.planning_meeting 2026-12-08 2027-01-08',
    ])
  })

  it('a match is waited for once long-term fostering is the plan, and met by the match', async () => {
    await entry('MU3', {
      kind: 'plan',
      on: isoDate('2026-06-10'),
      code: 'agreed',
      route: 'long-term fostering',
      place: 'permanence panel',
    })
    expect(await limits('MU3', 'permanence.match')).toEqual([
      'permanence.match_confirm 2026-06-10 2026-12-10',
    ])
    await entry('MU3', { kind: 'step', on: isoDate('2026-12-09'), code: 'long-term match agreed' })
    expect(await limits('MU3', 'permanence.match')).toEqual([
      'permanence.match_confirm 2026-06-10 2026-12-10 2026-12-09',
    ])
    expect(await limits('MU3', 'permanence.match', isoDate('2026-12-08'))).toEqual([
      'permanence.match_confirm 2026-06-10 2026-12-10',
    ])
  })

  it('entries written together are brought into step once, each child from its own first day on', async () => {
    const met = (of: string, day: string) =>
      [
        { childId: child(of), kind: 'meeting' },
        madeEntry({ postId: 1, kind: 'meeting', on: isoDate(day), words: 'Ask further' }),
      ] as const
    await test.as(manager, async (tx) => {
      const pen = newPen()
      await pen.record(tx, ...met('MU1', '2026-11-24'))
      await pen.record(tx, ...met('MU1', '2026-11-08'))
      await pen.record(tx, ...met('MU3', '2026-12-09'))
      await pen.finish(tx)
    })
    const first = 'permanence.planning_meeting 2026-11-08 2026-12-08'
    expect(await limits('MU1', 'permanence.planning', isoDate('2026-11-10'))).toEqual([first])
    expect(await limits('MU1', 'permanence.planning')).toContain(`${first} 2026-11-24`)
    expect(await limits('MU1', 'permanence.planning', isoDate('2026-11-07'))).toEqual([])
    expect(await limits('MU3', 'permanence.planning', isoDate('2026-12-08'))).toEqual([])
  })

  it('a plan may be written after an action is changed with the same pen, and never after one written without', async () => {
    const day = isoDate('2026-12-09')
    const action = madeEntry({ ...{ postId: 1, kind: 'action', words: 'Ask' }, on: day, dueOn: day })
    const route = { code: 'agreed', route: 'long-term fostering', place: 'permanence panel' } as const
    const plan = madeEntry({ postId: 1, kind: 'plan', on: day, ...route })
    const about = { childId: child('MU1') }
    const id = await test.as(manager, (tx) => recordEntry(tx, { ...about, kind: 'action' }, action))
    const { rows } = await test.admin.query<{ version: number }>(
      'select known_from::int as version from permanence.entry where id = $1',
      [id],
    )
    const changed = await test.as(manager, async (tx) => {
      const pen = newPen()
      const done = await pen.change(tx, { id, version: rows[0]?.version ?? 0 }, { ...action, words: 'Done' })
      await pen.record(tx, { ...about, kind: 'plan' }, plan)
      await pen.finish(tx)
      return done
    })
    expect(changed).toEqual({ ok: true })
    const both = test.as(manager, async (tx) => {
      await recordEntry(tx, { ...about, kind: 'action' }, action)
      await recordEntry(tx, { ...about, kind: 'plan' }, plan)
    })
    await expect(both).rejects.toThrow('before the first write')
  })

  it('a challenge taken on the day it was answered waits for an answer at its new stage', async () => {
    on('2026-12-14')
    const id = await raise('MU2', 'team manager')
    await test.as(manager, (tx) => answerChallenge(tx, id, 'It cannot be sooner'))
    await test.as(officer, (tx) => takeToStage(tx, id, asked('head of service')))
    const waiting = 'cla.iro_dispute.stage2 2026-12-14 2026-12-21'
    const formal = [
      'cla.iro_dispute 2026-12-14 2027-01-14',
      'cla.iro_dispute.stage1 2026-12-14 2026-12-30 2026-12-14',
    ]
    expect(await disputes('MU2')).toEqual([...formal, waiting])
    on('2026-12-16')
    await test.as(manager, (tx) => answerChallenge(tx, id, 'A worker is named'))
    expect(await disputes('MU2')).toEqual([...formal, `${waiting} 2026-12-16`])
  })
})
