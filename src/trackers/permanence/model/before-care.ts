import { isStepOnTheWayIn } from '../../../children/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { CareFacts } from './child.ts'
import type { Entry, EntryKind } from './entry.ts'

/**
 * What may be dated before care began: a plan, and a parallel one, is agreed at a legal planning meeting; what is decided
 * there has its actions; something may stand in the way already; relatives are assessed while pre-proceedings run. Whether
 * it counts for the period of care that followed, the time limits say. A reviewing officer's view is of a review in care;
 * nobody is matched, moved in to stay, given a life story or celebrated with before.
 */
export const mayPrecedeCare = ({ kind, code }: Pick<Entry, 'kind' | 'code'>): boolean =>
  kind === 'step' ? isStepOnTheWayIn(code) : kind !== 'officer view'

/** What is said of a day: where care or birth is not known, nothing is refused for it. */
export type Dated = Pick<Entry, 'on' | 'code' | 'place'> & { readonly kind: EntryKind }

export interface WrongDay {
  readonly field: 'on' | 'place'
  /** In a form; and in a sheet, after “expected”. */
  readonly message: string
  readonly expected: string
}

type Facts = Pick<CareFacts, 'bornOn' | 'enteredCareOn' | 'earlierCare' | 'wayInFrom'>

const wrongBirthday = 'If the birthday is wrong, have it put right in the case system'
const wrongStart = 'If care began earlier, have its first day put right in the case system'

/** A day of birth that lies ahead is only expected: of a child to be born, plans are made before it. */
function beforeBirth({ bornOn }: Facts, { on }: Dated, today: IsoDate): WrongDay | undefined {
  if (bornOn === undefined || bornOn > today || on >= bornOn) return undefined
  const born = longDate(bornOn)
  return {
    field: 'on',
    message: `The child was born on ${born}: enter that day or a later one. ${wrongBirthday}`,
    expected: `a day on or after ${born}, when the child was born. ${wrongBirthday}`,
  }
}

const wasInCare = ({ earlierCare }: Facts, on: IsoDate): boolean =>
  earlierCare.some(({ from, until }) => (from === undefined || on >= from) && on <= until)

function beforeCare(facts: Facts, entry: Dated): WrongDay | undefined {
  const { enteredCareOn: entered, wayInFrom } = facts
  if (entered === undefined || entry.on >= entered || wasInCare(facts, entry.on)) return undefined
  const began = longDate(entered)
  if (!mayPrecedeCare(entry))
    return {
      field: 'on',
      message: `Care began on ${began}, and this happens in care alone: enter that day or a later one. ${wrongStart}`,
      expected: `a day on or after ${began}, when care began: this happens in care alone. ${wrongStart}`,
    }
  if (wayInFrom !== undefined && entry.on < wayInFrom) {
    const first = longDate(wayInFrom)
    return {
      field: 'on',
      message: `Care began on ${began}. What was before ${first} is too long ago to be part of the way into it: enter a later day. ${wrongStart}`,
      expected: `a day on or after ${first}: care began on ${began}, and what was before is too long ago to be part of the way into it. ${wrongStart}`,
    }
  }
  return entry.place === 'looked-after review' ? reviewedBefore(began) : undefined
}

const reviewedBefore = (began: string): WrongDay => ({
  field: 'place',
  message: `Care began on ${began}, and no looked-after review is held before it: choose where it was, or enter another day`,
  expected: `another place: care began on ${began}, and no looked-after review is held before it`,
})

/** Before the day of birth; of a match also before care. In words, for those who record decisions elsewhere. */
export function wrongDayInWords(facts: Facts, what: 'match' | 'any', on: IsoDate, today: IsoDate) {
  const match = { kind: 'step', on, code: 'long-term match agreed', place: undefined } as const
  return (what === 'match' ? wrongDayOf(facts, match, today) : beforeBirth(facts, match, today))?.message
}

/**
 * Why an entry cannot be of its day: the child was not born, or not in care where only a child in care is meant. Undefined
 * where it can.
 */
export const wrongDayOf = (facts: Facts, entry: Dated, today: IsoDate): WrongDay | undefined =>
  beforeBirth(facts, entry, today) ?? beforeCare(facts, entry)
