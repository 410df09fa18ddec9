import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ViewerTx } from '../access/index.ts'
import { isoDate } from '../kernel/index.ts'
import type { TestRecord } from '../app/testing/test-record.ts'
import { setUp, testRecord } from '../app/testing/test-record.ts'
import type { BodyId } from './ids.ts'
import { bodies, bodyOf } from './store/bodies.ts'
import { decisions, recordDecision } from './store/decisions.ts'
import { changeBody, recordBody } from './store/record-body.ts'
import { recordReportingLine, removeReportingLine, reportingLines } from './store/reporting-lines.ts'
import { madeBody, recorded } from './testing/made-body.ts'

describe('bodies and what they decide', () => {
  let test: TestRecord
  const as = <T>(work: (tx: ViewerTx) => Promise<T>, asAt?: string) =>
    test.as(setUp, work, asAt === undefined ? {} : { asAt: isoDate(asAt) })

  beforeAll(async () => {
    test = await testRecord()
  })
  afterAll(() => test.close())

  it('keeps a body with its chair and members, posts and partners', async () => {
    await test.person({ posts: ['Board Chair', 'Head of Service'] })
    const postIds = (
      await test.admin.query<{ id: number }>(`select id from access.post order by title`)
    ).rows.map(({ id }) => id)
    const id = await as((tx) =>
      recorded(
        tx,
        madeBody({
          name: 'Improvement Board',
          chairPostId: postIds[0],
          memberPostIds: postIds,
          partners: ['Police'],
        }),
      ),
    )
    const body = await as((tx) => bodyOf(tx, id))
    expect(body).toMatchObject({ name: 'Improvement Board', chair: { title: 'Board Chair' } })
    expect(body.members.map((one) => (one.kind === 'post' ? one.title : `partner: ${one.partner}`))).toEqual([
      'Board Chair',
      'Head of Service',
      'partner: Police',
    ])
  })

  it('refuses a second body of the same name, however it is capitalised', async () => {
    await as((tx) => recorded(tx, madeBody({ name: 'Cabinet' })))
    expect(await as((tx) => recordBody(tx, madeBody({ name: 'CABINET' })))).toEqual({
      ok: false,
      why: 'name taken',
    })
  })

  it('shows a body from the day it was set up', async () => {
    await as((tx) => recorded(tx, madeBody({ name: 'Commissioning Group', setUpOn: isoDate('2020-05-01') })))
    const names = async (asAt: string) => (await as(bodies, asAt)).map(({ name }) => name)
    expect(await names('2020-04-30')).not.toContain('Commissioning Group')
    expect(await names('2020-05-01')).toContain('Commissioning Group')
  })

  it('changes nothing when the body was changed meanwhile', async () => {
    const id = await as((tx) => recorded(tx, madeBody({ name: 'Fostering Panel' })))
    const { version } = await as((tx) => bodyOf(tx, id))
    const change = (meets: string) =>
      as((tx) =>
        changeBody(tx, {
          reason: 'It was wrong',
          id,
          version,
          body: madeBody({ name: 'Fostering Panel', meets }),
        }),
      )
    expect(await change('monthly')).toMatchObject({ ok: true })
    expect(await change('weekly')).toEqual({ ok: false, why: 'changed meanwhile' })
    expect(await as((tx) => bodyOf(tx, id))).toMatchObject({ meets: 'monthly' })
  })

  it('keeps the row of a member who stays', async () => {
    const body = madeBody({ name: 'Housing Forum', partners: ['Housing association', 'Police'] })
    const id = await as((tx) => recorded(tx, body))
    const rowOf = async (partner: string) => {
      const found = await test.admin.query<{ id: number }>(
        'select id from governance.body_member where partner = $1 and body_id = $2',
        [partner, id],
      )
      return found.rows.map((row) => row.id)
    }
    const before = await rowOf('Police')
    const { version } = await as((tx) => bodyOf(tx, id))
    await as((tx) =>
      changeBody(tx, {
        reason: 'It was wrong',
        id,
        version,
        body: { ...body, partners: ['Police', 'Health'] },
      }),
    )
    expect(await rowOf('Police')).toEqual(before)
    expect((await as((tx) => bodyOf(tx, id))).members).toHaveLength(2)
  })

  describe('reporting lines', () => {
    const line = (fromId: BodyId, toId: BodyId, kind: 'reports to' | 'is scrutinised by' = 'reports to') =>
      as((tx) => recordReportingLine(tx, { fromId, toId, kind, what: 'progress' }))

    it('never lets a body report to itself, directly or through others', async () => {
      const [top, middle, bottom] = await as(async (tx) => [
        await recorded(tx, madeBody({ name: 'Top' })),
        await recorded(tx, madeBody({ name: 'Middle' })),
        await recorded(tx, madeBody({ name: 'Bottom' })),
      ])
      if (!top || !middle || !bottom) throw new Error('Three bodies were recorded')
      expect(await line(middle, top)).toEqual({ ok: true })
      expect(await line(bottom, middle)).toEqual({ ok: true })
      expect(await line(top, bottom)).toEqual({ ok: false, why: 'in a circle' })
      expect(await line(top, top)).toEqual({ ok: false, why: 'in a circle' })
      expect(await line(bottom, middle)).toEqual({ ok: false, why: 'already recorded' })
      expect(await line(top, bottom, 'is scrutinised by')).toEqual({ ok: false, why: 'in a circle' })
    })

    it('is gone when it is removed, and known to have been there', async () => {
      const [from, to] = await as(async (tx) => [
        await recorded(tx, madeBody({ name: 'Old group' })),
        await recorded(tx, madeBody({ name: 'Old board' })),
      ])
      if (!from || !to) throw new Error('Two bodies were recorded')
      await line(from, to)
      test.setClock('2020-11-26T10:00:00Z')
      await as((tx) => removeReportingLine(tx, from, to))
      const there = async (knownAt: string) =>
        (await test.as(setUp, reportingLines, { knownAt: isoDate(knownAt) })).some(
          (one) => one.fromId === from,
        )
      expect(await there('2020-11-24')).toBe(true)
      expect(await there('2020-11-26')).toBe(false)
    })
  })

  it('shows a decision from the day it was taken, newest first', async () => {
    const bodyId = await as((tx) => recorded(tx, madeBody({ name: 'Deciders' })))
    const decide = (decidedOn: string, words: string) =>
      as((tx) => recordDecision(tx, { bodyId, decidedOn: isoDate(decidedOn), words, outcome: 'agreed' }))
    await decide('2020-06-16', 'That the plan be approved.')
    await decide('2020-10-22', 'That the date be moved.')
    const words = async (asAt: string) => (await as(decisions, asAt)).map((decision) => decision.words)
    expect(await words('2020-06-15')).toEqual([])
    expect(await words('2020-06-16')).toEqual(['That the plan be approved.'])
    expect(await words('2020-11-24')).toEqual(['That the date be moved.', 'That the plan be approved.'])
  })
})
