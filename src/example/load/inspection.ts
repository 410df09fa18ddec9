import type { ViewerTx } from '../../access/index.ts'
import type { InspectionId } from '../../inspection/index.ts'
import { checkStrength, inspectionById, recordInspection, strengthsOf } from '../../inspection/index.ts'
import { inspection, strengths } from '../content/inspection.ts'
import type { Established } from './people.ts'

async function checkStrengths(tx: ViewerTx, id: InspectionId, { post }: Established): Promise<void> {
  const recorded = await strengthsOf(tx, id)
  for (const [index, { owner, watch, state, checkedOn, note }] of strengths.entries()) {
    const [strength, found] = [recorded[index], await inspectionById(tx, id)]
    if (!strength || !found) throw new Error('A strength of the example was not recorded')
    const check = { ownerPostId: post(owner), watch, state, lastCheckedOn: checkedOn, note }
    if (!(await checkStrength(tx, strength, found.version, check)))
      throw new Error('A strength was not checked')
  }
}

/** The inspection, with its findings and with its strengths as they were last looked at. */
export async function loadInspection(tx: ViewerTx, established: Established): Promise<InspectionId> {
  const id = await recordInspection(tx, {
    ...inspection,
    strengths: strengths.map(({ text, paragraph, page, owner, watch }) => ({
      text,
      paragraph,
      page,
      ownerPostId: established.post(owner),
      watch,
    })),
  })
  await checkStrengths(tx, id, established)
  return id
}
