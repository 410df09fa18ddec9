import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { keptFile } from '../../access/index.ts'
import { NotFound } from '../../kernel/index.ts'

/**
 * An uploaded file is somebody else's: it is shown as a PDF or not at all, and the sandbox gives it an origin of its own.
 * Safari's viewer needs its scripts; in that origin they reach nothing of ours.
 */
const asPdf = {
  'content-type': 'application/pdf',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox allow-scripts; frame-ancestors 'none'",
  'content-disposition': 'inline; filename="report.pdf"',
}

/** Sends a report's bytes as they were uploaded. @param sha256Of finds the file, under the viewer's own permissions. */
export async function sendReport(
  request: FastifyRequest,
  reply: FastifyReply,
  sha256Of: (tx: ViewerTx) => Promise<string | null | undefined>,
): Promise<FastifyReply> {
  const file = await request.asViewer(async (tx) => {
    const sha256 = await sha256Of(tx)
    return sha256 ? keptFile(tx, 'inspections', sha256) : undefined
  })
  if (!file) throw new NotFound()
  return reply.headers(asPdf).send(file.bytes)
}
