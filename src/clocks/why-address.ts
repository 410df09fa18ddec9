import type { IsoDate } from '../kernel/index.ts'

/**
 * Where a date is explained: by which limit, and from which day.
 * @param whose the number of whom the date is about, so that the page can say it; left out where it is about nobody.
 */
export const whyAddress = (rule: string, from: IsoDate, whose?: number): string =>
  `/clocks/${rule}?from=${from}${whose === undefined ? '' : `&of=${whose}`}`
