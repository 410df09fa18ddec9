import { strFromU8, unzipSync } from 'fflate'
import type { HouseWordStyles } from '../document/index.ts'
import { tooFaint } from './contrast.ts'
import { wellFormed } from './xml.ts'

export type ReadStyles =
  | { readonly ok: true; readonly word: HouseWordStyles }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Ids that Word gives its own styles in English; elsewhere the same style has another id, and the same name. */
const usualIds: Readonly<Record<string, string>> = {
  normal: 'Normal',
  title: 'Title',
  'heading 1': 'Heading1',
  'heading 2': 'Heading2',
  'heading 3': 'Heading3',
  'heading 4': 'Heading4',
}

/** Ours stay: papers need them to be bold, slanted, raised or underlined, and another file need not make them so. */
const oursAlways = /^(strong|emphasis|hyperlink|footnote (text|reference))$/i

interface Style {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly xml: string
}

const attributeOf = (tag: string, name: string): string =>
  new RegExp(`\\bw:${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

const stylesIn = (xml: string): readonly Style[] =>
  [...xml.matchAll(/<w:style\b[^>]*>.*?<\/w:style>/gs)].map(([whole]) => {
    const [tag = ''] = /^<w:style\b[^>]*>/.exec(whole) ?? []
    const [named = ''] = /<w:name\b[^>]*>/.exec(whole) ?? []
    return {
      id: attributeOf(tag, 'styleId'),
      name: attributeOf(named, 'val'),
      kind: attributeOf(tag, 'type'),
      xml: whole,
    }
  })

/** The font of headings and of text that the file's theme names. */
function themeFonts(theme: string): Readonly<Record<string, string>> {
  const latin = (part: string) =>
    new RegExp(`<a:${part}>\\s*<a:latin typeface="([^"]*)"`).exec(theme)?.[1] ?? ''
  return { major: latin('majorFont'), minor: latin('minorFont') }
}

/** Ours has no theme: what a style takes from its own is said outright, with the colour that stands beside it. */
function withoutTheme(xml: string, fonts: Readonly<Record<string, string>>): string {
  return xml
    .replace(/\bw:(ascii|hAnsi|cs|eastAsia)Theme="(major|minor)\w*"/g, (_, which: string, part: string) =>
      fonts[part] === undefined || fonts[part] === '' || which === 'cs' || which === 'eastAsia'
        ? ''
        : `w:${which}="${fonts[part]}"`,
    )
    .replace(/\s+w:theme\w+="[^"]*"/g, '')
}

/**
 * What would lead out of our file or carry traces of theirs: lists of their numbering, numbers of their sessions, the
 * language of their computer.
 */
const withoutTraces = (xml: string): string =>
  xml
    .replace(/<w:numPr>.*?<\/w:numPr>|<w:numPr\/>/gs, '')
    .replace(/<w:(?:rsid|lang)\b[^>]*\/>/g, '')
    .replace(/\s(?!w:|xml:)[A-Za-z0-9]+:\w+="[^"]*"/g, '')
    .replace(/<(?!\/?w:)[A-Za-z0-9]+:[^>]*\/>/g, '')
    .replace(/<((?!w:)[A-Za-z0-9]+:\w+)\b[^>]*>.*?<\/\1>/gs, '')

function renamed(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(
    /(<w:(?:style\b[^>]*\bw:styleId|basedOn\b[^>]*\bw:val|next\b[^>]*\bw:val|link\b[^>]*\bw:val)=")([^"]*)"/g,
    (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
  )
}

const headings = ['Normal', 'Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4']

/** Of styles that papers use: a colour that could not be read on white. */
function faintIn(styles: HouseWordStyles['styles'], names: ReadonlyMap<string, string>): readonly string[] {
  return styles
    .filter(({ id }) => headings.includes(id))
    .flatMap(({ id, xml }) => {
      const own = /<w:rPr>.*?<\/w:rPr>/s.exec(xml)?.[0] ?? ''
      const colour = /<w:color\b[^>]*\bw:val="([0-9A-Fa-f]{6})"/.exec(own)?.[1]
      return colour === undefined
        ? []
        : tooFaint(`the style “${names.get(id) ?? id}”:`, colour.toLowerCase(), 'ffffff', 'white')
    })
}

function partsOf(bytes: Buffer) {
  try {
    return unzipSync(bytes, { filter: ({ name }) => /^word\/(styles|theme\/theme1)\.xml$/.test(name) })
  } catch {
    return undefined
  }
}

const no = (...problems: readonly string[]): ReadStyles => ({ ok: false, problems })

/** The styles of a council's Word file (docx or dotx), made ready. @param table the name of the style that tables take. */
export function readWordStyles(bytes: Buffer, table: string | undefined): ReadStyles {
  const parts = partsOf(bytes)
  const part = parts?.['word/styles.xml']
  if (!part) return no('it is no Word file with styles: save it from Word as .docx or .dotx')
  const xml = strFromU8(part)
  const broken = wellFormed(xml)
  if (broken !== undefined) return no(`its styles cannot be read (${broken}): save it from Word again`)
  const theme = parts['word/theme/theme1.xml']
  const fonts = themeFonts(theme ? strFromU8(theme) : '')
  const ready = (piece: string): string => withoutTraces(withoutTheme(piece, fonts))
  const found = stylesIn(xml).filter(({ name }) => !oursAlways.test(name))
  const ids = new Map(found.map(({ id, name }) => [id, usualIds[name.toLowerCase()] ?? id]))
  const styles = found.map((style) => ({
    id: ids.get(style.id) ?? style.id,
    xml: ready(renamed(style.xml, ids)),
  }))
  const asked = table?.toLowerCase()
  const ofTables = found.find(({ kind, name }) => kind === 'table' && name.toLowerCase() === asked)
  const problems = faintIn(styles, new Map(found.map(({ id, name }) => [ids.get(id) ?? id, name])))
  if (problems.length > 0) return no(...problems)
  if (table !== undefined && !ofTables)
    return no(`it has no style for tables called “${table}”: give the name that Word shows`)
  return {
    ok: true,
    word: {
      defaults: ready(/<w:docDefaults>.*?<\/w:docDefaults>/s.exec(xml)?.[0] ?? ''),
      styles,
      ...(ofTables && { table: ids.get(ofTables.id) ?? ofTables.id }),
    },
  }
}
