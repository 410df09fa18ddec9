import type { Json } from '../viewer.ts'
import type { DatedType } from './table.ts'

type Value = Json | undefined
type ArrayType = DatedType | 'bigint'

/** PostgreSQL's own numbers of its types (pg_type), which never change. */
const typeNumbers: Readonly<Record<ArrayType, number>> = {
  boolean: 16,
  bigint: 20,
  int: 23,
  text: 25,
  date: 1082,
}

/**
 * One column of many rows as the bytes in which PostgreSQL itself keeps an array: it takes them as they are, where of a text
 * it would have to read every day and number first. Undefined where a value is not plainly of the type: PostgreSQL then
 * says of the text what is wrong with it.
 */
export function arrayBytes(type: ArrayType, values: readonly Value[]): Buffer | undefined {
  scratch.begin(typeNumbers[type], values)
  const write = writers[type]
  for (const value of values) {
    if (value === null || value === undefined) scratch.none()
    else if (!write(value)) return undefined
  }
  return scratch.taken()
}

/** Bytes that are written one after the other, the same memory each time. */
class Scratch {
  private bytes = Buffer.allocUnsafe(2 ** 16)
  private at = 0

  /** One dimension, whether there are nulls in it, the type, how many values there are, and that they count from 1. */
  begin(typeNumber: number, values: readonly Value[]): void {
    this.at = 0
    const holdsNone = values.includes(null) || values.includes(undefined)
    for (const word of [values.length === 0 ? 0 : 1, holdsNone ? 1 : 0, typeNumber]) this.word(word)
    if (values.length > 0) for (const word of [values.length, 1]) this.word(word)
  }

  none(): void {
    this.word(-1)
  }

  /** A value of four bytes. */
  four(value: number): true {
    this.word(4)
    this.word(value)
    return true
  }

  one(value: number): true {
    this.word(1)
    this.bytes[this.at] = value
    this.at += 1
    return true
  }

  eight(value: bigint): true {
    this.word(8)
    this.reserve(8)
    this.at = this.bytes.writeBigInt64BE(value, this.at)
    return true
  }

  text(text: string): true {
    this.reserve(text.length * 3 + 4)
    const length = this.plain(text) ? text.length : this.bytes.write(text, this.at + 4)
    this.word(length)
    this.at += length
    return true
  }

  taken(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.at))
  }

  /** Texts are short, and of a byte for each character nearly always. */
  private plain(text: string): boolean {
    const from = this.at + 4
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code > 127) return false
      this.bytes[from + at] = code
    }
    return true
  }

  private word(word: number): void {
    this.reserve(8)
    const { bytes, at } = this
    bytes[at] = word >>> 24
    bytes[at + 1] = word >>> 16
    bytes[at + 2] = word >>> 8
    bytes[at + 3] = word
    this.at = at + 4
  }

  private reserve(more: number): void {
    if (this.at + more <= this.bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + more))
    this.bytes.copy(larger, 0, 0, this.at)
    this.bytes = larger
  }
}

const scratch = new Scratch()

type Plain = Exclude<Value, null | undefined>

const writers: Readonly<Record<ArrayType, (value: Plain) => boolean>> = {
  boolean: (value) => typeof value === 'boolean' && scratch.one(value ? 1 : 0),
  int: (value) => typeof value === 'number' && (value | 0) === value && scratch.four(value),
  bigint: (value) => {
    const whole = wholeIn(value)
    return whole !== undefined && scratch.eight(whole)
  },
  date: (value) => {
    const days = typeof value === 'string' ? daysIn(value) : undefined
    return days !== undefined && scratch.four(days)
  },
  text: (value) => typeof value === 'string' && scratch.text(value),
}

function wholeIn(value: Plain): bigint | undefined {
  const isWhole = typeof value === 'string' ? /^-?\d{1,19}$/.test(value) : Number.isSafeInteger(value)
  if (!isWhole || (typeof value !== 'string' && typeof value !== 'number')) return undefined
  const whole = BigInt(value)
  return BigInt.asIntN(64, whole) === whole ? whole : undefined
}

const openEnds: Readonly<Record<string, number>> = { '-infinity': -(2 ** 31), infinity: 2 ** 31 - 1 }

/** From 1 January 2000 to a day written YYYY-MM-DD. */
function daysIn(text: string): number | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return openEnds[text]
  const [year, month, day] = [figures(text, 0, 4), figures(text, 5, 7), figures(text, 8, 10)]
  if (!(year > 0 && month > 0 && month <= 12 && day > 0 && day <= lengthOf(year, month))) return undefined
  // Years begin in March here, so that a leap day is the last of one.
  const years = month > 2 ? year : year - 1
  const months = month > 2 ? month - 3 : month + 9
  const before = years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return before + Math.floor((153 * months + 2) / 5) + day - 730_426
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const lengthOf = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (lengths[month - 1] ?? 0)

/** NaN where one of them is no figure. */
function figures(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) {
    const figure = text.charCodeAt(at) - 48
    number = figure >= 0 && figure <= 9 ? number * 10 + figure : Number.NaN
  }
  return number
}
