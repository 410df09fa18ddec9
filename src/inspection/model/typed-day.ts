import type { IsoDate } from '../../kernel/index.ts'
import { noDay } from './draft.ts'

/** A day as its three boxes show it. */
export function inBoxes(day: IsoDate | null | undefined): { day: string; month: string; year: string } {
  if (!day) return noDay
  const [year = '', month = '', date = ''] = day.split('-')
  return { day: String(Number(date)), month: String(Number(month)), year }
}
