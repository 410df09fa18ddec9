import type { CodeListName, FactName } from '../../../children/facts/index.ts'

/** How a value is read. A `truth` takes a) Yes, Y, 1 and the like; Unknown and blank are both null. */
export type Reading =
  | { readonly as: 'id' | 'day' | 'whole' | 'age' | 'truth' | 'words' | 'postcode' }
  | { readonly as: 'code'; readonly codes: CodeListName | 'authority' }

/** Where a column's value goes: the child's (or adopter's) own number, or a column of one kind of fact. */
export type Feeds = 'owner' | 'unborn and age' | { readonly fact: FactName; readonly column: string }

/** One column of a list, as Ofsted's workbook heads it. */
export interface AnnexColumn {
  readonly heading: string
  readonly reading: Reading
  readonly feeds: Feeds
  /** Whether the guidance lets it be blank: a blank elsewhere is a warning, and in a key a rejection. */
  readonly mayBeBlank: boolean
  /** For the day on which something ended: the column, of the same fact, of the day on which it began. */
  readonly endOf?: string
  /** It is told before it comes, as a conference that is booked is. */
  readonly isBooked?: true
  /** The latest of what is done again and again: what cannot be read there is not that there was none. */
  readonly isLatest?: true
  /** What is so now, and since when: another takes its place, and the list does not tell the one before. */
  readonly onlyLast?: true
  /** Columns that came in after the 2019 workbook; a workbook without them is whole. */
  readonly since?: 2024
}

/** One of the eleven lists. */
export interface AnnexList {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11
  readonly name: string
  /** The kind of fact whose key (owner, day it started) is the row's own. */
  readonly fact: FactName
  /** How far back the list looks from its as-at date; rows older than that age out. None: only what stands now. */
  readonly windowMonths: 6 | 12 | undefined
  /** What cannot be worked out anew from a file without it, as it reads before “cannot be worked out”. */
  readonly neededFor: string
  readonly columns: readonly AnnexColumn[]
}

type Options = Partial<
  Pick<AnnexColumn, 'mayBeBlank' | 'since' | 'endOf' | 'isBooked' | 'isLatest' | 'onlyLast'>
>

const made = (heading: string, reading: Reading, feeds: Feeds, options: Options = {}): AnnexColumn => ({
  heading,
  reading,
  feeds,
  mayBeBlank: false,
  ...options,
})

export const blank = { mayBeBlank: true } as const
/** The end of what began on the day in another column; blank while it goes on. */
export const endOf = (began: string) => ({ mayBeBlank: true, endOf: began }) as const
/** The latest of its kind; blank where there was none. */
export const latest = { mayBeBlank: true, isLatest: true } as const
/** Another takes its place, and is no correction. */
export const onlyLast = { onlyLast: true } as const
export const later = { mayBeBlank: true, since: 2024 } as const

/** Short forms for the columns of one fact: `columnsOf('contact').day('Date of Contact', 'contact_on')`. */
export const columnsOf = (fact: FactName) => ({
  day: (heading: string, column: string, options?: Options) =>
    made(heading, { as: 'day' }, { fact, column }, options),
  code: (heading: string, column: string, codes: CodeListName | 'authority', options?: Options) =>
    made(heading, { as: 'code', codes }, { fact, column }, options),
  truth: (heading: string, column: string, options?: Options) =>
    made(heading, { as: 'truth' }, { fact, column }, options),
  whole: (heading: string, column: string, options?: Options) =>
    made(heading, { as: 'whole' }, { fact, column }, options),
  words: (heading: string, column: string, options?: Options) =>
    made(heading, { as: 'words' }, { fact, column }, options),
  postcode: (heading: string, column: string, options?: Options) =>
    made(heading, { as: 'postcode' }, { fact, column }, options),
})

const about = columnsOf('details')
const id = made('Child Unique ID', { as: 'id' }, 'owner')

/** What every list about children begins with. */
export const who = [
  id,
  about.code('Gender', 'gender', 'gender'),
  about.code('Ethnicity', 'ethnicity', 'ethnicity'),
  about.day('Date of Birth', 'born_on', blank),
  made('Age of Child (Years)', { as: 'age' }, 'unborn and age', blank),
] as const

export const disability = about.truth('Does the Child have a Disability', 'disabled')
export const childId = id
export const adopterId = made('Individual adopter identifier', { as: 'id' }, 'owner')
export const whoWithoutId = who.slice(1)

export const allocated = (fact: FactName): readonly AnnexColumn[] => [
  columnsOf(fact).words('Allocated Team', 'team_name'),
  columnsOf(fact).words('Allocated Worker', 'worker_name'),
]
