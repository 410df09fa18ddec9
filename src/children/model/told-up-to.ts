import type { IsoDate } from '../../kernel/index.ts'
import { addDays, daysBetween, inSeries, longDate } from '../../kernel/index.ts'

/** One list of the extracts: the day of the newest that carries it, up to the day looked at, and of the first at all. */
export interface ListDay {
  readonly list: number
  readonly newestOn: IsoDate | null
  readonly firstOn: IsoDate
}

/** By which lists a page goes, as Ofsted numbers them. List 11 is about adopters. */
export const listsBehind = {
  child: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  limits: [3, 4, 5, 6, 7, 8, 9, 10],
  permanence: [8, 10],
} as const satisfies Readonly<Record<string, readonly number[]>>

/** The day up to which extracts tell what a page shows. */
export interface ToldUpTo {
  readonly asAt: IsoDate
  readonly knownAt: IsoDate
  readonly today: IsoDate
  /** Undefined where no extract tells of the day looked at. */
  readonly newestOn: IsoDate | undefined
  /** Lists that the newest extract does not carry, by the day of the last that does, the oldest first. */
  readonly older: readonly { readonly on: IsoDate; readonly lists: readonly number[] }[]
  /** Lists that no extract up to the day looked at carries. */
  readonly never: readonly number[]
  /** The first day of which an extract tells; undefined where there is none. */
  readonly firstOn: IsoDate | undefined
  /** Whether the viewer may load an extract. */
  readonly mayLoad: boolean
  /** Of which children a list is, where its reader sees some across teams. */
  readonly ofWhom?: string
}

/**
 * Councils make an extract every week: after two weeks at least one is missing, and visits and reviews that are counted
 * in weeks may well have been held since.
 */
export const oldAfterDays = 14

type Days = Pick<ToldUpTo, 'newestOn' | 'older' | 'never' | 'firstOn'>

/** Of these lists alone. */
export function daysOf(days: readonly ListDay[], lists: readonly number[]): Days {
  const these = days.filter(({ list }) => lists.includes(list))
  const told = these.flatMap(({ list, newestOn }) => (newestOn === null ? [] : [{ list, on: newestOn }]))
  const newestOn = told
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  const older = [
    ...Map.groupBy(
      told.toSorted((a, b) => a.list - b.list),
      ({ on }) => on,
    ),
  ]
    .filter(([on]) => on !== newestOn)
    .map(([on, group]) => ({ on, lists: group.map(({ list }) => list) }))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  return {
    newestOn,
    older,
    never: lists.filter((list) => !told.some((each) => each.list === list)),
    firstOn: these.map(({ firstOn }) => firstOn).toSorted()[0],
  }
}

/** Whether an extract up to the day looked at carries the list. */
export const tellsOf = ({ newestOn, never }: ToldUpTo, list: number): boolean =>
  newestOn !== undefined && !never.includes(list)

/** How many days before the day looked at the oldest of the lists is of. */
const daysOld = ({ asAt, newestOn, older }: ToldUpTo): number => {
  const oldest = older[0]?.on ?? newestOn
  return oldest === undefined ? 0 : daysBetween(oldest, asAt)
}

/** Whether the extracts are so old that it must stand out; nobody can have an extract of a day to come. */
export const isOld = (told: ToldUpTo): boolean => told.asAt <= told.today && daysOld(told) > oldAfterDays

const before = (on: IsoDate, { asAt, today }: ToldUpTo): string => {
  const days = daysBetween(on, asAt)
  if (days === 0) return 'that very day'
  return `${days === 1 ? '1 day' : `${days} days`} before${asAt === today ? ' today' : ''}`
}

const listsInWords = (lists: readonly number[]): string =>
  `${lists.length === 1 ? 'list' : 'lists'} ${inSeries(lists.map(String))}`

function newestInWords(told: ToldUpTo, newestOn: IsoDate): string {
  const { asAt, today } = told
  const which = asAt === today ? 'The last extract' : `The last extract up to ${longDate(asAt)}`
  if (newestOn !== asAt) return `${which} is of ${longDate(newestOn)}, ${before(newestOn, told)}.`
  return asAt === today ? `${which} is of today, ${longDate(today)}.` : `${which} is of that very day.`
}

function neverInWords({ never, asAt, today }: ToldUpTo): readonly string[] {
  if (never.length === 0) return []
  return [`No extract ${asAt === today ? 'held' : 'up to then'} has ${listsInWords(never)}.`]
}

const notKnownInWords = ({ asAt, knownAt, today, firstOn }: ToldUpTo): string => {
  if (firstOn !== undefined)
    return `Not known: no extract tells of ${longDate(asAt)}. Something is known from ${longDate(firstOn)} on.`
  return knownAt < today
    ? `Not known: no extract had been loaded by ${longDate(knownAt)}.`
    : 'Not known: no extract has been loaded yet.'
}

/** Of which day the extracts are, list by list where they differ; or that none tells of the day looked at. */
export function extractDayInWords(told: ToldUpTo): string {
  if (told.newestOn === undefined) return notKnownInWords(told)
  const older = told.older.map(
    ({ on, lists }) => `The last with ${listsInWords(lists)} is of ${longDate(on)}, ${before(on, told)}.`,
  )
  return [newestInWords(told, told.newestOn), ...older, ...neverInWords(told)].join(' ')
}

/** What a page shows: children and their limits, or numbers alone. */
export type Shown = 'limits' | 'numbers'

/** What follows from it; nothing where the extracts are of the very day, and where there is none. */
export function whatFollows(told: ToldUpTo, shown: Shown = 'limits'): string | undefined {
  if (told.newestOn === undefined || daysOld(told) === 0) return undefined
  if (shown === 'numbers') return 'What happened after it is in no number here.'
  if (told.asAt > told.today)
    return `${longDate(told.asAt)} is still to come: what falls due until then may yet be met in time.`
  const since = told.asAt === told.today ? 'since' : 'in between'
  return `What happened ${since} is not known here: a limit that fell due ${since} may have been met, though it is shown as late.`
}

/** Whoever opens a file does so on another day: it names its own day, and does not say “today”. */
const readLater = (told: ToldUpTo): ToldUpTo =>
  told.asAt > told.today ? told : { ...told, today: addDays(told.today, 1) }

/** All as one text, for a list that leaves the product. */
export const toldUpToInWords = (told: ToldUpTo): string => {
  const later = readLater(told)
  return [told.ofWhom, extractDayInWords(later), whatFollows(later)]
    .filter((each) => each !== undefined)
    .join(' ')
}
