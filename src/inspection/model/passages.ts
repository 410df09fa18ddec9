/** A stretch of a page's text; `passage` is the number of the passage that stands there, from 0. */
export interface Stretch {
  readonly text: string
  readonly passage: number | undefined
}

interface Bare {
  /** The text without any space. */
  readonly letters: string
  /** Where each letter stood. */
  readonly at: readonly number[]
}

function bare(text: string): Bare {
  const kept = [...text.matchAll(/[^\s\u00ad]/g)]
  return { letters: kept.map(([letter]) => letter).join(''), at: kept.map(({ index }) => index) }
}

/** Enough letters to know a passage by; a shorter one must stand there whole. */
const enough = 24

/** Where a passage stands on the page, as far as the page holds it: lines are broken otherwise than in the passage. */
function placeOf(page: Bare, passage: string): { from: number; to: number } | undefined {
  const { letters } = bare(passage)
  const start = letters === '' ? -1 : page.letters.indexOf(letters.slice(0, enough))
  if (start < 0) return undefined
  let length = Math.min(enough, letters.length)
  while (length < letters.length && letters[length] === page.letters[start + length]) length += 1
  const [from, last] = [page.at[start], page.at[start + length - 1]]
  return from === undefined || last === undefined ? undefined : { from, to: last + 1 }
}

/** The page's text in stretches, with each passage found on it marked. The stretches put together are the text. */
export function markPassages(text: string, passages: readonly string[]): readonly Stretch[] {
  const page = bare(text)
  const places = passages
    .map((passage, index) => ({ passage: index, ...placeOf(page, passage) }))
    .filter((place) => place.from !== undefined && place.to !== undefined)
    .map(({ passage, from = 0, to = 0 }) => ({ passage, from, to }))
    .toSorted((one, other) => one.from - other.from)
  const stretches: Stretch[] = []
  let end = 0
  for (const { passage, from, to } of places) {
    if (from < end) continue
    stretches.push(
      { text: text.slice(end, from), passage: undefined },
      { text: text.slice(from, to), passage },
    )
    end = to
  }
  return [...stretches, { text: text.slice(end), passage: undefined }].filter(
    (stretch) => stretch.text !== '',
  )
}
