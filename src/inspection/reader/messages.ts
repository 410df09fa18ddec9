import { z } from 'zod'
import { readIsoDate, type IsoDate } from '../../kernel/index.ts'
import { grades } from '../frameworks/index.ts'
import type { Read } from './read-pages.ts'
import { whyRefused } from './refusals.ts'

/** What goes to the child process. */
export const toRead = z.object({
  id: z.number(),
  bytes: z.instanceof(Uint8Array),
  fileName: z.union([z.string(), z.undefined()]),
  maxPages: z.number(),
})

const day = z.custom<IsoDate>((value) => typeof value === 'string' && readIsoDate(value) !== undefined)
const page = z.number().int()
const maybe = <T extends z.ZodType>(schema: T) => z.union([schema, z.undefined()])

const reading = z.object({
  kind: z.enum(['inspection', 'focused visit']),
  authority: z.string(),
  inspectedFrom: maybe(day),
  inspectedTo: maybe(day),
  publishedOn: maybe(day),
  publishedSource: maybe(z.enum(['printed', 'file name'])),
  judgements: z.array(z.object({ strand: z.string(), grade: z.enum(grades), page })),
  areas: z.array(z.object({ text: z.string(), priority: z.boolean(), tags: z.array(z.string()), page })),
  paragraphs: z.array(z.object({ number: maybe(z.string()), section: z.string(), text: z.string(), page })),
  pages: z.array(z.object({ number: page, text: z.string() })),
  foundOn: z.object({ authority: maybe(page), dates: maybe(page), publication: maybe(page) }),
  doubts: z.array(
    z.object({
      about: z.enum(['authority', 'kind', 'dates', 'publication', 'judgements', 'areas']),
      sentence: z.string(),
      page: maybe(page),
    }),
  ),
})

const read: z.ZodType<Read> = z.union([
  z.object({ ok: z.literal(true), reading }),
  z.object({ ok: z.literal(false), why: z.enum(whyRefused), sentence: z.string() }),
])

/** What comes back. It was made next to a hostile file, so it is checked like anything from outside. */
export const answer = z.object({ id: z.number(), read })
