import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Said } from './history.ts'

/** What a measure was to reach, and how it was kept, from one change on. */
export interface MeasureWords {
  readonly knownFrom: number
  readonly name: string | null
  readonly source: string | null
  readonly collectorPostId: number | null
  readonly baseline: number | null
  readonly baselineOn: IsoDate | null
  readonly target: number | null
  readonly byOn: IsoDate | null
  readonly tolerance: number
  readonly takenOffBecause: string | null
}

/** What a value said from one change on. Versions come by id, then oldest first. */
export interface ValueWords {
  readonly id: number
  readonly knownFrom: number
  readonly onDay: IsoDate
  readonly value: number
  readonly note: string
}

const number = (value: number | null): string => (value === null ? 'not set' : String(value))
const day = (on: IsoDate | null): string => (on === null ? 'not set' : longDate(on))
const text = (words: string | null): string => (words === null || words === '' ? 'nothing' : `“${words}”`)

type Says = (measure: MeasureWords) => string

const parts = (titleOf: (postId: number | null) => string): readonly (readonly [string, Says])[] => [
  ['Name', ({ name }) => text(name)],
  ['Baseline', ({ baseline }) => number(baseline)],
  ['Day of the baseline', ({ baselineOn }) => day(baselineOn)],
  ['Target', ({ target }) => number(target)],
  ['By when', ({ byOn }) => day(byOn)],
  ['Tolerance', ({ tolerance }) => number(tolerance)],
  ['Source', ({ source }) => text(source)],
  ['Collected by', ({ collectorPostId }) => titleOf(collectorPostId)],
]

/** What each version of a measure changed, oldest first; the first one says what it was joined with. */
export function measureHistory(
  versions: readonly MeasureWords[],
  titleOf: (postId: number | null) => string,
): readonly Said[] {
  return versions.flatMap((is, index) => {
    const was = versions[index - 1]
    const change = is.knownFrom
    if (was === undefined) {
      const says = `Joined: baseline ${number(is.baseline)}, target ${number(is.target)}, by ${day(is.byOn)}, tolerance ${is.tolerance}.`
      return [{ change, says }]
    }
    const changed = parts(titleOf)
      .filter(([, says]) => says(was) !== says(is))
      .map(([label, says]) => ({ change, says: `${label} changed from ${says(was)} to ${says(is)}.` }))
    const off =
      was.takenOffBecause === is.takenOffBecause ? [] : [{ change, says: `Taken off: ${is.takenOffBecause}` }]
    return [...changed, ...off]
  })
}

/** Corrections of values, each with what stood before. */
export function valueHistory(versions: readonly ValueWords[]): readonly Said[] {
  return versions.flatMap((is, index) => {
    const was = versions[index - 1]
    if (was?.id !== is.id) return []
    const note = was.note === is.note ? '' : ` Its note was ${text(was.note)}.`
    return [
      {
        change: is.knownFrom,
        says: `The value of ${longDate(is.onDay)} was corrected from ${was.value} to ${is.value}.${note}`,
      },
    ]
  })
}
