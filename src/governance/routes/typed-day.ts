import type { IsoDate } from '../../kernel/index.ts'

/** A day as its three boxes show it. */
export function typedDay(on: IsoDate) {
  const [year = '', month = '', day = ''] = on.split('-')
  return { day, month, year }
}
