import type { Birth } from '../../../children/index.ts'
import { yearsOn } from '../../../children/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'

/** `aged 4`, `under 1`, `unborn`; empty where no extract tells. */
export function ageInWords(birth: Birth, asAt: IsoDate): string {
  const years = yearsOn(birth, asAt)
  if (years !== undefined) return years === 0 ? 'under 1' : `aged ${years}`
  return birth.unborn === true || (birth.bornOn !== null && birth.bornOn > asAt) ? 'unborn' : ''
}
