/**
 * National Framework tags. From May 2025 Ofsted ends an area with the outcome or enabler it bears on, in brackets:
 * `(Outcome 3, national framework)`, `(enablers 1 and 2, national framework)`. They come out as `outcome 3`.
 */
export function tagsOf(text: string): string[] {
  const found = [...text.matchAll(/[([][^()[\]]*\b(?:outcome|enabler|principle)s?\s*\d[^()[\]]*[)\]]/gi)]
  return [...new Set(found.flatMap(([bracketed]) => tagsIn(bracketed)))]
}

function tagsIn(text: string): string[] {
  const runs = text.matchAll(/\b(outcome|enabler|principle)s?\s*(\d(?:\s*(?:,|and|&|\/|\+)\s*\d\b)*)/gi)
  return [...runs].flatMap(([, kind = '', numbers = '']) =>
    [...numbers.matchAll(/\d/g)].map(([number]) => `${kind.toLowerCase()} ${number}`),
  )
}
