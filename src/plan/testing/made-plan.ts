import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { recordInspection, findingsOf } from '../../inspection/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, PlanId } from '../ids.ts'
import type { NewAction } from '../store/actions.ts'
import { addAction } from '../store/actions.ts'
import type { EvidenceSaid } from '../store/evidence.ts'
import { makePlan } from '../store/make-plan.ts'

export interface MadePlan {
  readonly planId: PlanId
  readonly areaIds: readonly AreaId[]
}

/** An inspection with so many findings, and a plan whose areas take the findings of these numbers (from 0). */
export async function madePlan(
  tx: ViewerTx,
  { findings = 2, areas = [[0], [1]] }: { findings?: number; areas?: readonly (readonly number[])[] } = {},
): Promise<MadePlan> {
  const inspectionId = await recordInspection(tx, {
    kind: 'standard inspection',
    authority: 'Testshire (made up)',
    inspectedFrom: isoDate('2020-03-02'),
    inspectedTo: isoDate('2020-03-13'),
    publishedOn: isoDate('2020-04-15'),
    receivedOn: isoDate('2020-04-08'),
    judgements: [],
    findings: Array.from({ length: findings }, (_, index) => ({
      text: `Finding ${index + 1}, made up`,
      priority: false,
      tags: [],
      paragraph: null,
      page: null,
    })),
    strengths: [],
  })
  const recorded = await findingsOf(tx, inspectionId)
  return makePlan(tx, {
    inspectionId,
    title: 'Improvement plan, made up',
    beginsOn: isoDate('2020-06-16'),
    endsOn: isoDate('2021-12-31'),
    informedBy: [],
    areas: areas.map((numbers, index) => ({
      title: `Area ${index + 1}`,
      findings: numbers.flatMap((number) => recorded[number]?.id ?? []),
    })),
  })
}

/** An action as a test needs it: under way since July, due at the year's end, unless said. */
export async function madeAction(
  tx: ViewerTx,
  areaId: AreaId,
  action: Partial<NewAction> = {},
): Promise<ActionId> {
  const added = await addAction(tx, areaId, {
    text: 'An action, made up',
    kind: 'task',
    leadPostId: null,
    contributorPostIds: [],
    partners: [],
    startOn: isoDate('2020-07-01'),
    dueOn: isoDate('2020-12-31'),
    ...action,
  })
  if (!added.ok) throw new Error('The action was not added')
  return added.actionId
}

/** The id of the post with this title; made when it is not there, and then vacant. For the set-up viewer. */
export async function madePost(tx: ViewerTx, title: string): Promise<number> {
  const found = await sql<{ id: number }>`select id from access.post where title = ${title}`.execute(tx.db)
  const made =
    found.rows[0] ??
    (await sql<{ id: number }>`insert into access.post (title) values (${title}) returning id`.execute(tx.db))
      .rows[0]
  if (!made) throw new Error(`The post ${title} was not made`)
  return made.id
}

/** What a test needs to be there. */
export function must<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('A test’s own value is missing')
  return value
}

/** A piece of evidence as a form would say it: data that support it, behind a link. */
export const madeEvidence = (changed: Partial<EvidenceSaid> = {}): EvidenceSaid => ({
  kind: 'data',
  title: 'Monthly count, made up',
  source: 'The analyst’s report',
  evidenceOn: isoDate('2020-11-20'),
  receivedOn: isoDate('2020-11-23'),
  link: 'https://example.org/report',
  shows: 'Nine in ten',
  direction: 'supports',
  quality: 'adequate',
  expiresOn: null,
  ...changed,
})
