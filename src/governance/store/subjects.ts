import type { ViewerTx } from '../../access/index.ts'
import { planInWords, plans } from '../../plan/index.ts'
import type { PlanSubjects } from '../model.ts'

/** What decisions can be about: every plan and its areas. */
export async function subjects(tx: ViewerTx): Promise<readonly PlanSubjects[]> {
  const found: PlanSubjects[] = []
  for (const { id, title } of await plans(tx)) {
    const whole = await planInWords(tx, id)
    found.push({ id, title, areas: whole?.areas ?? [] })
  }
  return found
}
