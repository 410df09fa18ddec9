import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, ViewerTx } from '../../../access/index.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import { isoDate } from '../../../kernel/index.ts'
import type { EntryKind, EntryValues } from '../model/entry.ts'
import { childInCare } from '../testing/children-in-care.ts'
import { madeEntry } from '../testing/made-child.ts'
import { childrenInCare, everyPeriodOfCare, trackedChild } from './children.ts'
import { entryOfId, entryVersions } from './entries.ts'
import { changeEntry, recordEntry } from './writing.ts'
import { permanenceDuties, permanenceExceptions, permanenceTimeline } from './publish.ts'

describe('the permanence tracker’s record', () => {
  let test: TestRecord
  let chair: Asking
  let post: number
  let waiting: number
  let matched: number

  const as = <T>(work: (tx: ViewerTx) => Promise<T>, asAt?: string) =>
    test.as(chair, work, asAt === undefined ? {} : { asAt: isoDate(asAt) })
  const said = (on: string, values: Partial<EntryValues>): EntryValues =>
    madeEntry({ kind: 'plan', on: isoDate(on), ...values })
  const record = (childId: number, kind: EntryKind, on: string, values: Partial<EntryValues>) =>
    as((tx) => recordEntry(tx, { childId, kind }, said(on, values)))

  beforeAll(async () => {
    test = await testRecord()
    chair = await test.person({
      roles: ['panel chair'],
      posts: ['Panel chair (made up)'],
    })
    post = (await test.admin.query<{ id: number }>('select id from access.post')).rows[0]?.id ?? 0
    waiting = await childInCare(test, {
      councilId: 'MU-waiting',
      team: 'North',
      care: {
        entered_care_on: '2019-01-10',
        legal_status: 'C2',
        placement_type: 'U6',
        placed_on: '2019-01-10',
      },
    })
    matched = await childInCare(test, {
      councilId: 'MU-matched',
      team: 'North',
      care: { entered_care_on: '2018-01-10', placement_type: 'U4', placed_on: '2018-03-01' },
    })
    await childInCare(test, {
      councilId: 'MU-left',
      care: { entered_care_on: '2018-01-10', left_care_on: '2019-01-10' },
    })
  })
  afterAll(() => test.close())

  it('lists children in care, those who need somebody first, and leaves out those who have left', async () => {
    expect((await as(childrenInCare)).map(({ facts }) => facts.councilId)).toEqual([
      'MU-matched',
      'MU-waiting',
    ])
    expect((await as(everyPeriodOfCare)).length).toBe(3)
  })

  it('shows on an earlier day what stood then, and later entries only from their day on', async () => {
    await record(waiting, 'plan', '2020-02-01', {
      code: 'agreed',
      route: 'adoption',
      postId: post,
      place: 'court',
    })
    await record(waiting, 'plan', '2020-10-01', {
      code: 'agreed',
      route: 'long-term fostering',
      postId: post,
      place: 'permanence panel',
    })
    const routeOn = async (asAt?: string) =>
      (await as((tx) => trackedChild(tx, waiting), asAt)).stands.plan?.route
    expect(await routeOn('2020-01-31')).toBeUndefined()
    expect(await routeOn('2020-02-01')).toBe('adoption')
    expect(await routeOn()).toBe('long-term fostering')
  })

  it('takes a match with the carers with whom the child lives as settled, and off the exceptions', async () => {
    const listed = async () => as((tx) => trackedChild(tx, matched))
    expect((await listed()).notKnown.map(({ id }) => id)).toContain('match-not-known')
    await record(matched, 'barrier', '2020-10-01', { code: 'waiting for court' })
    const officer = await test.person({ roles: ['independent reviewing officer'], posts: ['Officer'] })
    await test.as(officer, (tx) =>
      recordEntry(
        tx,
        { childId: matched, kind: 'officer view' },
        madeEntry({
          ...{ kind: 'officer view', on: isoDate('2020-10-02'), code: 'asks for changes' },
          postId: tx.viewer.posts[0],
        }),
      ),
    )
    expect((await listed()).notKnown.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['match-not-known', 'movement-not-known']),
    )
    await record(matched, 'meeting', '2020-10-05', { words: 'Take the match to panel', postId: post })
    expect((await listed()).exceptions.map(({ id }) => id)).toContain('settled-without-match')
    expect((await listed()).notKnown.map(({ id }) => id)).not.toContain('match-not-known')
    await record(matched, 'step', '2020-11-02', { code: 'long-term match agreed', place: 'permanence panel' })
    expect((await listed()).stands).toMatchObject({ stage: 'settled', matchedOn: '2020-11-02' })
    expect((await listed()).exceptions.map(({ id }) => id)).not.toContain('settled-without-match')
  })

  it('keeps what stood before a correction, and refuses one made from an older version', async () => {
    const id = await record(waiting, 'action', '2020-11-01', {
      words: 'Refer',
      postId: post,
      dueOn: isoDate('2020-11-20'),
    })
    const { version } = await as((tx) => entryOfId(tx, waiting, id))
    const done = said('2020-11-01', {
      words: 'Refer',
      postId: post,
      dueOn: isoDate('2020-11-20'),
      endedOn: isoDate('2020-11-19'),
    })
    const change = () => as((tx) => changeEntry(tx, { id, version, reason: 'Done' }, done))
    expect(await change()).toEqual({ ok: true })
    expect(await change()).toEqual({ ok: false, why: 'changed meanwhile' })
    const versions = await as((tx) => entryVersions(tx, id))
    expect(versions.map(({ row, change: { reason } }) => [row.endedOn, reason])).toEqual([
      [undefined, null],
      ['2020-11-19', 'Done'],
    ])
  })

  it('publishes open actions as duties, entries as a timeline, and rules that hold as exceptions', async () => {
    await record(waiting, 'action', '2020-11-01', {
      words: 'Book the panel',
      postId: post,
      dueOn: isoDate('2020-11-10'),
    })
    expect(await as((tx) => permanenceDuties(tx, [waiting]))).toEqual([
      {
        childId: waiting,
        ownerPostId: post,
        words: 'Book the panel',
        dueOn: '2020-11-10',
        href: `/permanence/${waiting}`,
      },
    ])
    const timeline = await as((tx) => permanenceTimeline(tx, waiting))
    expect(timeline[0]).toMatchObject({ on: '2020-02-01', kind: 'Permanence plan' })
    expect(timeline[0]?.words).toBe('Agreed: adoption, court, by Panel chair (made up). No parallel plan.')
    expect(await as(permanenceExceptions)).toContainEqual({
      childId: waiting,
      kind: 'stuck',
      words: 'action overdue',
      because: '“Book the panel” was due 10 November 2020.',
      next: 'Ask the owner, and record the day it was done',
      since: '2020-11-10',
    })
  })

  it.each([
    ['a plan without a route', 'plan', { code: 'agreed' }],
    ['an action without a due day', 'action', { words: 'Refer' }],
    ['a barrier without what it is', 'barrier', {}],
  ] as const)('cannot hold %s', async (_, kind, values) => {
    await expect(record(waiting, kind, '2020-11-01', { postId: post, ...values })).rejects.toThrow('entry')
  })
})
