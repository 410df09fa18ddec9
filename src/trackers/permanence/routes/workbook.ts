import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { audit, needs } from '../../../access/index.ts'
import { trackerWorkbook } from '../workbook.ts'
import { trackerRead } from './reads.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const screen = '/permanence.xlsx'

/** The tracker as a file: nothing is sent before it is on record who took which children out, and which bytes they got. */
export function workbookRoutes(app: FastifyInstance): void {
  app.get('/permanence.xlsx', needs('read permanence'), async (request, reply) => {
    const read = await request.asViewer(trackerRead(screen))
    const { viewer } = request.frame
    const takenBy = viewer === undefined ? 'somebody without a post' : `${viewer.name}, ${viewer.post}`
    const bytes = await trackerWorkbook({ ...read, takenBy })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await request.asViewer((tx) =>
      audit(tx, {
        what: 'read',
        subject: 'children',
        ids: read.children.map(({ childId }) => childId),
        screen,
        because: `taken out as a workbook, SHA-256 ${sha256}`,
      }),
    )
    return reply
      .type(type)
      .headers({
        'x-content-type-options': 'nosniff',
        'content-disposition': `attachment; filename="OFFICIAL-SENSITIVE permanence ${read.asAt}.xlsx"`,
      })
      .send(bytes)
  })
}
