import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { audit } from '../access/index.ts'
import type { Marking, Sheet } from './marked-file.ts'
import { csvOf, excelOf } from './marked-file.ts'

const kinds = {
  csv: { type: 'text/csv; charset=utf-8', write: csvOf },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: excelOf },
} as const

export type FileKind = keyof typeof kinds
export const fileKinds: readonly FileKind[] = ['csv', 'xlsx']

const markingOf = ({ frame }: FastifyRequest): Marking => ({
  council: frame.council,
  by: frame.viewer ? `${frame.viewer.name}, ${frame.viewer.post}` : 'nobody',
  asAt: frame.asAt,
  takenOn: frame.today,
})

/** Sends a sheet about children as a file; which children, and the hash of the bytes, are noted before it leaves. */
export async function takeAway<Row extends { readonly childId: number | null }>(
  request: FastifyRequest,
  reply: FastifyReply,
  file: { readonly name: string; readonly screen: string; readonly kind: FileKind },
  sheet: Sheet<Row>,
): Promise<FastifyReply> {
  const { type, write } = kinds[file.kind]
  const bytes = await write(sheet, markingOf(request))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const ids = sheet.rows.flatMap(({ childId }) => (childId === null ? [] : [childId]))
  const because = `Exported: ${sheet.rows.length} lines as at ${request.frame.asAt}, SHA-256 ${sha256}`
  await request.asViewer((tx) =>
    audit(tx, { what: 'read', subject: 'children', ids, screen: file.screen, because }),
  )
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${file.name}-${request.frame.asAt}.${file.kind}"`)
    .send(bytes)
}
