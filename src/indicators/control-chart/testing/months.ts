import { addMonths, isoDate, type IsoDate } from '../../../kernel/index.ts'
import type { Reading } from '../index.ts'

/** The so-manieth month from April 2019, counted from 0. */
export const month = (number: number): IsoDate => addMonths(isoDate('2019-04-01'), number)

/** A value for each month from April 2019 on; `undefined` is a month that is not read. */
export const valuesOf = (values: readonly (number | undefined)[]): readonly Reading[] =>
  values.flatMap((value, at) => (value === undefined ? [] : [{ month: month(at), value }]))

/** Shares for each month from April 2019 on. */
export const sharesOf = (
  shares: readonly (readonly [met: number, of: number] | undefined)[],
): readonly Reading[] =>
  shares.flatMap((share, at) =>
    share === undefined ? [] : [{ month: month(at), met: share[0], of: share[1] }],
  )

/** Twenty published values: R's `set.seed(123); rnorm(20)`, on which the NHS's tool (NHSRplotthedots) is tested. */
export const twentyNormal = [
  -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123,
  -0.68685285, -0.4456619, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314, 0.49785048,
  -1.96661716, 0.7013559, -0.47279141,
] as const

/** Months that go up and down about 50 by turns of 4: average 50, limits 50 ± 2.66 × 4. */
export const steady = (count: number, average = 50): readonly number[] =>
  Array.from({ length: count }, (_, at) => average + (at % 2 === 0 ? 2 : -2))
