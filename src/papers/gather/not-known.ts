import type { Known } from '../model/index.ts'
import { known, notKnown } from '../model/index.ts'

/** What another area leaves empty is, in a paper, not known in so many words. */
export const orNotKnown = <T>(value: T | null | undefined): Known<T> =>
  value === null || value === undefined ? notKnown : known(value)

/** A text that nobody has written yet. */
export const written = (text: string): Known<string> => (text.trim() === '' ? notKnown : known(text))
