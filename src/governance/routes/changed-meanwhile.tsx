import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ChangedField, TypedDate } from '../../design/index.ts'
import { ChangedMeanwhile, Page, page } from '../../design/index.ts'
import { postedAgain } from '../../access/index.ts'

export interface Changed {
  /** What was being corrected: 'this meeting'. */
  readonly thing: string
  readonly fields: readonly ChangedField[]
  readonly action: string
  readonly version: number
  /** Where what is stored is shown. */
  readonly storedHref: string
}

/** Answers a correction that was made from an older version: both versions, and the two ways on. */
export const changedMeanwhile = (
  request: FastifyRequest,
  reply: FastifyReply,
  changed: Changed,
): FastifyReply =>
  page(
    reply,
    409,
    <Page title={`Somebody changed ${changed.thing} meanwhile`} back={{ href: changed.storedHref }}>
      <ChangedMeanwhile {...changed} posted={postedAgain(request.body)} />
    </Page>,
  )

/** A day as it was typed, in one piece. */
export const dayWords = ({ day, month, year }: TypedDate): string =>
  [day, month, year]
    .map((part) => String(part ?? ''))
    .join(' ')
    .trim()
