import { longDate } from '../../../kernel/index.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'
import { birthday } from './days.ts'

const words = {
  careEnds: ['the period of care has ended', 8],
  protectionEnds: ['the plan has ended', 7],
} as const

/**
 * Care and protection plans are of children: of somebody who has turned 18 and whom the list gives no end, nothing is late or
 * due, and what would tell is said. Undefined of a child, and where no list gives the birthday.
 */
export function turned18(
  { asAt }: Counting,
  { details }: ChildState,
  of: keyof typeof words,
): string | undefined {
  const bornOn = details?.born_on ?? undefined
  if (bornOn === undefined) return undefined
  const on = birthday(bornOn, 18)
  const [what, list] = words[of]
  return on > asAt
    ? undefined
    : `Whether ${what} is not known: the child turned 18 on ${longDate(on)}, and list ${list} gives no end. Correct the list.`
}
