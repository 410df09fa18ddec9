import type { OfFamily } from '../../../children/index.ts'
import { replaceSiblings } from '../../../children/index.ts'
import type { World } from '../../children/index.ts'
import { exampleCouncil } from '../../council.ts'
import type { Desk } from './desk.ts'

/** Who lives with whom, as the council's own list has it; a household of one child is on it too. */
const familiesOf = ({ children }: World): readonly OfFamily[] =>
  children.map(({ id, household }) => ({ councilId: id, family: String(household.number) }))

/**
 * The council supplies its list of families. Of a child whom no extract has named yet nothing is taken, so it is
 * supplied again once the past is in.
 */
export async function supplyFamilies(
  desk: Desk,
  world: World,
  once: 'at first' | 'with the past',
): Promise<void> {
  const sitting = {
    by: 'Performance Analyst',
    on: exampleCouncil.today,
    what: `families supplied ${once}`,
  } as const
  await desk.sit(sitting, async (tx) => {
    await replaceSiblings(tx, familiesOf(world))
    return { ok: true, goTo: '/children/siblings' }
  })
}
