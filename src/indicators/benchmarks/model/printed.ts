/** What a published file prints in one place: a number, or a mark that stands in its place and is never read as 0. */
export type Printed =
  | { readonly kind: 'number'; readonly value: number; readonly as: string }
  | { readonly kind: 'mark'; readonly mark: string; readonly means: string }
  /** The file has nothing there: the council is not in it, or the year had no such figure. */
  | { readonly kind: 'nothing' }

const marks: Readonly<Record<string, string>> = {
  c: 'withheld, so that nobody can be told from it',
  x: 'not available',
  z: 'not applicable',
  u: 'too unreliable to publish',
  k: 'not 0, but rounds to it',
  low: 'not 0, but rounds to it',
  '-': 'withheld or not available; the publisher does not say which',
  ':': 'not available',
  '.': 'not applicable',
  '..': 'not available',
  '*': 'withheld, so that nobody can be told from it',
  na: 'not available',
  'n/a': 'not applicable',
}

const asNumber = /^[-+]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?$/

/** Anything that is neither a number nor a known mark is kept as a mark without a meaning: nothing is guessed. */
export function readPrinted(text: string | undefined): Printed {
  const as = text?.trim() ?? ''
  if (as === '') return { kind: 'nothing' }
  if (asNumber.test(as)) return { kind: 'number', value: Number(as.replace(/[,%]/g, '')), as }
  return {
    kind: 'mark',
    mark: as,
    means: marks[as.toLowerCase()] ?? 'a mark of the publisher, not explained here',
  }
}

/** `26.8%`, `c (withheld, so that nobody can be told from it)`, `No figure` */
export function printedWords(printed: Printed, unit: '%' | ''): string {
  if (printed.kind === 'nothing') return 'No figure'
  if (printed.kind === 'mark') return `${printed.mark} (${printed.means})`
  return `${printed.as.replace('%', '')}${unit}`
}

export const numberIn = (printed: Printed): number | undefined =>
  printed.kind === 'number' ? printed.value : undefined
