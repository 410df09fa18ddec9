import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AsMadeUpPerson } from '../../../access/index.ts'
import { asViewer, posts } from '../../../access/index.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../../app/testing/test-record.ts'
import { logFilters } from '../../../trackers/challenge/model/log.ts'
import { challenges } from '../../../trackers/challenge/store/challenges.ts'
import { routesToPermanence } from '../../../trackers/permanence/model/entry.ts'
import { asTypedEntry, readEntry } from '../../../trackers/permanence/routes/entry-form.ts'
import { trackerNow } from '../../../trackers/permanence/routes/tracker-read.ts'
import { childrenInCare } from '../../../trackers/permanence/store/children.ts'
import { baselineProblems } from '../../../indicators/control-chart/index.ts'
import { ourMeasures } from '../../../indicators/index.ts'
import { commentary } from '../../content/scorecards/said.ts'
import { baselines, targets } from '../../content/scorecards/targets.ts'
import { releases } from '../../content/scorecards/releases.ts'
import { loadChildren, loadExample } from '../../index.ts'

/** How often somebody sits down before the power goes. */
class PowerCut extends Error {}

describe('what the people of the worked example typed', () => {
  let test: TestRecord

  const load = (sittings = Infinity) => {
    let left = sittings
    const asPerson: AsMadeUpPerson = (personId, on, work) => {
      if (left-- <= 0) throw new PowerCut('in the middle')
      const { record } = test
      return asViewer(record, { asking: { kind: 'person', personId }, at: { asAt: on } }, (tx) =>
        work({ ...tx, today: on }),
      )
    }
    const asIntake = <T>(work: Parameters<typeof test.as<T>>[1]) =>
      test.as({ kind: 'system', name: 'intake' }, work)
    const asSetUp = <T>(work: Parameters<typeof test.as<T>>[1]) => test.as(setUp, work)
    return loadChildren({ asIntake, asViewer: asSetUp, asPerson, record: test.record }, 1, () => undefined)
  }

  const counts = async () => {
    const { rows } = await test.admin.query<{ counts: unknown }>(`select json_build_object(
      'entries', (select count(*) from permanence.entry), 'challenges', (select count(*) from challenge.challenge),
      'moves', (select count(*) from challenge.move), 'answers', (select count(*) from challenge.answer),
      'targets', (select count(*) from indicators.target), 'baselines', (select count(*) from indicators.baseline),
      'said', (select count(*) from indicators.commentary), 'published', (select count(*) from benchmark.source),
      'deputies', (select count(*) from access.deputy), 'released', (select count(*) from released.public_page),
      'copies', (select count(*) from released.board_copy), 'notes', (select count(*) from clocks.note),
      'changes', (select count(*) from record.change where person_id is not null)) as counts`)
    return rows[0]?.counts
  }

  const asHead = async <T>(work: Parameters<typeof test.as<T>>[1]) => {
    const { rows } = await test.admin.query<{ id: number }>(
      `select id from access.person where name = 'Example Head of Safeguarding'`,
    )
    return test.as({ kind: 'person', personId: rows[0]?.id ?? 0 }, work)
  }

  beforeAll(async () => {
    test = await testRecord('worked example')
    await test.as(setUp, loadExample)
    await expect(load(12)).rejects.toThrow(PowerCut)
    await load()
  })
  afterAll(() => test.close())

  it('is completed by a second start where the first was cut short, and a third adds nothing', async () => {
    const before = await counts()
    await load()
    expect(await counts()).toEqual(before)
    const { rows } = await test.admin.query(
      `select child_id, kind, on_day, code, words from permanence.entry group by 1, 2, 3, 4, 5 having count(*) > 1`,
    )
    expect(rows).toEqual([])
  })

  it('holds plans for about half of the children in care, over all routes, some with another beside', async () => {
    const children = await asHead(childrenInCare)
    const plans = children.flatMap(({ stands }) => stands.plan ?? [])
    expect(plans.length / children.length).toBeGreaterThan(0.4)
    expect(plans.length / children.length).toBeLessThan(0.7)
    expect(new Set(plans.map(({ route }) => route))).toEqual(new Set(routesToPermanence))
    expect(plans.filter(({ parallel }) => parallel !== undefined).length).toBeGreaterThan(5)
    expect(children.filter(({ stands }) => stands.matchedOn !== undefined).length).toBeGreaterThan(2)
    expect(children.some(({ stands }) => stands.proposal !== undefined)).toBe(true)
    const settled = children.filter(({ exceptions }) =>
      exceptions.some(({ id }) => id === 'settled-without-match'),
    )
    expect(settled.length).toBeGreaterThan(1)
  })

  it('holds two meetings, actions of which some are overdue, and one meeting that is still to come', async () => {
    const entries = (await asHead(childrenInCare)).flatMap((child) => child.entries)
    const meetings = new Set(entries.flatMap(({ kind, on }) => (kind === 'meeting' ? [on] : [])))
    expect([...meetings].toSorted()).toEqual(['2020-10-22', '2020-11-19'])
    const open = entries.filter(({ kind, endedOn }) => kind === 'action' && endedOn === undefined)
    expect(open.filter(({ dueOn }) => dueOn !== undefined && dueOn < '2020-11-24')).toHaveLength(3)
    expect(open.some(({ words }) => words.includes('planning meeting of 3 December'))).toBe(true)
  })

  it('says nothing that the forms would refuse, and nothing of a time before the child came into care', async () => {
    const { children, all, today } = await asHead(async (tx) => ({
      children: await childrenInCare(tx),
      all: await posts(tx),
      today: tx.today,
    }))
    for (const child of children)
      for (const entry of child.entries) {
        const { facts } = child
        const read = readEntry(entry.kind, asTypedEntry(entry), { posts: all, today, child })
        expect(read.ok ? [] : read.problems, JSON.stringify(entry)).toEqual([])
        expect(entry.on >= (facts.enteredCareOn ?? today), JSON.stringify(entry)).toBe(true)
      }
  })

  it('fills every list of the challenge log, by both who challenge, each step by the one whose it is', async () => {
    const all = await asHead(challenges)
    const filled = logFilters.filter(({ holds }) => all.some((logged) => holds(logged, all)))
    // Nobody asked has lost sight of the child: that takes a move or a restriction after the question.
    const every = logFilters.map(({ id }) => id).filter((id) => id !== 'not-seen')
    expect(filled.map(({ id }) => id)).toEqual(every)
    expect(new Set(all.map(({ challenge }) => challenge.raisedAs)).size).toBe(2)
    expect(new Set(all.map(({ stands }) => stands.state))).toEqual(
      new Set(['waiting', 'silent', 'answered', 'closed']),
    )
    for (const { challenge, stands } of all) {
      expect(stands.state !== 'closed' || (stands.closed?.changed ?? '') !== '').toBe(true)
      for (const { byPersonId } of challenge.answers) expect(byPersonId).not.toBe(challenge.raisedByPersonId)
    }
  })

  it('is counted on the tracker as in the log: challenges without an answer after their day', async () => {
    const { unanswered } = await asHead(trackerNow('/permanence'))
    const silent = (await asHead(challenges)).filter(({ stands }) => stands.state === 'silent')
    expect(unanswered).toBe(silent.length)
  })

  it('names one deputy and gives two reasons for lateness, each written by a person', async () => {
    expect(await counts()).toMatchObject({ deputies: 1, notes: 2, challenges: 7 })
    const { rows } = await test.admin.query<{ person_id: number | null }>(`select distinct c.person_id
      from record.change c where c.id in (select known_from from permanence.entry union select known_from from challenge.move
        union select known_from from access.deputy union select known_from from clocks.note)`)
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.every(({ person_id }) => person_id !== null)).toBe(true)
  })

  it('sets targets for every area of the plan, and says something of them to each audience', async () => {
    const areas = new Set(
      targets.flatMap(({ reason }) => [...reason.matchAll(/(?:^Areas? |and )(\d)/g)].map(([, area]) => area)),
    )
    expect([...areas].toSorted()).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    const byId = new Map(ourMeasures.map((measure) => [measure.id, measure]))
    for (const { measure } of targets) expect([measure, byId.get(measure)?.better]).not.toContain('neither')
    for (const { measure } of [...targets, ...baselines, ...commentary])
      expect([measure, byId.has(measure)]).toEqual([measure, true])
    for (const { from, to, reason } of baselines)
      expect(baselineProblems({ from, to, reason }, [])).toEqual([])
    expect(await counts()).toMatchObject({
      targets: targets.length,
      baselines: baselines.length,
      said: commentary.length,
      published: 2,
    })
    const { rows } = await test.admin.query<{ audience: string; of: number }>(
      'select audience, count(*)::int as of from indicators.commentary group by 1 order by 1',
    )
    expect(rows.map(({ audience }) => audience)).toEqual(['board', 'service', 'team'])
  })

  it('releases figures once: to the public, and a copy to each named member of the board', async () => {
    expect(await counts()).toMatchObject({ released: 1, copies: releases.toBoard.members.length })
    const { rows } = await test.admin.query<{ rows: number }>(
      `select jsonb_array_length(page->'rows') as rows from released.public_page`,
    )
    expect(rows[0]?.rows).toBeGreaterThan(5)
  })

  it('is known from the example’s today on: the order of changes stays that of time', async () => {
    const { rows } = await test.admin.query<{ backwards: boolean }>(
      `select bool_or(at < before) as backwards from (
         select at, lag(at) over (order by id) as before from record.change) in_order`,
    )
    expect(rows[0]?.backwards).toBe(false)
  })
})
