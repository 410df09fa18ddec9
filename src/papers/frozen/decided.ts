import type { ViewerTx } from '../../access/index.ts'
import type { DecisionOnPaper } from '../../governance/index.ts'
import { decisionsOnPaper } from '../../governance/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { PaperId } from '../model/index.ts'
import type { Version } from './model.ts'

/** A decision with the version that it was taken on. */
export interface Decided extends DecisionOnPaper {
  readonly on:
    | {
        readonly number: number
        /** Put before the meeting under that number; otherwise the last one that was frozen by the day. */
        readonly recorded: boolean
      }
    | undefined
}

/** Which version a decision was taken on: the one that was put before the meeting, or else the last that stood by its day. */
export function versionOf(
  { paperVersion, decidedOn }: { readonly paperVersion: number | undefined; readonly decidedOn: IsoDate },
  versions: readonly Pick<Version, 'number' | 'frozenOn'>[],
): Decided['on'] {
  if (paperVersion !== undefined && versions.some(({ number }) => number === paperVersion))
    return { number: paperVersion, recorded: true }
  const last = versions.findLast(({ frozenOn }) => frozenOn <= decidedOn)
  return last && { number: last.number, recorded: false }
}

/** What was decided on a paper, each with its version, newest first; of this version alone where one is named. */
export async function decidedOn(
  tx: ViewerTx,
  id: PaperId,
  versions: readonly Pick<Version, 'number' | 'frozenOn'>[],
  only?: number,
): Promise<readonly Decided[]> {
  const all = (await decisionsOnPaper(tx, id)).map((one) => ({
    ...one,
    on: versionOf({ paperVersion: one.paperVersion, decidedOn: one.decision.decidedOn }, versions),
  }))
  return only === undefined ? all : all.filter(({ on }) => on?.number === only)
}

/** Whether a link to the decision helps: whoever may not open it reads its words here. */
export const opensDecisions = ({ viewer }: ViewerTx): boolean => viewer.grants.has('read governance | any')
