import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { needs } from '../../../access/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import { isOfNow } from '../../../spreadsheets/index.ts'
import type { EntryId } from '../ids.ts'
import { readChildId, readEntryId } from '../ids.ts'
import type { EntryKind } from '../model/entry.ts'
import { kindOfSlug } from '../model/entry.ts'

const Params = z.object({
  childId: z.string().catch(''),
  id: z.string().catch(''),
  kind: z.string().catch(''),
})

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new NotFound()
  return value
}

/** Whoever records anything of a child's way to permanence: what of it is that person's, the page asks. */
export const recording = needs('change permanence', 'change officer views', 'approve officer views')

const BodyVersion = z.object({ _version: z.coerce.number().int() })

/** The version that a form was made from; a form without one is answered as if all had changed. */
export const versionIn = (body: unknown): number => {
  const read = BodyVersion.safeParse(body)
  return read.success ? read.data._version : -1
}

/** Whether another day than today is looked at, or what was known on one: nothing is recorded then. */
export const isElsewhen = ({ at, frame }: FastifyRequest): boolean => !isOfNow({ at, today: frame.today })

/** @throws NotFound, each of them, when the address can name no such thing. */
export const childIdOf = ({ params }: FastifyRequest): number =>
  found(readChildId(Params.parse(params).childId))
export const entryIdOf = ({ params }: FastifyRequest): EntryId => found(readEntryId(Params.parse(params).id))
export const kindOf = ({ params }: FastifyRequest): EntryKind => found(kindOfSlug(Params.parse(params).kind))
