import { inSeries, longDate } from '../../../kernel/index.ts'
import type { Entry, EntryKind, EntryValues } from './entry.ts'
import type { Listed } from './tracker.ts'

/** Why it is not recorded, at the field of the form where that is put right. */
export interface NotRecorded {
  readonly field: string
  readonly message: string
}

type Held = Pick<Listed, 'entries' | 'stands' | 'on'>

/** What meetings decided about the child on the day itself. */
const decidedToday = ({ entries, on }: Pick<Held, 'entries' | 'on'>): readonly Entry[] =>
  entries.filter((entry) => entry.kind === 'meeting' && entry.on === on)

/** The last decision of the day that the screen of a meeting showed, as its number; 0 where it showed none. */
export const lastDecidedOf = (child: Pick<Held, 'entries' | 'on'>): number =>
  Math.max(0, ...decidedToday(child).map(({ id }) => id))

/** That somebody else recorded what the meeting decided, after the screen was drawn on which this was typed. */
export function talkedAboutMeanwhile(child: Held, seen: number): readonly NotRecorded[] {
  const since = decidedToday(child).filter(({ id }) => id > seen)
  if (since.length === 0) return []
  const theirs = inSeries(since.map(({ words }) => `“${words}”`))
  return [
    {
      field: 'decision',
      message: `The child was talked about meanwhile: somebody recorded ${theirs}. Nothing of yours is recorded yet: look at what was recorded today, take out what stands there already, and record what is left`,
    },
  ]
}

/** What would be opened, and the entry that is corrected to it. */
export interface Opened extends Pick<EntryValues, 'code' | 'endedOn'> {
  readonly kind: EntryKind
  readonly corrects?: Entry | undefined
}

/** That something stands in the way of the child already: one barrier of a kind is open at a time. */
export function openAlready(
  { stands }: Pick<Held, 'stands'>,
  { kind, code, endedOn, corrects }: Opened,
  field = 'code',
): readonly NotRecorded[] {
  const stood = corrects?.endedOn === undefined && corrects?.code === code
  if (kind !== 'barrier' || code === undefined || endedOn !== undefined || stood) return []
  const open = stands.barriers.find((barrier) => barrier.code === code && barrier.id !== corrects?.id)
  if (!open) return []
  return [
    {
      field,
      message: `“${code}” stands in the way already, since ${longDate(open.on)}: it is not recorded a second time. Correct that entry if something about it has changed`,
    },
  ]
}
