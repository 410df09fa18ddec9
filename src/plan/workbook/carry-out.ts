import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { addAction, reviseAction } from '../store/actions.ts'
import { enterValue } from '../store/measure-values.ts'
import { reviseMeasure } from '../store/measures.ts'
import { addMilestone, meetMilestone, reviseMilestone, unmeetMilestone } from '../store/milestones.ts'
import type { Outcome, Refused } from '../store/outcomes.ts'
import { recordProgress } from '../store/progress.ts'
import { redate } from '../store/redatings.ts'
import type { Wish } from './wishes.ts'

export interface ReadyWish {
  readonly wish: Wish
  readonly reason: string
  /** 'Plan, row 9': for a sentence about what was refused. */
  readonly place: string
}

type Of<Kind extends Wish['of']> = Extract<Wish, { of: Kind }>
type Step = () => Promise<Outcome>

const hasParts = (parts: object): boolean => Object.keys(parts).length > 0

/** As the forms of an action do it: what is promised through change control, how it goes as an update. */
function actionSteps(
  tx: ViewerTx,
  { action, parts, redate: to, note }: Of<'action'>,
  reason: string,
): readonly Step[] {
  const { id, version, contributors } = action
  return [
    ...(hasParts(parts)
      ? [
          () =>
            reviseAction(tx, id, version, {
              text: action.text,
              kind: action.kind,
              leadPostId: action.lead?.id ?? null,
              startOn: action.startOn,
              contributorPostIds: contributors.flatMap(({ postId }) => postId ?? []),
              partners: contributors.filter(({ postId }) => postId === null).map(({ name }) => name),
              firstDueOn: null,
              ...parts,
              reason,
            }),
        ]
      : []),
    ...(to && action.dueOn
      ? [() => redate(tx, { actionId: id }, { fromOn: action.dueOn ?? to, toOn: to, reason })]
      : []),
    ...(note ? [() => recordProgress(tx, id, note)] : []),
  ]
}

function milestoneSteps(
  tx: ViewerTx,
  { milestone, text, redate: to, metOn }: Of<'milestone'>,
  reason: string,
): readonly Step[] {
  const { id, version, dueOn } = milestone
  return [
    ...(text === undefined ? [] : [() => reviseMilestone(tx, id, version, text, reason)]),
    ...(to ? [() => redate(tx, { milestoneId: id }, { fromOn: dueOn, toOn: to, reason })] : []),
    ...(metOn !== undefined && milestone.metOn !== null ? [() => unmeetMilestone(tx, id, reason)] : []),
    ...(metOn ? [() => meetMilestone(tx, id, metOn)] : []),
  ]
}

function measureSteps(
  tx: ViewerTx,
  { measure, aims, value }: Of<'measure'>,
  because: string,
): readonly Step[] {
  return [
    ...(aims ? [() => reviseMeasure(tx, measure.id, measure.version, { ...aims, because })] : []),
    ...(value ? [() => enterValue(tx, measure.id, { ...value, note: '' })] : []),
  ]
}

function stepsOf(tx: ViewerTx, { wish, reason }: ReadyWish): readonly Step[] {
  switch (wish.of) {
    case 'action':
      return actionSteps(tx, wish, reason)
    case 'milestone':
      return milestoneSteps(tx, wish, reason)
    case 'measure':
      return measureSteps(tx, wish, reason)
    case 'new action':
      return [() => addAction(tx, wish.areaId, { ...wish.action, because: reason })]
    case 'new milestone':
      return [() => addMilestone(tx, wish.actionId, { ...wish, because: reason })]
  }
}

export type CarriedOut =
  { readonly ok: true } | { readonly ok: false; readonly refused: Refused; readonly place: string }

/**
 * Carries everything out through the functions that the forms use. A refusal ends it: whoever calls takes back what went
 * before.
 */
export async function carryOut(tx: ViewerTx, wishes: readonly ReadyWish[]): Promise<CarriedOut> {
  for (const ready of wishes) {
    for (const step of stepsOf(tx, ready)) {
      const outcome = await step()
      if (!outcome.ok) return { ok: false, refused: outcome, place: ready.place }
    }
  }
  return { ok: true }
}

/** What was written since is taken back where it is not to stand; what was written before stays. */
export async function allOrNothing<Outcome extends { readonly ok: boolean }>(
  tx: ViewerTx,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  await sql`savepoint all_or_nothing`.execute(tx.db)
  const outcome = await work()
  if (!outcome.ok) await sql`rollback to savepoint all_or_nothing`.execute(tx.db)
  return outcome
}
