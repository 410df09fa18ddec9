import { longDate } from '../../kernel/index.ts'
import type { ForwardEntry } from './model.ts'

/** When it is decided: a day, a period, or not known. */
export function whenInWords({ from, until }: Pick<ForwardEntry, 'from' | 'until'>): string {
  if (from === undefined) return 'Not recorded'
  return until === undefined ? longDate(from) : `Between ${longDate(from)} and ${longDate(until)}`
}

export function privacyInWords({ privacy }: Pick<ForwardEntry, 'privacy'>): string {
  if (privacy === undefined) return 'Not recorded'
  return { no: 'In public', part: 'Part in private', all: 'In private' }[privacy]
}
