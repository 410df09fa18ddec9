import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { openTo } from '../../access/index.ts'
import type { ServerNeeds } from './needs.ts'

const open = (because: string) => ({ config: { ...openTo('everyone', because).config, unidentified: true } })

/** `/health`: this process answers. `/ready`: and so does its database. Both cost next to nothing. */
export function health(app: FastifyInstance, needs: ServerNeeds): void {
  app.get('/health', open('says only that the process answers'), () => ({ status: 'ok' }))
  app.get('/ready', open('says only whether the database answers'), async (_request, reply) => {
    try {
      await sql`select 1`.execute(needs.db)
      return { status: 'ready' }
    } catch (error) {
      needs.log.warn(
        { code: error instanceof Error && 'code' in error ? error.code : undefined },
        'database does not answer',
      )
      return reply.code(503).send({ status: 'the database does not answer' })
    }
  })
}
