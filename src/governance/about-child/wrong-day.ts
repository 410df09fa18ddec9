import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { wrongDayFor } from '../../trackers/permanence/index.ts'
import type { DecisionCode } from './model.ts'

/**
 * Why a decision about the child cannot be of a day, in the words of the permanence tracker: nothing but a match, there a step
 * of its own, needs the child to be in care. Where birth or care is not known, nothing is refused for it.
 */
export async function wrongDayOfDecision(tx: ViewerTx, childId: number) {
  const wrong = await wrongDayFor(tx, childId)
  return ({ code, on }: { readonly code: DecisionCode; readonly on: IsoDate }): string | undefined =>
    wrong(code === 'match' ? 'match' : 'any', on)
}
