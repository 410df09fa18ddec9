import { longDate } from '../../../kernel/index.ts'
import type { Entry, EntryKind, RecordedBy, TakenBack } from './entry.ts'

/** Titles of posts by their numbers. */
export type PostTitles = ReadonlyMap<number, string>

const postOf = ({ postId }: Entry, posts: PostTitles): string =>
  (postId === undefined ? undefined : posts.get(postId)) ?? 'a post that is no more'

const sentences = (...parts: readonly (string | false | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== false && part !== '')
    .map((part) => (/[.!?]$/.test(String(part)) ? part : `${String(part)}.`))
    .join(' ')

const at = (place: string | undefined): string => (place === undefined ? '' : `, ${place}`)

/** The heading of an entry on a timeline. */
export const kindInWords: Readonly<Record<EntryKind, string>> = {
  plan: 'Permanence plan',
  step: 'Step to permanence',
  meeting: 'Permanence planning meeting',
  action: 'Action',
  barrier: 'In the way',
  'officer view': 'Reviewing officer’s view',
}

const said: Readonly<Record<EntryKind, (entry: Entry, posts: PostTitles) => string>> = {
  plan: (entry, posts) =>
    sentences(
      `${entry.code === 'agreed' ? 'Agreed' : 'Put forward'}: ${entry.route ?? ''}${at(entry.place)}, by ${postOf(entry, posts)}`,
      entry.parallel === undefined ? 'No parallel plan' : `Parallel plan: ${entry.parallel}`,
      entry.words,
    ),
  step: ({ code = '', place, words }) =>
    sentences(`${code.charAt(0).toUpperCase()}${code.slice(1)}${at(place)}`, words),
  meeting: (entry, posts) => sentences(entry.words, `In the chair: ${postOf(entry, posts)}`),
  action: (entry, posts) =>
    sentences(
      entry.words,
      `${postOf(entry, posts)}, by ${entry.dueOn === undefined ? 'no day' : longDate(entry.dueOn)}`,
      entry.endedOn === undefined ? 'Not done yet' : `Done ${longDate(entry.endedOn)}`,
    ),
  barrier: ({ code = '', words, endedOn }) =>
    sentences(
      `${code.charAt(0).toUpperCase()}${code.slice(1)}`,
      words,
      endedOn !== undefined && `Gone ${longDate(endedOn)}`,
    ),
  'officer view': (entry, posts) => sentences(`${postOf(entry, posts)} ${entry.code ?? ''}`, entry.words),
}

/** What an entry says, in sentences. */
export const entryInWords = (entry: Entry, posts: PostTitles): string => said[entry.kind](entry, posts)

export const recordedInWords = ({ first, corrected }: RecordedBy): string =>
  `Recorded by ${first}${corrected === undefined ? '' : `, corrected by ${corrected}`}`

/** That it stands no more, since when, by whom and why. */
export const takenBackInWords = ({ on, by, reason }: Omit<TakenBack, 'entry'>): string =>
  `Taken back on ${longDate(on)} by ${by}: ${reason}`
