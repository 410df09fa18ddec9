import { z } from 'zod'
import { annexLists, type ListNumber } from './lists/index.ts'
import type { ReadMessage } from './model.ts'
import { unpackFacts } from './packed-facts.ts'

const list = z.custom<ListNumber>((value) => annexLists.some(({ number }) => number === value))
const count = z.number().int().nonnegative()

const problem = z.object({
  code: z.string(),
  where: z.object({
    sheet: z.string(),
    list: list.exactOptional(),
    row: count.exactOptional(),
    column: z.string().exactOptional(),
  }),
  found: z.string(),
  expected: z.string(),
  effect: z.enum(['rejected', 'left out', 'warning']),
})

const mapping = z.object({
  sheet: z.string(),
  headingsRow: count.optional().transform((value) => value),
  columns: z.array(
    z.object({
      column: z.string(),
      found: z.string(),
      position: count,
      by: z.enum(['name', 'alias', 'position', 'remembered']),
    }),
  ),
  missing: z.array(z.string()),
  unused: z.array(z.string()),
})

const summary = z.object({ list, rows: count, children: count, rejected: count, mapping: z.array(mapping) })

const passed = z.object({ rows: count, teams: z.array(z.object({ name: z.string(), rows: count })) })

const besidesFacts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), list, rows: count }),
  z.object({ kind: z.literal('passed over'), children: z.array(z.string()), adopters: z.array(z.string()) }),
  z.object({ kind: z.literal('list read'), list, passed }),
  z.object({ kind: z.literal('digests'), digests: z.base64() }),
  z.object({ kind: z.literal('problems'), problems: z.array(problem) }),
  z.object({ kind: z.literal('done'), lists: z.array(summary) }),
])

const facts = z.object({ kind: z.literal('facts'), fact: z.unknown(), rows: z.unknown() })

/** What comes back. It was made next to a file from outside, so it is checked like anything from there. */
export function understand(message: unknown): ReadMessage | undefined {
  const packed = facts.safeParse(message).data
  return packed ? unpackFacts(packed.fact, packed.rows) : besidesFacts.safeParse(message).data
}
