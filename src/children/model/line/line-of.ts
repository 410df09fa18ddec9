import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { LineEntry } from './entry.ts'
import type { Reading } from './episodes.ts'
import { entriesOf } from './episodes.ts'
import type { AllocationVersion, ChildHistory, LineFact } from './history.ts'
import { adoptionDays, frontDoor, plans, reviews, visits } from './readings.ts'
import type { Sources } from './sources.ts'
import { toldOnce } from './told-once.ts'

/** All that extracts have told of one child up to the day looked at, as one line: oldest first. */
export function lineOf(
  history: ChildHistory,
  allocations: readonly AllocationVersion[],
  sources: Sources,
  asAt: IsoDate,
): readonly LineEntry[] {
  const of = <Name extends LineFact>(reading: Reading<Name>) => entriesOf(history, reading, sources, asAt)
  const all = [
    of(frontDoor.contact),
    of(frontDoor.earlyHelp),
    of(frontDoor.referral),
    of(frontDoor.assessment),
    of(frontDoor.strategy),
    of(frontDoor.conference),
    of(plans.need),
    of(plans.protection),
    of(plans.care),
    of(plans.placement),
    of(plans.legalStatus),
    toldOnce([...of(visits.care), ...of(visits.protection)], of(visits.need)),
    of(reviews.care),
    of(reviews.protection),
    of(reviews.pathway),
    of(reviews.inTouch),
    ...adoptionDays.map(of),
    workersOf(allocations, sources),
  ]
  return all
    .flat()
    .filter(({ on }) => on <= asAt)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** Who had the child, from the extract that first showed it: no extract tells the day of the change itself. */
function workersOf(allocations: readonly AllocationVersion[], { held }: Sources): readonly LineEntry[] {
  const changes = allocations.filter((each, at) => at === 0 || wordsOf(each) !== wordsOf(allocations[at - 1]))
  return changes.map((each, at) => {
    const extract = held.find(({ asAt }) => asAt === each.valid_from)?.extract ?? 'An extract'
    return {
      lane: 'Worker',
      kind: at === 0 ? 'Worker' : 'Change of worker or team',
      on: each.valid_from,
      until: changes[at + 1]?.valid_from ?? 'still',
      words: wordsOf(each),
      source: { words: `${extract} as at ${longDate(each.valid_from)}, the first that shows it` },
    }
  })
}

/** Where nothing is open, nobody is missing. */
const wordsOf = (each: AllocationVersion | undefined): string =>
  each?.status === 'no open work' && each.worker_name === null && each.team_name === null
    ? 'Nobody, since no work is open'
    : `${each?.worker_name ?? 'No worker named'}, ${each?.team_name ?? 'no team named'}`
