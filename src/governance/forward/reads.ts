import type { Selectable } from 'kysely'
import { posts, versionsOf } from '../../access/index.ts'
import type { ViewerTx } from '../../access/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { EntryRow } from '../forward-tables.ts'
import type { ForwardEntryId } from '../ids.ts'
import type { Decision, WordedVersion } from '../model.ts'
import { mayChange } from '../routes/reads.ts'
import { bodies } from '../store/bodies.ts'
import { decisions } from '../store/decisions.ts'
import { meetings } from '../store/meetings.ts'
import { subjects } from '../store/subjects.ts'
import type { ForwardEntry } from './model.ts'
import { pounds } from './model.ts'
import type { ForwardChoices } from './questions.ts'
import { forwardPlan, plannedEntry } from './standing.ts'

/** What the forward plan's page shows. */
export const planRead = async (tx: ViewerTx) => ({
  ...(await forwardPlan(tx)),
  plans: await subjects(tx),
  mayChange: mayChange(tx),
})

export const choicesRead = async (tx: ViewerTx): Promise<ForwardChoices> => ({
  bodies: await bodies(tx),
  meetings: await meetings(tx),
  posts: await posts(tx),
  plans: await subjects(tx),
  today: tx.today,
})

type Row = Selectable<EntryRow>
const dayOf = (day: Row['decide_on']): string => (day === null ? '' : longDate(day))

async function entryVersions(tx: ViewerTx, id: ForwardEntryId): Promise<readonly WordedVersion[]> {
  const names = new Map((await bodies(tx)).map((body) => [body.id, body.name]))
  const titles = new Map((await posts(tx)).map((post) => [post.id, post.title]))
  const taker = ({ body_id, post_id }: Row): string =>
    body_id === null ? (titles.get(post_id ?? 0) ?? '') : (names.get(body_id) ?? '')
  const found = await versionsOf<Row>(tx, 'governance.forward_entry', id)
  return found.map(({ row, change }) => ({
    on: change.on,
    by: change.by,
    reason: change.reason,
    says: {
      Matter: row.matter,
      'Decision-taker': taker(row),
      'From day': dayOf(row.decide_on),
      'Until day': dayOf(row.decide_until),
      Key: row.is_key === null ? '' : row.is_key ? 'yes' : 'no',
      'Why key': row.key_because ?? '',
      Amount: row.amount === null ? '' : pounds(Number(row.amount)),
      Documents: row.documents ?? '',
      Private: row.private ?? '',
      'Taken off': row.withdrawn_because ?? '',
    },
  }))
}

/** Whether the decision is of whoever the entry says decides; where it says nobody, any may be. */
function isTakersOf({ taker }: ForwardEntry, { body, alone }: Decision): boolean {
  if (taker === undefined) return true
  return taker.kind === 'body' ? alone === undefined && body.id === taker.id : alone?.postId === taker.postId
}

/** @throws NotFound when there is no such entry by the as-at day. */
export const entryRead = (id: ForwardEntryId) => async (tx: ViewerTx) => {
  const { rule, ...planned } = await plannedEntry(tx, id)
  const { entry } = planned
  const mine = (await decisions(tx)).filter(
    (decision) => decision.decidedOn >= entry.addedOn && isTakersOf(entry, decision),
  )
  return {
    planned,
    rule,
    plans: await subjects(tx),
    versions: await entryVersions(tx, id),
    decisions: mine,
    day: tx.at.asAt,
    today: tx.today,
    mayChange: mayChange(tx),
  }
}
