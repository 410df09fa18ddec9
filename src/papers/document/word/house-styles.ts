import type { HouseWordStyles } from '../house-style.ts'

const styleBlocks = /<w:style\b[^>]*>.*?<\/w:style>/gs
const idOf = (block: string): string => /\bw:styleId="([^"]*)"/.exec(block)?.[1] ?? ''

/** A screen reader speaks the language that the paper is in, whatever computer the council's file was made on. */
function inLanguage(defaults: string, language: string): string {
  const lang = `<w:lang w:val="${language}"/>`
  const without = defaults.replace(/<w:lang\b[^>]*\/>/g, '')
  return without.replace(/(<w:rPrDefault>\s*<w:rPr>.*?)(<\/w:rPr>)/s, `$1${lang}$2`)
}

/**
 * The styles of a Word file with the council's own in their place: what the council calls Normal, Title or Heading 1 is what
 * papers are written in, and ours stand on it. Where the council has none of a name, ours stays.
 */
export function withHouseStyles(
  xml: string,
  { defaults, styles }: HouseWordStyles,
  language: string,
): string {
  const theirs = new Map(styles.map(({ id, xml: block }) => [id, block]))
  const ours = new Set([...xml.matchAll(styleBlocks)].map(([block]) => idOf(block)))
  const replaced = xml.replace(styleBlocks, (block) => theirs.get(idOf(block)) ?? block)
  const added = styles.filter(({ id }) => !ours.has(id)).map(({ xml: block }) => block)
  const hasDefaults = /<w:rPrDefault>\s*<w:rPr>/.test(defaults)
  return (
    hasDefaults
      ? replaced.replace(/<w:docDefaults>.*?<\/w:docDefaults>/s, () => inLanguage(defaults, language))
      : replaced
  ).replace('</w:styles>', () => `${added.join('')}</w:styles>`)
}
