import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, ViewerTx } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import type { ActionId, MilestoneId } from '../ids.ts'
import type { Replayed, Step } from '../testing/interleaving.ts'
import { interleaving, replayed } from '../testing/interleaving.ts'
import { madeAction, madePlan, must } from '../testing/made-plan.ts'
import { reviseAction } from './actions.ts'
import { reviseMilestone } from './milestones.ts'

const first = 'As it was'

/** A milestone that editors change, and what came of it so far. */
interface Edited {
  readonly id: MilestoneId
  readonly steps: readonly Step[]
  readonly opened: Map<number, number>
  readonly heard: string[]
  readonly told: string[]
}

interface Version {
  readonly id: number
  readonly version: number
  readonly text: string
}

const versionsOf = async (tx: ViewerTx): Promise<readonly Version[]> =>
  (
    await sql<Version>`
      select id, known_from as version, text from plan.milestone
      union all select id, known_from, text from plan.milestone_history order by id, version`.execute(tx.db)
  ).rows

const newestOf = async (tx: ViewerTx): Promise<ReadonlyMap<number, number>> => {
  const { rows } = await sql<Version>`select id, known_from as version, text from plan.milestone`.execute(
    tx.db,
  )
  return new Map(rows.map(({ id, version }) => [id, version]))
}

describe('editors who change the same thing at the same time', () => {
  let test: TestRecord
  let director: Asking
  let actionId: ActionId

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director'] })
    actionId = await test.as(director, async (tx) => {
      const { areaIds } = await madePlan(tx)
      return madeAction(tx, must(areaIds[0]), { text: first })
    })
  })
  afterAll(() => test.close())

  const milestones = (count: number): Promise<readonly { readonly id: MilestoneId }[]> =>
    test.as(
      director,
      async (tx) =>
        (
          await sql<{ id: MilestoneId }>`
            insert into plan.milestone (action_id, text, original_due_on)
            select ${actionId}, ${first}, date '2020-12-31' from generate_series(1, ${count}) returning id`.execute(
            tx.db,
          )
        ).rows,
    )

  /** One step of every interleaving, each on a milestone of its own: each transaction is one moment for all of them. */
  const moment = (all: readonly Edited[], at: number): Promise<void> =>
    test.as(director, async (tx) => {
      const newest = await newestOf(tx)
      for (const { id, steps, opened, heard, told } of all) {
        const step = steps[at]
        if (step?.does === 'opens') opened.set(step.editor, newest.get(id) ?? 0)
        if (step?.does !== 'sends') continue
        const outcome = await reviseMilestone(tx, id, opened.get(step.editor) ?? 0, step.text)
        ;(outcome.ok ? heard : told).push(step.text)
      }
    })

  it(
    'in ten thousand seeded orders lose no update: each is kept in order, or its editor is told',
    { timeout: 240_000 },
    async () => {
      const rows = await milestones(10_000)
      const all = rows.map(({ id }, seed): Edited => ({
        id,
        steps: interleaving(seed),
        opened: new Map(),
        heard: [],
        told: [],
      }))
      const moments = Math.max(...all.map(({ steps }) => steps.length))
      for (let at = 0; at < moments; at += 1) await moment(all, at)
      const kept = Map.groupBy(await test.as(director, versionsOf), ({ id }) => id)
      const came = all.map(({ id, heard, told }): Replayed & { readonly heard: readonly string[] } => ({
        stood: (kept.get(id) ?? []).map(({ text }) => text),
        refused: told,
        heard,
      }))
      const must = all.map(({ steps }) => {
        const serial = replayed(steps, first)
        return { ...serial, heard: serial.stood.slice(1) }
      })
      expect(came.length).toBe(10_000)
      expect(came).toEqual(must)
      expect(must.some(({ refused }) => refused.length > 3)).toBe(true)
    },
  )

  it(
    'in transactions that overlap are heard one after the other, and the last who was heard stands',
    { timeout: 60_000 },
    async () => {
      const versions = async (tx: ViewerTx) =>
        (
          await sql<{ version: number; text: string }>`
          select known_from as version, text from plan.action where id = ${actionId}
          union all select known_from, text from plan.action_history where id = ${actionId} order by version`.execute(
            tx.db,
          )
        ).rows
      const heard: string[] = []
      for (let round = 0; round < 60; round += 1) {
        const { version = 0 } = (await test.as(director, versions)).at(-1) ?? {}
        const editors = Array.from(
          { length: 2 + (round % 4) },
          (_, editor) => `round ${round}, editor ${editor}`,
        )
        const outcomes = await Promise.all(
          editors.map((text) =>
            test.as(director, (tx) =>
              reviseAction(tx, actionId, version, {
                text,
                kind: 'task',
                leadPostId: null,
                contributorPostIds: [],
                partners: [text],
                startOn: null,
                firstDueOn: null,
                reason: '',
              }),
            ),
          ),
        )
        const accepted = editors.filter((_, index) => outcomes[index]?.ok)
        expect([round, accepted.length]).toEqual([round, 1])
        heard.push(...accepted)
      }
      const stood = (await test.as(director, versions)).map(({ text }) => text)
      expect(stood).toEqual([first, ...heard])
      const { rows } = await test.admin.query<{ partner: string }>(
        'select partner from plan.contributor where action_id = $1',
        [actionId],
      )
      expect(rows.map(({ partner }) => partner)).toEqual(heard.slice(-1))
    },
  )
})
