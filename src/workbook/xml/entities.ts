import { Unreadable } from '../refusals.ts'

const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Text as it reads: XML's own five entities and characters by number. No other is ever looked up or expanded. */
export const unescaped = (text: string): string =>
  text.includes('&') ? text.replace(/&([^;&]*);?/g, (whole, name: string) => character(whole, name)) : text

function character(whole: string, name: string): string {
  const known = whole.endsWith(';') ? (named.get(name) ?? byNumber(name)) : undefined
  if (known === undefined) throw new Unreadable('damaged', 'its XML has an unknown entity')
  return known
}

function byNumber(name: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? []
  if (hexadecimal === undefined && decimal === undefined) return undefined
  const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
  return isCharacter ? String.fromCodePoint(point) : undefined
}

const excelEscape = /_x([0-9a-f]{4})_/gi

/** Excel writes characters that XML cannot hold as `_x000D_`, and an underscore before such a one as `_x005F_`. */
export const withoutExcelEscapes = (text: string): string =>
  text.includes('_x') ? text.replace(excelEscape, excelCharacter) : text

/** Half of a character stays as written, and no character at all (NUL) is left out: neither can be kept or shown. */
function excelCharacter(written: string, hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16)
  if (code >= 0xd800 && code <= 0xdfff) return written
  return code === 0 ? '' : String.fromCharCode(code)
}
