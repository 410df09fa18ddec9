import type { AsOne } from '../../plan/index.ts'
import type { PaperNeeds } from '../gather/around.ts'
import type { KeptPaper, PaperId } from '../model/index.ts'
import { aroundPaper, paperById } from './paper.ts'

/**
 * The paper as this viewer may read it, composed in transactions that end before anything is drawn; undefined where there is
 * none, or none for this viewer.
 */
export async function readPaper(
  asOne: AsOne,
  id: PaperId,
  needs: PaperNeeds,
): Promise<KeptPaper | undefined> {
  const around = await aroundPaper(asOne, id, needs)
  return asOne((tx) => paperById(tx, id, around))
}
