import type { Done, ViewerTx } from '../../../access/index.ts'
import type { NotSaved } from '../../../forms/index.ts'
import { changedMeanwhile } from '../../../forms/index.ts'
import type { Rewritten } from '../store/index.ts'
import { rewriteAssessment } from '../store/index.ts'
import type { Found } from './found.ts'
import { findToChange, hrefOf } from './found.ts'

/** Keeps what was written, from the version that the form was made from. */
export async function keep(
  tx: ViewerTx,
  { assessment }: Found,
  version: number,
  change: Rewritten,
  because: string,
): Promise<Done | NotSaved> {
  const kept = await rewriteAssessment(tx, { id: assessment.id, version }, change, because)
  return kept ? { ok: true, goTo: hrefOf(assessment) } : changedMeanwhile
}

/** An assessment as what a form changes. */
export const changes = ({ assessment }: Found) => ({
  thing: 'this assessment',
  version: assessment.version,
  href: hrefOf(assessment),
})

/** What every form shares that its owner may fill in. */
export const toChange = {
  permission: 'change assessments' as const,
  find: findToChange,
  changes,
}
