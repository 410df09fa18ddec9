import { z } from 'zod'
import type { Compared } from './compare.ts'

/** What a preview says beside the changes themselves: it is posted with them, so that it stands there once more. */
export type Asides = Pick<Compared, 'problems' | 'notTakenUp' | 'read' | 'unchanged'>

const text = z.string().max(40_000)
const Problem = z.object({
  where: z.object({
    sheet: text,
    row: z.number().int().optional(),
    key: text.optional(),
    column: text.optional(),
  }),
  found: text,
  expected: text,
  effect: z.enum(['row left out', 'column left out', 'not taken up']),
  instead: text.optional(),
})
const Rows = z.number().int().min(0)
const Asides = z.object({
  problems: z.array(Problem),
  notTakenUp: z.array(Problem),
  read: Rows,
  unchanged: Rows,
})

/** As many as one form carries beside its changes, each cut to what a line shows. */
const [most, longest] = [1000, 200]

const inShort = (problems: Asides['problems']): Asides['problems'] =>
  problems.slice(0, most).map((problem) => ({ ...problem, found: problem.found.slice(0, longest) }))

export const asidesPosted = ({ problems, notTakenUp, read, unchanged }: Compared): string =>
  JSON.stringify({ problems: inShort(problems), notTakenUp: inShort(notTakenUp), read, unchanged })

/** Undefined where the form has none that a preview made: then only the changes are shown once more. */
export function asidesIn(posted: unknown): Asides | undefined {
  try {
    return Asides.safeParse(JSON.parse(typeof posted === 'string' ? posted : '')).data
  } catch {
    return undefined
  }
}
