import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { audit, classification } from '../access/index.ts'
import type { Frame } from '../design/index.ts'
import { longDate } from '../kernel/index.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Who holds the file, by name and post: a sheet that is found says whose it is. */
const takenBy = ({ viewer }: Frame): string =>
  viewer === undefined ? 'somebody without a post' : `${viewer.name}, ${viewer.post}`

/** What stands above the table of every sheet about children that leaves the product. */
export const marksOf = (frame: Frame, what: string, more: readonly string[]): readonly string[] => [
  classification,
  `${what}, ${frame.council}, as at ${longDate(frame.asAt)}`,
  `Taken out by ${takenBy(frame)} on ${longDate(frame.today)}`,
  ...more,
]

/** Sends a workbook under a name, which says what it is and of which day. */
export const sentWorkbook = (reply: FastifyReply, name: string, bytes: Buffer): FastifyReply =>
  reply
    .type(mediaType)
    .headers({
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="${name}.xlsx"`,
    })
    .send(bytes)

export interface TakenOut {
  /** The page it was asked from: '/permanence.xlsx'. */
  readonly screen: string
  /** As part of the file's name: 'permanence'. */
  readonly name: string
  readonly bytes: Buffer
  readonly childIds: readonly number[]
}

/** Sends a sheet; nothing is sent before it is on record who took which children out, and which bytes they got. */
export async function takenOut(
  request: FastifyRequest,
  reply: FastifyReply,
  { screen, name, bytes, childIds }: TakenOut,
): Promise<FastifyReply> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const because = `taken out as a workbook, SHA-256 ${sha256}`
  await request.asViewer((tx) =>
    audit(tx, { what: 'read', subject: 'children', ids: childIds, screen, because }),
  )
  return sentWorkbook(reply, `OFFICIAL-SENSITIVE ${name} ${request.frame.asAt}`, bytes)
}
