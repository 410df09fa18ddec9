import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { shownAgain } from '../../access/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { readBox } from './model.ts'
import type { PostOffered } from './store/drawing-up.ts'

const Id = z.coerce.number().int().positive().max(2_147_483_647)

/** @throws NotFound when the address holds no number of ours. */
export function idIn(request: FastifyRequest, part: 'id' | 'holding'): number {
  const read = z.object({ [part]: Id }).safeParse(request.params)
  const id = read.success ? read.data[part] : undefined
  if (id === undefined) throw new NotFound()
  return id
}

const words = (what: string) =>
  z.string(`Enter ${what}`).trim().max(2000, 'A note must be 2,000 characters or fewer')

export const DrawUpForm = (offered: readonly PostOffered[]) =>
  z.object({
    staysWith: z
      .string('Choose with which post it stays')
      .refine(
        (value) => offered.some(({ id }) => String(id) === value),
        'Choose with which post it stays that nobody accepts',
      )
      .transform(Number),
    note: words('a note, or leave it empty'),
  })

export const ShownDrawUp = z.object({ staysWith: shownAgain, note: shownAgain })

const several = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])

const said = z.enum(['accepted', 'not accepted'], 'Choose whether it is accepted or not')

/**
 * What is ticked, whether it is accepted, and why not. A line manager takes on what nobody accepted, and passes it to
 * nobody.
 */
export const AnswerForm = z
  .object({
    items: several
      .transform((boxes) => boxes.flatMap((box) => readBox(box) ?? []))
      .refine((ticked) => ticked.length > 0, 'Tick what you accept, or what you do not accept'),
    said,
    note: words('a note, or leave it empty'),
  })
  .refine((form) => form.said === 'accepted' || form.note !== '', {
    path: ['note'],
    message: 'Enter why it is not accepted: the line manager reads it',
  })

export const ShownAnswer = z.object({ items: several, note: shownAgain })
