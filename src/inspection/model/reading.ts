import { z } from 'zod'
import { readIsoDate } from '../../kernel/index.ts'
import { grades } from '../frameworks/index.ts'

const day = z.string().transform((text, context) => {
  const read = readIsoDate(text)
  if (read === undefined) context.addIssue('not a day')
  return read ?? z.NEVER
})
const page = z.number().int().positive()

/** What was read from a report, as it is kept: the reader's answer after a journey through JSON. */
export const reading = z.object({
  kind: z.enum(['inspection', 'focused visit']),
  authority: z.string(),
  inspectedFrom: day.optional(),
  inspectedTo: day.optional(),
  publishedOn: day.optional(),
  publishedSource: z.enum(['printed', 'file name']).optional(),
  judgements: z.array(z.object({ strand: z.string(), grade: z.enum(grades), page })),
  areas: z.array(z.object({ text: z.string(), priority: z.boolean(), tags: z.array(z.string()), page })),
  paragraphs: z.array(
    z.object({ number: z.string().optional(), section: z.string(), text: z.string(), page }),
  ),
  pages: z.array(z.object({ number: page, text: z.string() })),
  foundOn: z.object({
    authority: page.optional(),
    dates: page.optional(),
    publication: page.optional(),
  }),
  doubts: z.array(
    z.object({
      about: z.enum(['authority', 'kind', 'dates', 'publication', 'judgements', 'areas']),
      sentence: z.string(),
      page: page.optional(),
    }),
  ),
})

export type Reading = z.output<typeof reading>
export type ReadDoubt = Reading['doubts'][number]
export type ReadParagraph = Reading['paragraphs'][number]

/** Of a file that is kept with what a person types in, and was not read: a scan, a locked file, another kind of report. */
export const unread: Reading = {
  ...{ kind: 'inspection', authority: '', judgements: [], areas: [], paragraphs: [], pages: [] },
  ...{ foundOn: {}, doubts: [] },
}

/** What was read has pages. */
export const wasRead = ({ pages }: Reading): boolean => pages.length > 0
