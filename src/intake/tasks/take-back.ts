import { becauseOf, type ViewerTx } from '../../access/index.ts'
import { reverseImport } from '../import/reverse.ts'
import type { Outcome, Task } from './model.ts'
import { done, failed } from './model.ts'
import type { AtWork } from './needs.ts'

/** Takes an extract back, in one transaction. The reason stays with the change. */
export async function takeBack({ task, importId, asIntake, tell }: AtWork): Promise<Outcome> {
  tell('Taking it back')
  return asIntake((tx) => reverse(tx, importId, task))
}

async function reverse(tx: ViewerTx, importId: number, task: Task): Promise<Outcome> {
  await becauseOf(tx, task.reason ?? 'No reason was kept')
  const reversal = await reverseImport(tx, importId)
  return reversal.ok ? done : failed('There was nothing to take back: it is not in the record now.')
}
