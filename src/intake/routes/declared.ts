import type {} from 'fastify'
import type { Tasks } from '../tasks/tasks.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Reads files and puts them in, beside the requests. */
    intakeTasks: Tasks
  }
}
