/** An authority of the published file. */
export interface Authority {
  readonly code: string
  readonly area: string
}

const kinds =
  /\b(council|county|city|district|borough|metropolitan|royal|london|unitary|authority|of|the|children.?s|services)\b/g

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(kinds, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim()

/** The one authority that a council's name means: none where it means several or none of them. */
export function authorityNamed(name: string, authorities: readonly Authority[]): Authority | undefined {
  const wanted = bare(name)
  const found = authorities.filter(({ area }) => wanted !== '' && bare(area) === wanted)
  return found.length === 1 ? found[0] : undefined
}
