import type { Cell } from '../../../workbook/index.ts'
import { mixedText, mixOne, mixTwo, type Mixed } from './mixing.ts'
import { textOf, type ReadCell } from './read-value.ts'
import type { Value } from './value.ts'

const kinds: readonly Cell['kind'][] = ['text', 'number', 'day', 'truth', 'error']

/** One way in which cells of a file are written. What it means to a column's reader is worked out once for all of them. */
export class Spelling implements Mixed {
  /** Which of the file's spellings it is, from 1. */
  readonly number: number
  readonly cell: Cell
  readonly text: string
  readonly one: number
  readonly two: number
  private reader: ReadCell | undefined
  private value: Value | undefined
  private others: Map<ReadCell, Value> | undefined

  constructor(number: number, cell: Cell, { one, two }: Mixed) {
    const kind = kinds.indexOf(cell.kind)
    this.number = number
    this.cell = cell
    this.text = textOf(cell)
    const mixed = mixedText({ one: mixOne(one, kind), two: mixTwo(two, kind) }, this.text)
    this.one = mixed.one
    this.two = mixed.two
  }

  /** What it means to a reader; nearly every spelling has only one. */
  as(reader: ReadCell): Value {
    if (this.reader === reader && this.value) return this.value
    return this.asOther(reader)
  }

  private asOther(reader: ReadCell): Value {
    const value = this.others?.get(reader) ?? reader(this.cell)
    if (this.reader === undefined) {
      this.reader = reader
      this.value = value
    } else {
      this.others ??= new Map()
      this.others.set(reader, value)
    }
    return value
  }
}

/** A list has few spellings and tens of thousands of cells; of a file that has more, the others are worked out each time. */
const mostRemembered = 100_000

/** V8 copies pieces of a text that are shorter than this; for a longer one it keeps the whole text from which it comes. */
const leastKept = 13

/** A text that keeps no other: what is remembered of a sheet is not to keep all of the sheet. */
function ownText(text: string): string {
  if (text.length < leastKept) return text
  // One byte for each character where that is enough.
  const encoding = Buffer.byteLength(text) === text.length ? 'latin1' : 'utf16le'
  return Buffer.from(text, encoding).toString(encoding)
}

/** The spellings of a file. */
export class Spellings {
  private readonly texts = new Map<string, Spelling>()
  private readonly days = new Map<string, Spelling>()
  private readonly numbers = new Map<number, Spelling>()
  private readonly truths = new Map<boolean, Spelling>()
  private readonly errors = new Map<string, Spelling>()
  private readonly seeds: Mixed
  private made = 0

  constructor(seeds: Mixed) {
    this.seeds = seeds
  }

  of(cell: Cell): Spelling {
    switch (cell.kind) {
      case 'text':
        return this.texts.get(cell.text) ?? this.rememberText(cell.text)
      case 'day':
        return this.days.get(cell.day) ?? this.remember(this.days, cell.day, cell)
      case 'number':
        return this.numbers.get(cell.number) ?? this.remember(this.numbers, cell.number, cell)
      case 'truth':
        return this.truths.get(cell.truth) ?? this.remember(this.truths, cell.truth, cell)
      case 'error':
        return this.errors.get(cell.error) ?? this.remember(this.errors, cell.error, cell)
    }
  }

  private rememberText(text: string): Spelling {
    const own = ownText(text)
    return this.remember(this.texts, own, { kind: 'text', text: own })
  }

  private remember<Key>(spellings: Map<Key, Spelling>, key: Key, cell: Cell): Spelling {
    this.made += 1
    const spelling = new Spelling(this.made, cell, this.seeds)
    if (spellings.size < mostRemembered) spellings.set(key, spelling)
    return spelling
  }
}
