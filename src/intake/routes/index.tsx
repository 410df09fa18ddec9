import './declared.ts'
import type { FastifyInstance } from 'fastify'
import type { RecordNeeds } from '../../access/index.ts'
import type { Typed } from '../../children/index.ts'
import type { RunRetention } from '../tasks/needs.ts'
import { annexReadersAtHand } from '../annex-a/index.ts'
import { KeptReadings } from '../tasks/kept-readings.ts'
import { tasksOf } from '../tasks/tasks.ts'
import type { WayOn } from '../views/ways-on.ts'
import { behindRoutes } from './behind.tsx'
import { changedRoutes } from './changed.ts'
import { columnRoutes } from './columns.tsx'
import { extractRoutes } from './extracts.tsx'
import { importRoutes } from './import.tsx'
import { joinRoutes } from './joins.tsx'
import { latenessRoutes } from './lateness.tsx'
import { problemRoutes } from './problems.tsx'
import { respelledRoutes } from './respelled.tsx'
import { retentionRoutes } from './retention/index.tsx'
import { rectificationRoutes } from './rectifications.tsx'
import { reverseRoutes } from './reverse.tsx'
import { teamRoutes } from './teams.tsx'

/** What the pages of extracts need from outside. */
export interface IntakeNeeds {
  /** Files are read and put in beside the requests. */
  readonly record: RecordNeeds
  /** Pages of the areas above to which an extract leads once it is in the record. */
  readonly waysOn?: readonly WayOn[] | undefined
  /** Tables of what people typed about children: it goes along when two numbers of one child are joined. */
  readonly typed: readonly Typed[]
  readonly runRetention: RunRetention
}

/** Every page of extracts. Work that was left waiting is taken up when the server is ready, and left when it stops. */
export function intakeRoutes(app: FastifyInstance, needs: IntakeNeeds): void {
  const { record, waysOn = [], typed, runRetention } = needs
  const onFault = (error: unknown, task: number) => app.log.error({ err: error, task }, 'a task failed')
  const readers = annexReadersAtHand((error) => app.log.error({ err: error }, 'no reader stands ready'))
  const readings = new KeptReadings()
  const tasks = tasksOf({ record, onFault, typed, runRetention, readers, readings })
  app.addHook('onReady', (): Promise<void> => {
    tasks.wake()
    return Promise.resolve()
  })
  app.addHook('onClose', async () => {
    await tasks.stop()
    await readers.stop()
    readings.forget()
  })
  app.decorate('intakeTasks', tasks)
  extractRoutes(app, tasks, readers)
  importRoutes(app, tasks, { readers, readings }, waysOn)
  columnRoutes(app, tasks)
  teamRoutes(app, tasks)
  problemRoutes(app)
  reverseRoutes(app, tasks)
  latenessRoutes(app)
  behindRoutes(app)
  respelledRoutes(app)
  changedRoutes(app)
  retentionRoutes(app, tasks)
  joinRoutes(app, tasks)
  rectificationRoutes(app, tasks)
}
