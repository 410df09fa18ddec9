import type { IsoDate } from '../../../kernel/index.ts'
import type { CareFacts } from '../model/child.ts'
import type { Entry } from '../model/entry.ts'
import type { RuleExample } from '../model/rule.ts'
import type { Tracked } from '../model/standing.ts'
import { trackedOn } from '../model/standing.ts'
import { limitsFor } from './limits-for.ts'
import { readEntryId } from '../ids.ts'

/** A made-up child in care of whom only this is known. */
const madeFacts = (given: Partial<CareFacts> = {}): CareFacts => ({
  childId: 1,
  councilId: 'MU-1',
  bornOn: undefined,
  ageGiven: undefined,
  teamName: undefined,
  workerName: undefined,
  enteredCareOn: undefined,
  earlierLeftOn: undefined,
  earlierCare: [],
  wayInFrom: undefined,
  needCode: undefined,
  enteredUnder: undefined,
  leftCareOn: undefined,
  endNotTold: false,
  legalStatus: undefined,
  legalStatusFrom: undefined,
  placementType: undefined,
  placedOn: undefined,
  recordedPlan: undefined,
  reviews: [],
  adoption: undefined,
  ownersUnseen: [],
  limits: [],
  ...given,
})

export function madeEntry(given: RuleExample['entries'][number], number = 1): Entry {
  const id = readEntryId(String(number))
  if (id === undefined) throw new RangeError(`${number} is no entry`)
  return {
    id,
    version: 1,
    childId: 1,
    endedOn: undefined,
    dueOn: undefined,
    postId: undefined,
    code: undefined,
    route: undefined,
    parallel: undefined,
    place: undefined,
    words: '',
    takenBackOn: undefined,
    ...given,
  }
}

/** The child of an example, as tracked on its day: with the limits that then run, by the rules as published. */
export function madeChild(
  on: IsoDate,
  facts: Partial<CareFacts>,
  entries: RuleExample['entries'] = [],
): Tracked {
  const [known, said] = [madeFacts(facts), entries.map((entry, index) => madeEntry(entry, index + 1))]
  return trackedOn({ ...known, limits: limitsFor(known, said, on) }, said, on)
}
