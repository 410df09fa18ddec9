import type { AsMadeUpPerson, RecordNeeds, ViewerTx } from '../../../access/index.ts'
import { ourMeasures } from '../../../indicators/index.ts'
import type { World } from '../../children/index.ts'
import { head } from '../../content/entries/entry.ts'
import { nameStandIn, sayWhyLate } from './absence.ts'
import { makeChallenges } from './challenges.ts'
import { recordChildDecisions } from './decisions.ts'
import { deskOf, postHolders } from './desk.ts'
import { supplyFamilies } from './families.ts'
import type { HandoverDoor } from './handover.ts'
import { makeHandover } from './handover.ts'
import { recordPermanence } from './permanence.ts'
import { makeReleases } from './releases.ts'
import { layBesideMeasures } from './scorecards.ts'

/** What making entries needs of the record. */
export interface AsExample {
  /** As a viewer who may read who holds which post. */
  readonly asViewer: <T>(work: (tx: ViewerTx) => Promise<T>) => Promise<T>
  readonly asPerson: AsMadeUpPerson
  /** How a handover is drawn up and accepted; where it is not handed in, none is. */
  readonly handover?: HandoverDoor | undefined
}

/**
 * What the example's people typed over the months up to its today: through the same doors as the pages, each as the person,
 * under that person's row security. Every sitting is one transaction that is done once, so that a second run adds nothing
 * and one that was cut short is completed.
 */
export async function makeEntries({ asViewer, asPerson, handover }: AsExample, world: World): Promise<void> {
  const desk = await deskOf(asPerson, await asViewer(postHolders), world, head)
  await nameStandIn(desk)
  await recordPermanence(desk)
  await makeChallenges(desk)
  await recordChildDecisions(desk)
  await sayWhyLate(desk)
  await layBesideMeasures(desk)
  await supplyFamilies(desk, world, 'at first')
  if (handover) await makeHandover(desk, handover)
}

/** What the example's people give to the public and to the board, once there is a past to tell of: done once too. */
export async function releaseFigures(
  { asViewer, asPerson, record }: AsExample & { readonly record: RecordNeeds },
  world: World,
): Promise<void> {
  const desk = await deskOf(asPerson, await asViewer(postHolders), world, head)
  await supplyFamilies(desk, world, 'with the past')
  await makeReleases(desk, { record, measures: ourMeasures })
}
