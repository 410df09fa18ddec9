import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, PersonRole, ViewerTx } from '../access/index.ts'
import { canBeLate } from '../clocks/index.ts'
import { extractOn, workbookBytes, worldOf } from '../example/children/index.ts'
import { soonUntil } from '../line/monday/model/reasons.ts'
import { applyExtract } from '../intake/import/carry-out.ts'
import { readUpload } from '../intake/import/read-extract.ts'
import type { IsoDate } from '../kernel/index.ts'
import { isoDate, longDate } from '../kernel/index.ts'
import { raiseChallenge } from '../trackers/challenge/store/moves.ts'
import { entryOfId } from '../trackers/permanence/store/entries.ts'
import { changeEntry, recordEntry } from '../trackers/permanence/store/writing.ts'
import { madeEntry } from '../trackers/permanence/testing/made-child.ts'
import { trackerRules } from '../trackers/permanence/rules/exceptions.ts'
import * as read from './testing/surfaces.ts'
import type { TestApp } from './testing/test-app.ts'
import { testApp } from './testing/test-app.ts'
import type { TestRecord } from './testing/test-record.ts'
import { setUp, testRecord } from './testing/test-record.ts'

const today = isoDate('2026-11-20')
const eightWeeksBefore = isoDate('2026-09-25')
const teams = ['Children in Care', 'Protection and Permanence North'] as const
const roles: readonly (readonly [role: PersonRole, team: string | undefined])[] = [
  ['director', undefined],
  ['head of service', undefined],
  ['independent reviewing officer', undefined],
  ['conference chair', undefined],
  ['reviewing service manager', undefined],
  ['adoption manager', undefined],
  ['performance analyst', undefined],
  ['team manager', teams[0]],
  ['team manager', teams[1]],
  ['placements manager', teams[0]],
  ['fostering manager', teams[0]],
]
const world = worldOf({ children: 90, seed: 5, from: eightWeeksBefore, until: today })

const planRule = 'cla.permanence.plan'

/** A plan is recorded as agreed for a child of whom extracts give only its kind. */
async function recordAPlan(tx: ViewerTx) {
  const { rows } = await sql<{ childId: number; postId: number }>`
    select child_id as "childId", (select max(id) from access.post) as "postId" from clocks.running_as_at
    where rule = ${planRule} and not_known is not null order by child_id limit 1`.execute(tx.db)
  const { childId, postId } = rows[0] ?? { childId: 0, postId: 0 }
  const values = madeEntry({
    kind: 'plan',
    on: today,
    code: 'agreed',
    route: 'adoption',
    place: 'court',
    postId,
  })
  return { childId, id: await recordEntry(tx, { childId, kind: 'plan' }, values) }
}

describe('one clock on every surface', () => {
  let test: TestRecord
  let app: TestApp
  let chair: Asking
  let planned: Awaited<ReturnType<typeof recordAPlan>>

  const put = async (asAt: IsoDate) => {
    const bytes = workbookBytes(extractOn(world, asAt))
    const found = await readUpload(bytes, { asAt, remembered: {}, onProgress: () => undefined })
    if (!found.ok) throw new Error('The made-up extract cannot be read')
    const received = { bytes, fileName: `${asAt}.xlsx`, asAt, askedBy: undefined }
    await test.as({ kind: 'system', name: 'intake' }, (tx) => applyExtract(tx, received, found.extract))
  }

  beforeAll(async () => {
    test = await testRecord('live', `${today}T10:00:00Z`)
    app = await testApp(test)
    for (const name of teams)
      await test.as(setUp, (tx) => sql`insert into access.team (name) values (${name})`.execute(tx.db))
    await test.as({ kind: 'system', name: 'intake' }, (tx) =>
      sql`insert into intake.team_name (name, team_id) select name, id from access.team`.execute(tx.db),
    )
    for (const asAt of [eightWeeksBefore, today]) await put(asAt)
    chair = await test.person({ roles: ['head of service'], posts: ['Chair of the panel (made up)'] })
    planned = await test.as(chair, recordAPlan)
  }, 120_000)
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  /** The pages as one person sees them on one day. */
  const on = (who: Asking, asAt: IsoDate) => {
    return async (url: string) => {
      const cookies = { ...(await app.cookies(who)), los_as_at: asAt }
      return (await app.app.inject({ url, cookies })).body
    }
  }

  /** What row security and the running limits themselves say is late: the clock that every page must repeat. */
  const lateOf = (who: Asking, asAt: IsoDate) =>
    test.as(
      who,
      async (tx) => {
        const { rows } = await sql<{ child_id: number; rule: string; started_on: IsoDate }>`
          select child_id, rule, started_on from clocks.running_as_at
          where met_on is null and due_on < record.as_at()`.execute(tx.db)
        return rows
          .filter(({ rule }) => canBeLate(rule))
          .map(({ child_id, rule, started_on }) => ({ child: String(child_id), rule, from: started_on }))
      },
      { asAt },
    )

  /** States of the tracker that the Monday list says by the limit beside them, since that is late or nearly so. */
  const statesSaidByLimits = (who: Asking, asAt: IsoDate) =>
    test.as(
      who,
      async (tx) => {
        const { rows } = await sql<{ child_id: number; rule: string }>`
          select child_id, rule from clocks.running_as_at where met_on is null and due_on <= ${soonUntil(asAt)}::date`.execute(
          tx.db,
        )
        return new Set(
          rows.flatMap(({ child_id, rule }) =>
            trackerRules.filter(({ beside }) => beside === rule).map(({ words }) => `${child_id}: ${words}`),
          ),
        )
      },
      { asAt },
    )

  describe.each([today, eightWeeksBefore])('as at %s', (asAt) => {
    it.each(roles)('for a %s (%s)', async (role, team) => {
      const who = await test.person({ roles: [role], ...(team === undefined ? {} : { team }) })
      const body = on(who, asAt)
      const views = ['', '?show=not-known', '?show=on-time'] as const
      const lists = await Promise.all(views.map((view) => body(`/monday${view}`)))
      const first = lists[0] ?? ''
      const monday = read.lateOnMonday(first)
      const expected = (await lateOf(who, asAt)).map(
        ({ child, rule, from }) => `${child}: ${read.titleOf(rule)} from ${longDate(from)}`,
      )
      expect(monday.toSorted()).toEqual(expected.toSorted())
      for (const [href, count] of read.filtersOn(first))
        expect([href, read.childrenIn(await body(href)).length]).toEqual([href, Math.min(count, 50)])
      const csv = await body('/monday.csv')
      expect(csv.split('\r\n').filter((line) => /^(MU)?\d+,/.test(line))).toHaveLength(
        read.childrenIn(first).length,
      )
      expect((csv.match(/\d+ days? late/g) ?? []).length).toBe(monday.length)

      expect(read.worstOnFirstPage(await body('/'))).toEqual(read.worstOnMonday(first).slice(0, 5))
      const onLists = lists.flatMap(read.childrenIn)
      const open = read.rowsOf(await body('/children')).filter(([, row]) => !/no open work/i.test(row))
      for (const [childId] of open) expect(onLists).toContain(childId)

      expect(read.nextOnFirstPage(await body('/'))).toEqual(read.nextOnMonday(first).slice(0, 5))
      for (const childId of new Set(read.childrenIn(first))) {
        const html = await body(`/children/${childId}`)
        if (!read.isLine(html)) continue
        const line = read.lateOnLine(childId, html)
        expect(line.toSorted()).toEqual(monday.filter((each) => each.startsWith(`${childId}: `)).toSorted())
        const { page, ...others } = read.nextSaid(childId, html, lists, csv)
        expect([childId, others]).toEqual([childId, { list: page, file: page }])
      }

      const said = lists.flatMap(read.saidOnMonday)
      const saidByLimit = await statesSaidByLimits(who, asAt)
      const ofTracker = (each: string) =>
        read.saidByTracker.has(each.replace(/^\d+: /, '')) && !saidByLimit.has(each)
      expect(
        read
          .saidOnTracker(await body('/permanence'))
          .filter(ofTracker)
          .toSorted(),
      ).toEqual(said.filter(ofTracker).toSorted())

      const call = await body('/if-ofsted-rang')
      for (const childId of read.childrenIn(call)) expect(onLists).toContain(childId)
      for (const [href, count] of read.ofstedRules(call))
        expect([href, read.childrenIn(await body(href)).length]).toEqual([href, count])
    })
  })

  it('finds somebody late on both days, and not the same', async () => {
    const head = await test.person({ roles: ['head of service'] })
    const [now, then] = [await lateOf(head, today), await lateOf(head, eightWeeksBefore)]
    expect([now.length > 0, then.length > 0]).toEqual([true, true])
    expect(now).not.toEqual(then)
  })

  it('takes a plan that is recorded here as met, on the child’s line too, and as not known where it was only put forward', async () => {
    const body = on(chair, today)
    const isMet = async () => ({
      met: await test.as(chair, async (tx) => {
        const { rows } = await sql<{ met: IsoDate | null }>`
          select met_on as met from clocks.running_as_at
          where child_id = ${planned.childId} and rule = ${planRule}`.execute(tx.db)
        return rows.map(({ met }) => met)
      }),
      line: !(await body(`/children/${planned.childId}`)).includes('Whether the plan was agreed, and when'),
    })
    const correct = (code: string) =>
      test.as(chair, async (tx) => {
        const entry = await entryOfId(tx, planned.childId, planned.id)
        await changeEntry(tx, { ...entry, reason: 'Typed wrongly' }, { ...entry, code })
      })
    expect(await isMet()).toEqual({ met: [today], line: true })
    await correct('proposed')
    // Its kind stands in list 8: that one was put forward here tells nothing of what was decided before.
    expect(await isMet()).toEqual({ met: [null], line: false })
    const missing = read.childrenIn(await body('/permanence?show=no-plan'))
    expect(missing).not.toContain(String(planned.childId))
    await correct('agreed')
    expect(await isMet()).toEqual({ met: [today], line: true })
  })

  it('says at once on every surface what is recorded meanwhile', async () => {
    const head = await test.person({ roles: ['head of service'], posts: ['Head of Service'] })
    const officer = await test.person({ roles: ['independent reviewing officer'] })
    const before = await app.get(head, '/monday')
    const onTime = (await app.get(officer, '/monday?show=on-time')).body
    const childId = Number([...read.childrenIn(onTime), ...read.childrenIn(before.body)][0])
    test.setClock('2026-11-02T10:00:00Z')
    const first = { stage: 'informal' as const, toPostId: 1, words: '' }
    const about = {
      childId,
      category: 'drift and delay' as const,
      concern: 'Too long',
      wishes: '',
      toldBy: '',
      first,
    }
    await test.as(officer, (tx) => raiseChallenge(tx, about))
    test.setClock(`${today}T10:00:00Z`)
    const after = await app.get(head, '/monday')
    const unanswered = `${childId}: ${read.titleOf('cla.iro_dispute.informal')} from 2 November 2026`
    expect(read.lateOnMonday(before.body)).not.toContain(unanswered)
    expect(read.lateOnMonday(after.body)).toContain(unanswered)
    const line = (await app.get(head, `/children/${childId}`)).body
    expect(line).toContain('Challenge raised by the independent reviewing officer about drift and delay')
    expect(read.lateOnLine(String(childId), line)).toContain(unanswered)
    expect(
      (await lateOf(head, today)).filter(
        ({ child, rule }) => child === String(childId) && rule.includes('iro_dispute'),
      ),
    ).toEqual([{ child: String(childId), rule: 'cla.iro_dispute.informal', from: '2026-11-02' }])
  })
})
