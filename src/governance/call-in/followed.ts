import type { ViewerTx } from '../../access/index.ts'
import { rulebookOf } from '../../clocks/index.ts'
import { isPublicExecutive } from '../forward/model.ts'
import type { Body, Decision } from '../model.ts'
import { bodies } from '../store/bodies.ts'
import { decisions } from '../store/decisions.ts'
import type { CarryingOut, Followed } from './model.ts'
import { carryingOut } from './model.ts'
import { callIns, publications } from './store.ts'

/** A decision with its publication, its call-ins, and whether it may be carried out on the day looked at. */
export interface FollowedOn extends Followed {
  readonly stands: CarryingOut
}

/** Decisions with what followed them: those given, or every one by the as-at day. */
export async function followed(tx: ViewerTx, given?: readonly Decision[]): Promise<readonly FollowedOn[]> {
  const all = given ?? (await decisions(tx))
  const executives = new Set((await bodies(tx)).filter(isPublicExecutive).map(({ id }) => id))
  const [published, called, rulebook] = [await publications(tx), await callIns(tx), await rulebookOf(tx)]
  return all.map((decision) => {
    const facts = {
      decision,
      executive: decision.alone !== undefined || executives.has(decision.body.id),
      publication: published.find(({ decisionId }) => decisionId === decision.id),
      callIns: called.filter(({ decisionId }) => decisionId === decision.id),
    }
    return { ...facts, stands: carryingOut(facts, rulebook, tx.at.asAt) }
  })
}

/** The same of one decision. */
export async function followedOne(tx: ViewerTx, decision: Decision): Promise<FollowedOn> {
  const [found] = await followed(tx, [decision])
  if (!found) throw new Error('One decision was asked for')
  return found
}

/** Who considers a call-in: bodies that scrutinise the decision's, or where no line says so every scrutiny committee. */
export function scrutinisersOf(
  bodyId: Body['id'],
  all: readonly Body[],
  lines: readonly { readonly fromId: Body['id']; readonly toId: Body['id']; readonly kind: string }[],
): readonly Body[] {
  const named = lines
    .filter(({ fromId, kind }) => fromId === bodyId && kind === 'is scrutinised by')
    .map(({ toId }) => toId)
  return all.filter(({ id, kind }) => (named.length > 0 ? named.includes(id) : kind === 'scrutiny'))
}

/** The decisions of the executive that something is owed on, or that were called in. */
export const isFollowed = ({ executive, callIns: called, stands }: FollowedOn): boolean =>
  executive &&
  (called.length > 0 ||
    stands.state === 'open to call-in' ||
    stands.state === 'not published' ||
    stands.state === 'may be carried out')
