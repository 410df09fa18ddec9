import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { NotFound } from '../kernel/index.ts'

/** The address that was asked for: its named parts and its question. */
export interface Address {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
}

const Texts = z.record(z.string(), z.string().catch('')).catch({})

/** The parts and the query of an address as texts; whatever comes twice or otherwise is no text. */
export const addressOf = (request: FastifyRequest): Address => ({
  params: Texts.parse(request.params),
  query: Texts.parse(request.query),
})

/** A number of the record as an address holds it. @throws NotFound where it cannot be one. */
export function numberIn({ params }: Address, name = 'id'): number {
  const typed = params[name] ?? ''
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw new NotFound()
  return Number(typed)
}

/** The path with its named parts as they stand in the address: `/plan/:id` is `/plan/3`. */
export const filled = (path: string, { params }: Address): string =>
  path.replace(/:([a-zA-Z]+)/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''))
