import type { FastifyInstance } from 'fastify'
import { Press } from '../press/index.ts'
import { FilePrinter } from './print-files.ts'

/** What prints papers: one press for a server, and what makes the files of frozen versions on it. */
export interface Printing {
  readonly press: Press
  readonly printer: FilePrinter
}

/** Ends with the server. */
export function printingFor(app: FastifyInstance): Printing {
  const press = new Press()
  app.addHook('onClose', () => {
    press.close()
  })
  const printer = new FilePrinter(press, (error) => {
    app.log.error({ err: error }, 'files of a paper were not made')
  })
  return { press, printer }
}
