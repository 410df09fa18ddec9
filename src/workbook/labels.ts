const longest = 100

/** What could turn a name around, hide part of it, or break a line: control, format and separator characters. */
const misleading = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/**
 * A name from a file, fit to show to a person. Names are only ever labels: none is used as a path, however it looks.
 */
export const label = (name: string): string =>
  name
    .slice(0, 4 * longest)
    .replace(misleading, '')
    .trim()
    .slice(0, longest)

/** `Annex A/List 1.csv` → `List 1`; a folder is not part of it, nor the last extension. */
export function fileLabel(name: string): string {
  const last = label(
    name
      .slice(-4 * longest)
      .split(/[\\/]/)
      .at(-1) ?? '',
  )
  return last.replace(/\.[a-z]{3,4}$/i, '')
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

/** List 2 before List 10. */
export const naturalOrder = (one: string, other: string): number => collator.compare(one, other)
