import { z } from 'zod'
import { factTables, type FactName } from '../../children/facts/index.ts'
import { readIsoDate, type IsoDate } from '../../kernel/index.ts'
import { annexLists, type ListNumber } from './lists/index.ts'
import type { ReadMessage } from './model.ts'

const day = z.custom<IsoDate>((value) => typeof value === 'string' && readIsoDate(value) !== undefined)
const list = z.custom<ListNumber>((value) => annexLists.some(({ number }) => number === value))
const fact = z.custom<FactName>((value) => typeof value === 'string' && Object.hasOwn(factTables, value))
const count = z.number().int().nonnegative()

/** What goes to the child. */
export const toRead = z.object({
  path: z.string(),
  name: z.string(),
  asAt: day,
  remembered: z.partialRecord(
    z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']),
    z.record(z.string(), z.string()),
  ),
  limits: z.record(z.string(), z.number()),
})

const readFact = z.object({
  owner: z.string(),
  startsOn: day.optional().transform((value) => value),
  occurrence: count,
  fingerprint: z.string().regex(/^-?\d{1,19}$/),
  list,
  row: count,
  values: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
})

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

const readMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), list, rows: count }),
  z.object({ kind: z.literal('facts'), fact, rows: z.array(readFact) }),
  z.object({ kind: z.literal('problems'), problems: z.array(problem) }),
  z.object({ kind: z.literal('done'), lists: z.array(summary) }),
])

/** What comes back. It was made next to a file from outside, so it is checked like anything from there. */
export const understand = (message: unknown): ReadMessage | undefined => readMessage.safeParse(message).data
