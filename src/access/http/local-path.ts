/**
 * Where to go after a form, if it is a path of our own, and the start if it is not: `//elsewhere`, backslashes and
 * control characters lead away, however they are written.
 */
export const localPath = (next: unknown): string =>
  typeof next === 'string' && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(next) ? next : '/'
