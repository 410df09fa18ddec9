import type { IsoDate } from '../../../kernel/index.ts'
import { addMonths } from '../../../kernel/index.ts'

interface Birth {
  readonly bornOn: IsoDate | undefined
  readonly unborn: boolean
  readonly ageGiven: number | undefined
}

/** `aged 4`, `under 1`, `unborn`; empty where no extract tells. */
export function ageInWords({ bornOn, unborn, ageGiven }: Birth, asAt: IsoDate): string {
  if (unborn || (bornOn !== undefined && bornOn > asAt)) return 'unborn'
  const years = bornOn === undefined ? ageGiven : yearsBetween(bornOn, asAt)
  if (years === undefined) return ''
  return years === 0 ? 'under 1' : `aged ${years}`
}

function yearsBetween(bornOn: IsoDate, asAt: IsoDate): number {
  const years = Number(asAt.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return addMonths(bornOn, years * 12) > asAt ? years - 1 : years
}
