import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HouseFont, HouseLogo, HouseStyle, HouseWordStyles } from '../document/index.ts'
import { familiesOf, largestFont } from './font.ts'
import { readLogo } from './logo.ts'
import { readWordStyles } from './word-styles.ts'
import { coloursIn, WrittenStyle } from './written.ts'

export type ReadHouseStyle =
  | { readonly ok: true; readonly style: HouseStyle }
  /** One sentence for each thing: where, what is wrong, what to do. */
  | { readonly ok: false; readonly problems: readonly string[] }

/** What was found, or what is wrong with it. */
type Found<T> = { readonly value: T | undefined; readonly problems: readonly string[] }
const found = <T>(value: T): Found<T> => ({ value, problems: [] })
const wrong = (...problems: readonly string[]): Found<never> => ({ value: undefined, problems })
const nothing: Found<never> = { value: undefined, problems: [] }

type Files = (name: string) => Promise<Buffer | undefined>

const notThere = (what: string, name: string): Found<never> =>
  wrong(`${what}: there is no file ${name} in this folder: put it there, or mend its name`)

async function fontIn(written: WrittenStyle['font'], files: Files): Promise<Found<HouseFont>> {
  if (!written) return nothing
  const { family } = written
  const read: string[] = []
  for (const name of written.files) {
    const bytes = await files(name)
    if (!bytes) return notThere('font', name)
    if (bytes.length > largestFont)
      return wrong(
        `font: ${name} has more than ${largestFont / 1_000_000} MB: take a smaller file of the font`,
      )
    const families = familiesOf(bytes)
    if (!families) return wrong(`font: ${name} is no TrueType or OpenType font: give a .ttf or .otf file`)
    if (!families.includes(family))
      return wrong(
        `font: ${name} is of the family “${families.join('” or “')}”, not “${family}”: make the two agree`,
      )
    read.push(bytes.toString('base64'))
  }
  return found({ family, files: read })
}

async function logoIn(written: WrittenStyle['logo'], files: Files): Promise<Found<HouseLogo>> {
  if (!written) return nothing
  const bytes = await files(written.file)
  if (!bytes) return notThere('logo', written.file)
  const forWord = written.forWord === undefined ? undefined : await files(written.forWord)
  if (written.forWord !== undefined && !forWord) return notThere('logo', written.forWord)
  const read = readLogo(
    { name: written.file, bytes },
    forWord && { name: written.forWord ?? '', bytes: forWord },
    written,
  )
  return read.ok ? found(read.logo) : wrong(read.problem)
}

async function wordIn(written: WrittenStyle['word'], files: Files): Promise<Found<HouseWordStyles>> {
  if (!written) return nothing
  const bytes = await files(written.file)
  if (!bytes) return notThere('word', written.file)
  const read = readWordStyles(bytes, written.table)
  return read.ok
    ? found(read.word)
    : wrong(...read.problems.map((problem) => `word: ${written.file}: ${problem}`))
}

function coloursOf(written: WrittenStyle['colours']) {
  if (!written) return nothing
  const colours = coloursIn(written)
  return 'accent' in colours ? found(colours) : wrong(...colours)
}

/** JSON, or why it is none. */
function jsonIn(text: string): { readonly value: unknown } | string {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? String(step + 1) : String(step))).join(', ')

function writtenIn(text: string): Found<WrittenStyle> {
  const json = jsonIn(text)
  if (typeof json === 'string') return wrong(`it is not JSON: ${json}. Mend it there`)
  const read = WrittenStyle.safeParse(json.value)
  if (read.success) return found(read.data)
  return wrong(
    ...read.error.issues.map(({ path, message }) =>
      path.length === 0 ? `it must be a house style: ${message}` : `${placeOf(path)}: ${message}`,
    ),
  )
}

async function styleOf(written: WrittenStyle, files: Files): Promise<ReadHouseStyle> {
  const [colours, font, logo, word] = [
    coloursOf(written.colours),
    await fontIn(written.font, files),
    await logoIn(written.logo, files),
    await wordIn(written.word, files),
  ]
  const problems = [colours, font, logo, word].flatMap((part) => part.problems)
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    style: {
      ...(written.name !== undefined && { name: written.name }),
      ...(colours.value && { colours: colours.value }),
      ...(font.value && { font: font.value }),
      ...(logo.value && { logo: logo.value }),
      ...(word.value && { word: word.value }),
    },
  }
}

/** Reads `style.json` and what it names. Nothing of it is used unless all of it is right. */
export async function readHouseStyle(folder: string): Promise<ReadHouseStyle> {
  const files: Files = (name) => readFile(join(folder, name)).catch(() => undefined)
  const path = join(folder, 'style.json')
  const text = await files('style.json')
  if (!text)
    return {
      ok: false,
      problems: [
        `There is no file style.json to be read in ${folder}: set LOS_STYLE to the folder of the council’s house style, or leave it out.`,
      ],
    }
  const written = writtenIn(text.toString('utf8'))
  const read = written.value
    ? await styleOf(written.value, files)
    : { ok: false as const, problems: written.problems }
  return read.ok ? read : { ok: false, problems: read.problems.map((problem) => `${path}: ${problem}.`) }
}
