import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const require = createRequire(import.meta.url)
const program = 'liblouis-build/build-no-tables-utf16.js'
const table = 'en-ueb-g2.ctb'
/** A folder of the program's own, in memory. */
const folder = '/braille-tables'

/** What is used of the program: memory of its own, files of its own, and the one call. */
interface Liblouis {
  readonly FS: {
    mkdir: (path: string) => void
    writeFile: (path: string, bytes: Uint8Array, how: object) => void
  }
  readonly HEAP16: Record<number, number>
  readonly HEAPU16: Readonly<Record<number, number>>
  readonly _malloc: (bytes: number) => number
  readonly _free: (at: number) => void
  readonly setValue: (at: number, value: number, type: string) => void
  readonly getValue: (at: number, type: string) => number
  readonly ccall: (
    name: string,
    gives: string,
    takes: readonly string[],
    values: readonly (string | number)[],
  ) => number
}

const Loaded = z.custom<Liblouis>(
  (value) =>
    typeof value === 'object' && value !== null && '_malloc' in value && 'ccall' in value && 'FS' in value,
)

export function hasBuiltInLiblouis(): boolean {
  try {
    require.resolve(program)
    return true
  } catch {
    return false
  }
}

let loaded: Liblouis | undefined

/** Loaded once, with the table for contracted English Braille and all that it includes. */
function liblouis(): Liblouis {
  if (loaded) return loaded
  const made = Loaded.parse(require(program))
  const tables = join(dirname(require.resolve(program)), 'tables')
  made.FS.mkdir(folder)
  for (const [name, bytes] of tablesFrom(tables, table))
    made.FS.writeFile(`${folder}/${name}`, bytes, { encoding: 'binary' })
  loaded = made
  return made
}

function tablesFrom(
  tables: string,
  name: string,
  found = new Map<string, Uint8Array>(),
): ReadonlyMap<string, Uint8Array> {
  if (found.has(name)) return found
  const bytes = readFileSync(join(tables, name))
  found.set(name, bytes)
  for (const [, included = ''] of bytes.toString('latin1').matchAll(/^include\s+(\S+)/gm))
    tablesFrom(tables, included, found)
  return found
}

const bytesOfLetter = 2
const bytesOfNumber = 4
/** Contracted Braille of a text is seldom longer than it; signs and foreign letters can take several cells each. */
const roomFor = (letters: number): number => letters * 8 + 64

/** Text in Unified English Braille, contracted (grade 2), by the program that comes with the product. */
export function translateByOurs(text: string): string {
  if (text === '') return ''
  const lou = liblouis()
  const room = roomFor(text.length)
  const [from, to] = [lou._malloc(text.length * bytesOfLetter), lou._malloc(room * bytesOfLetter)]
  const [read, written] = [lou._malloc(bytesOfNumber), lou._malloc(bytesOfNumber)]
  try {
    for (let at = 0; at < text.length; at += 1) lou.HEAP16[from / bytesOfLetter + at] = text.charCodeAt(at)
    lou.setValue(read, text.length, 'i32')
    lou.setValue(written, room, 'i32')
    const types = ['string', ...Array.from({ length: 7 }, () => 'number')]
    const done = lou.ccall('lou_translateString', 'number', types, [
      `${folder}/${table}`,
      from,
      read,
      to,
      written,
      0,
      0,
      0,
    ])
    if (done !== 1 || lou.getValue(read, 'i32') < text.length)
      throw new Error('The text could not be put into Braille')
    const cells = Array.from(
      { length: lou.getValue(written, 'i32') },
      (_, at) => lou.HEAPU16[to / bytesOfLetter + at] ?? 0,
    )
    return String.fromCharCode(...cells)
  } finally {
    for (const at of [from, to, read, written]) lou._free(at)
  }
}
