import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { LineEntry } from './entry.ts'
import type { Reading } from './episodes.ts'
import { entriesOf } from './episodes.ts'
import type { AllocationVersion, ChildHistory, LineFact } from './history.ts'
import { adoptionDays, frontDoor, plans } from './readings.ts'
import type { Sources } from './sources.ts'
import { toldOnce } from './told-once.ts'
import { reviews, visits } from './visits-and-reviews.ts'

/** All that extracts have told of one child up to the day looked at, as one line: oldest first. */
export function lineOf(
  history: ChildHistory,
  allocations: readonly AllocationVersion[],
  sources: Sources,
  asAt: IsoDate,
): readonly LineEntry[] {
  const of = <Name extends LineFact>(reading: Reading<Name>) => entriesOf(history, reading, sources, asAt)
  const work = [of(plans.need), of(plans.protection), of(plans.care)]
  const leftOff = new Set(work.flat().flatMap(({ until, goneFrom }) => (until === 'still' ? [goneFrom] : [])))
  const all = [
    of(frontDoor.contact),
    of(frontDoor.earlyHelp),
    of(frontDoor.referral),
    of(frontDoor.assessment),
    of(frontDoor.strategy),
    of(frontDoor.conference),
    ...work,
    of(plans.placement),
    of(plans.legalStatus),
    toldOnce([...of(visits.care), ...of(visits.protection)], of(visits.need)),
    of(reviews.care),
    of(reviews.officer),
    of(reviews.protection),
    of(reviews.pathway),
    of(reviews.inTouch),
    ...adoptionDays.map(of),
    workersOf(allocations, sources, leftOff),
  ]
  return all
    .flat()
    .filter(({ on }) => on <= asAt)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/**
 * Who had the child, from the extract that first showed it: no extract tells the day of the change itself.
 * @param leftOff days of extracts that left open work off their lists.
 */
function workersOf(
  allocations: readonly AllocationVersion[],
  { held }: Sources,
  leftOff: ReadonlySet<IsoDate | undefined>,
): readonly LineEntry[] {
  const changes: { readonly on: IsoDate; readonly words: string }[] = []
  for (const [at, each] of allocations.entries()) {
    const before = allocations[at - 1]
    // An extract that was there before this one may begin anew what goes on: why nobody has the child stays as it was.
    if (before && hasNobody(before) && hasNobody(each)) continue
    const words = inWords(each, leftOff.has(each.valid_from))
    if (words !== changes.at(-1)?.words) changes.push({ on: each.valid_from, words })
  }
  return changes.map(({ on, words }, at) => {
    const extract = held.find(({ asAt }) => asAt === on)?.extract ?? 'An extract'
    return {
      lane: 'Worker',
      kind: at === 0 ? 'Worker' : 'Change of worker or team',
      on,
      until: changes[at + 1]?.on ?? 'still',
      words,
      source: { words: `${extract} as at ${longDate(on)}, the first that shows it` },
    }
  })
}

const hasNobody = ({ status, worker_name, team_name }: AllocationVersion): boolean =>
  status === 'no open work' && worker_name === null && team_name === null

/** Where nothing is open, nobody is missing; where open work was left off its list, it may be open still. */
function inWords(each: AllocationVersion, isLeftOff: boolean): string {
  const { worker_name, team_name } = each
  if (!hasNobody(each)) return `${worker_name ?? 'No worker named'}, ${team_name ?? 'no team named'}`
  return isLeftOff ? 'Nobody, since no list names the child any more' : 'Nobody, since no work is open'
}
