import { addMonths, longDate, type IsoDate } from '../../../kernel/index.ts'
import type { Entered, Lane, LineEntry } from './entry.ts'
import type { ChildHistory, FactVersion, LineFact } from './history.ts'
import type { Sources } from './sources.ts'
import { endOf, enteredOf, sourceOf } from './sources.ts'

/** How one kind of thing is read out of one kind of fact. */
export interface Reading<Name extends LineFact> {
  readonly lane: Lane
  readonly kind: string
  readonly fact: Name
  /** The day of it; a version without one says nothing of it. */
  readonly on: (version: FactVersion<Name>) => IsoDate | null
  readonly words: (version: FactVersion<Name>) => string
  /** The last day of something that lasts, null while it does; left out for what is of one day. */
  readonly until?: (version: FactVersion<Name>) => IsoDate | null
  /** That it began is told only by an extract of its day or later. */
  readonly begins?: true
  /** That it was held is told only by an extract of its day or later: until then it was booked. */
  readonly booked?: true
  /** Only one holds at a time: each ends where the next begins. */
  readonly oneAtATime?: true
}

interface Episode<Name extends LineFact> {
  readonly on: IsoDate
  readonly first: FactVersion<Name>
  readonly latest: FactVersion<Name>
}

/** Versions that speak of the same day are one thing, told several times. */
function episodesOf<Name extends LineFact>(
  versions: readonly FactVersion<Name>[],
  on: Reading<Name>['on'],
): readonly Episode<Name>[] {
  const byDay = new Map<string, Episode<Name>>()
  for (const version of versions) {
    const day = on(version)
    if (day === null) continue
    const key = `${day} ${version.starts_on} ${version.occurrence}`
    const told = byDay.get(key)
    byDay.set(key, { on: day, first: told?.first ?? version, latest: version })
  }
  return [...byDay.values()].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** @returns the entries of one reading, oldest first. */
export function entriesOf<Name extends LineFact>(
  history: ChildHistory,
  reading: Reading<Name>,
  sources: Sources,
  asAt: IsoDate,
): readonly LineEntry[] {
  const versions: readonly FactVersion<Name>[] = history[reading.fact]
  const episodes = episodesOf(versions, reading.on)
  const windowMonths = sources.listOf(reading.fact)?.windowMonths
  return episodes.map((episode, at) => {
    const { on, first, latest } = episode
    const entered: Entered = enteredOf(sources, reading.fact, first, on)
    const saidOn = (reading.begins ?? reading.booked) && notToldBy(sources, reading.fact, episode)
    const until =
      saidOn === undefined
        ? reading.until && lastDay(reading, reading.until, episode, episodes[at + 1])
        : undefined
    const gone = goneFrom(latest, versions, asAt)
    const entry: LineEntry = {
      lane: reading.lane,
      kind: reading.kind,
      on,
      words: saidOn === undefined ? reading.words(latest) : notToldInWords(reading, sources, on, saidOn),
      source: sourceOf(sources, reading.fact, first),
      entered,
      ...(gone === undefined || hasAgedOut(until ?? on, gone, windowMonths) ? {} : { goneFrom: gone }),
    }
    return until === undefined ? entry : { ...entry, until }
  })
}

/**
 * The day of the last extract that gave it, where that was before the day itself: then none tells that it began, or was
 * held.
 */
function notToldBy<Name extends LineFact>(
  { held, listOf }: Sources,
  fact: Name,
  { on, first, latest }: Episode<Name>,
): IsoDate | undefined {
  const end = endOf(latest.valid_to)
  const saidOn = daysOfList(held, listOf(fact)?.number).findLast(
    (day) => day >= first.valid_from && (end === undefined || day < end),
  )
  return saidOn !== undefined && saidOn < on ? saidOn : undefined
}

const daysOfList = (held: Sources['held'], list: number | undefined): readonly IsoDate[] =>
  held.flatMap(({ asAt, lists }) => (list !== undefined && lists.includes(list) ? [asAt] : []))

function notToldInWords<Name extends LineFact>(
  { booked, fact }: Reading<Name>,
  { held, listOf }: Sources,
  on: IsoDate,
  saidOn: IsoDate,
): string {
  const by = `by the extract as at ${longDate(saidOn)}`
  if (!booked) return `Was due then, ${by}; no extract says that it came to be`
  const list = listOf(fact)?.number
  return daysOfList(held, list).some((day) => day >= on)
    ? `Booked for that day, ${by}; no extract of that day or later says that it was held`
    : `Booked for that day, ${by}; whether it was held is not known: load an extract of that day or later with list ${list ?? ''}`
}

function lastDay<Name extends LineFact>(
  { oneAtATime }: Reading<Name>,
  until: (version: FactVersion<Name>) => IsoDate | null,
  { on, latest }: Episode<Name>,
  next: Episode<Name> | undefined,
): IsoDate | 'still' {
  const ended = until(latest)
  if (oneAtATime && next && (ended === null || next.on < ended)) return next.on
  // A day of leaving that stands before the beginning belongs to an earlier time.
  return ended === null || ended < on ? 'still' : ended
}

/** What was over before the months on which its list looks back is missing for no other reason. */
const hasAgedOut = (until: IsoDate | 'still', gone: IsoDate, windowMonths: number | undefined): boolean =>
  until !== 'still' && windowMonths !== undefined && until < addMonths(gone, -windowMonths)

/** The day from which the list names the child's fact no more: neither as it was, nor in another version. */
function goneFrom<Name extends LineFact>(
  latest: FactVersion<Name>,
  versions: readonly FactVersion<Name>[],
  asAt: IsoDate,
): IsoDate | undefined {
  const end = endOf(latest.valid_to)
  if (end === undefined || end > asAt) return undefined
  const follows = versions.some(
    (each) =>
      each.starts_on === latest.starts_on && each.occurrence === latest.occurrence && each.valid_from >= end,
  )
  return follows ? undefined : end
}
