import type { IsoDate } from '../../kernel/index.ts'
import { addMonths, longDate, lowerFirst } from '../../kernel/index.ts'

/** What extracts tell of a child's age. */
export interface Birth {
  readonly bornOn: IsoDate | null
  readonly unborn: boolean | null
  /** In whole years, where there is no day of birth. */
  readonly ageGiven: number | null
}

const monthsIn = (bornOn: IsoDate, asAt: IsoDate): number => {
  const [bornYear = 0, bornMonth = 0] = bornOn.split('-').map(Number)
  const [year = 0, month = 0] = asAt.split('-').map(Number)
  const months = (year - bornYear) * 12 + month - bornMonth
  return addMonths(bornOn, months) > asAt ? months - 1 : months
}

/** Whole years on a day, as far as anybody knows; none before birth. A birthday counts from that day on. */
export function yearsOn({ bornOn, unborn, ageGiven }: Birth, asAt: IsoDate): number | undefined {
  if (bornOn !== null) return bornOn > asAt ? undefined : Math.floor(monthsIn(bornOn, asAt) / 12)
  return unborn === true ? undefined : (ageGiven ?? undefined)
}

/** Whether nobody can see the child yet, as far as extracts tell. */
export const isUnborn = ({ bornOn, unborn }: Birth, asAt: IsoDate): boolean =>
  bornOn === null ? unborn === true : bornOn > asAt

/** The same within a sentence: `aged 8`, `7 months old`, `unborn, expected 3 March 2027`, `age not known`. */
export function agedInWords(birth: Birth, asAt: IsoDate): string {
  const words = ageInWords(birth, asAt)
  if (isUnborn(birth, asAt)) return lowerFirst(words)
  if (yearsOn(birth, asAt) === undefined) return 'age not known'
  return words.includes('month') ? `${words} old` : `aged ${words}`
}

/** `8`, `7 months`, `Unborn, expected 3 March 2027`, `Not known`: on the day looked at. */
export function ageInWords({ bornOn, unborn, ageGiven }: Birth, asAt: IsoDate): string {
  if (unborn === true && (bornOn === null || bornOn > asAt))
    return bornOn === null ? 'Unborn' : `Unborn, expected ${longDate(bornOn)}`
  if (bornOn === null) return ageGiven === null ? 'Not known' : String(ageGiven)
  if (bornOn > asAt) return 'Not yet born'
  const months = monthsIn(bornOn, asAt)
  if (months >= 24) return String(Math.floor(months / 12))
  return months === 1 ? '1 month' : `${months} months`
}
