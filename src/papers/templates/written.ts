import { z } from 'zod'
import { bodyKinds } from '../../governance/index.ts'
import type { PaperTemplate } from '../model/index.ts'
import { headerFields, levels } from '../model/index.ts'

const words = z.string().trim().min(2, 'must be in words')
const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*( [a-z0-9]+)*$/,
    'must be small letters and numbers, in words with one space between them',
  )

const Part = z.strictObject({
  id,
  title: words,
  mandatory: z.boolean(),
  asks: words,
  pieces: z.array(z.string()),
  when: z.string().optional(),
})

/** A template as JSON tells it, in a council's file and beside a paper that was drawn up with one. */
export const KeptTemplate: z.ZodType<PaperTemplate> = z.strictObject({
  id,
  name: words,
  purpose: words,
  bodies: z.array(z.enum(bodyKinds)),
  level: z.enum(levels),
  header: z.array(z.strictObject({ id: z.enum(headerFields), label: words, asks: words })),
  recommendations: z
    .strictObject({
      title: words,
      lead: words,
      asks: words,
      pieces: z.array(z.string()),
      after: id.optional(),
    })
    .optional(),
  sections: z.array(Part).min(1, 'must have at least one section'),
  appendices: z.array(Part),
  alternativeFormats: words,
  consults: z
    .array(words.regex(/^[a-z]/, 'must be the name of a group in small letters, such as parents and carers'))
    .optional(),
  without: z.array(z.string()),
})
