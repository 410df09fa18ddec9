import { inSeries, longDate } from '../../../kernel/index.ts'
import type { Entry, EntryKind, EntryValues } from './entry.ts'
import type { Listed } from './tracker.ts'

/** Why it is not recorded, at the field of the form where that is put right. */
export interface NotRecorded {
  readonly field: string
  readonly message: string
  /** The entry that stands already. */
  readonly href?: string
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

/** What would be recorded, and the entry that is corrected to it. */
export interface Recording extends Pick<EntryValues, 'code' | 'endedOn' | 'on' | 'route'> {
  readonly kind: EntryKind
  readonly corrects?: Entry | undefined
}

/** Kinds of which one is not recorded a second time. */
export const mayStandAlready = (kind: EntryKind): boolean =>
  kind === 'barrier' || kind === 'plan' || kind === 'step'

/** One barrier of a kind is open at a time. */
function openAlready({ stands }: Pick<Held, 'stands'>, asked: Recording): Entry | undefined {
  const { kind, code, endedOn, corrects } = asked
  const stood = corrects?.endedOn === undefined && corrects?.code === code
  if (kind !== 'barrier' || code === undefined || endedOn !== undefined || stood) return undefined
  return stands.barriers.find((barrier) => barrier.code === code && barrier.id !== corrects?.id)
}

/** Of a plan or a step: the same of the same day. */
const isSame = (one: Omit<Recording, 'corrects'>, other: Omit<Recording, 'corrects'>): boolean =>
  one.kind === other.kind && one.code === other.code && one.route === other.route && one.on === other.on

/** One plan by a route, and one step of a kind, on a day. */
function sameDay({ entries }: Pick<Held, 'entries'>, asked: Recording): Entry | undefined {
  const { kind, corrects } = asked
  if (kind !== 'plan' && kind !== 'step') return undefined
  if (corrects && isSame(corrects, asked)) return undefined
  return entries.find((entry) => entry.id !== corrects?.id && isSame(entry, asked))
}

const fieldOf = (kind: EntryKind): string => (kind === 'barrier' ? 'code' : 'on')

/** That it is on record already: which entry, and where that is corrected. */
export function recordedAlready(
  child: Held,
  asked: Recording,
  field = fieldOf(asked.kind),
): readonly NotRecorded[] {
  const open = openAlready(child, asked)
  const same = sameDay(child, asked)
  const first = open ?? same
  if (!first) return []
  const named = `“${first.route ?? first.code ?? ''}”`
  const said = open
    ? `${named} stands in the way already, since ${longDate(first.on)}`
    : `${named} is recorded already, ${first.kind === 'plan' ? `as ${first.code === 'agreed' ? 'agreed' : 'put forward'} ` : ''}on ${longDate(first.on)}`
  return [
    {
      field,
      href: `/permanence/${first.childId}/entries/${first.id}`,
      message: `${said}: it is not recorded a second time. Correct that entry if something about it has changed`,
    },
  ]
}
