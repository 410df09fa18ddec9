import type { ViewerTx } from '../../access/index.ts'
import type { DecisionOnPaper } from '../../governance/index.ts'
import { decisionsOnPaper } from '../../governance/index.ts'
import type { PaperId } from '../model/index.ts'
import type { Version } from './model.ts'

/** A decision with the version that it was taken on, as it was put on record with it. */
export interface Decided extends DecisionOnPaper {
  readonly on:
    | {
        readonly number: number
        /** Put before the meeting under that number; otherwise the last one that was frozen by the day. */
        readonly recorded: boolean
      }
    | undefined
}

type Numbered = Pick<Version, 'id' | 'number'>

function versionOf({ decision, putBefore }: DecisionOnPaper, versions: readonly Numbered[]): Decided['on'] {
  const on = versions.find(({ id }) => id === decision.paperVersionId)
  return on && { number: on.number, recorded: putBefore }
}

/** What was decided on a paper, each with its version, newest first; of this version alone where one is named. */
export async function decidedOn(
  tx: ViewerTx,
  id: PaperId,
  versions: readonly Numbered[],
  only?: number,
): Promise<readonly Decided[]> {
  const all = (await decisionsOnPaper(tx, id)).map((one) => ({ ...one, on: versionOf(one, versions) }))
  return only === undefined ? all : all.filter(({ on }) => on?.number === only)
}

/** Whether a link to the decision helps: whoever may not open it reads its words here. */
export const opensDecisions = ({ viewer }: ViewerTx): boolean => viewer.grants.has('read governance | any')
