import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import { posts } from '../../../access/index.ts'
import { loggedActions } from '../../../governance/index.ts'
import { planInWords, plans } from '../../../plan/index.ts'
import { papers } from '../../store/drafts.ts'
import type { Assessment, AssessmentId, Linked, Signature } from '../model/index.ts'
import { KeptSaid } from '../model/index.ts'
import { assessmentsDb } from '../tables.ts'

type TitleOf = (id: number) => string

async function titles(tx: ViewerTx): Promise<TitleOf> {
  const byId = new Map((await posts(tx)).map(({ id, title }) => [id, title]))
  return (id) => byId.get(id) ?? 'A post that is no more'
}

async function signaturesOf(
  tx: ViewerTx,
  ids: readonly AssessmentId[],
  titleOf: TitleOf,
): Promise<ReadonlyMap<AssessmentId, readonly Signature[]>> {
  const rows = await assessmentsDb(tx)
    .selectFrom('papers.assessment_signature_known')
    .selectAll()
    .where('assessment_id', '=', sql<AssessmentId>`any(${ids})`)
    .where('on_day', '<=', tx.at.asAt)
    .orderBy('id')
    .execute()
  const signed = rows.map((row) => ({
    of: row.assessment_id,
    signature: {
      what: row.what,
      post: { id: row.post_id, title: titleOf(row.post_id) },
      on: row.on_day,
      by: row.signed_by,
      outcome: row.outcome ?? undefined,
      words: row.words,
      fingerprint: row.fingerprint,
    },
  }))
  return new Map(
    [...Map.groupBy(signed, ({ of }) => of)].map(([id, all]) => [id, all.map(({ signature }) => signature)]),
  )
}

/** Every assessment, by title; what it is linked to and had promised stands on its own page. */
export async function assessments(tx: ViewerTx): Promise<readonly Assessment[]> {
  const rows = await assessmentsDb(tx)
    .selectFrom('papers.assessment_known')
    .selectAll()
    .orderBy('title')
    .orderBy('id')
    .execute()
  const titleOf = await titles(tx)
  const signed = await signaturesOf(
    tx,
    rows.map(({ id }) => id),
    titleOf,
  )
  return rows.map((row) => ({
    id: row.id,
    version: row.known_from,
    kind: row.kind,
    title: row.title,
    about: row.about,
    owner:
      row.owner_post_id === null
        ? undefined
        : { postId: row.owner_post_id, title: titleOf(row.owner_post_id) },
    reviewOn: row.review_on ?? undefined,
    said: KeptSaid.parse(row.said),
    writtenBy: row.written_by,
    signatures: signed.get(row.id) ?? [],
    links: [],
    actions: [],
  }))
}

async function linksOf(tx: ViewerTx, id: AssessmentId): Promise<readonly Linked[]> {
  const rows = await assessmentsDb(tx)
    .selectFrom('papers.assessment_link_known')
    .select(['plan_id', 'paper_id', 'action_id'])
    .where('assessment_id', '=', id)
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const linkable = await linkableThings(tx)
  return linkable.filter((each) =>
    rows.some((row) => {
      if (each.to === 'plan') return row.plan_id === each.id
      return each.to === 'paper' ? row.paper_id === each.id : row.action_id === each.id
    }),
  )
}

/** Everything that an assessment can be linked to, in words. */
export async function linkableThings(tx: ViewerTx): Promise<readonly Linked[]> {
  const all = await plans(tx)
  const actions: Linked[] = []
  for (const { id } of all) {
    const plan = await planInWords(tx, id)
    for (const area of plan?.areas ?? [])
      for (const { id: actionId, reference, text } of area.actions)
        actions.push({ to: 'action', id: actionId, words: `${reference} ${text}` })
  }
  return [
    ...all.map(({ id, title }): Linked => ({ to: 'plan', id, words: title })),
    ...(await papers(tx)).map(({ id, title }): Linked => ({ to: 'paper', id, words: title })),
    ...actions,
  ]
}

async function actionsOf(tx: ViewerTx, id: AssessmentId): Promise<Assessment['actions']> {
  const rows = await assessmentsDb(tx)
    .selectFrom('papers.assessment_action_known')
    .select('logged_action_id')
    .where('assessment_id', '=', id)
    .execute()
  if (rows.length === 0) return []
  const wanted = new Set(rows.map((row) => row.logged_action_id))
  return (await loggedActions(tx))
    .filter((action) => wanted.has(action.id))
    .map((action) => ({ id: action.id, words: action.words, href: `/governance/actions/${action.id}` }))
}

/** One assessment whole; undefined where there is none, or none this viewer may see. */
export async function assessmentById(tx: ViewerTx, id: AssessmentId): Promise<Assessment | undefined> {
  const found = (await assessments(tx)).find((each) => each.id === id)
  return found && { ...found, links: await linksOf(tx, id), actions: await actionsOf(tx, id) }
}
