/**
 * A fact that somebody may not have told us. It is 'not known' in so many words, so that no default can slip in;
 * the wrapper keeps a text that happens to read "not known" apart from one that is.
 */
export const notKnown = 'not known' as const
export type Known<T> = { readonly value: T } | typeof notKnown

export const known = <T>(value: T): Known<T> => ({ value })

/** The value, or what to say where there is none. */
export const knownOr = <T, U>(fact: Known<T>, instead: U): T | U => (fact === notKnown ? instead : fact.value)
