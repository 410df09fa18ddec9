import { readIsoDate, type IsoDate } from '../../kernel/index.ts'
import { notWorkedOut, type Cell } from '../model.ts'
import { Unreadable } from '../refusals.ts'
import { withoutExcelEscapes } from '../xml/entities.ts'
import type { SharedTexts } from './shared-texts.ts'
import type { NumberStyles } from './styles.ts'

/** What cells refer to in the rest of the workbook. */
export interface CellContext extends NumberStyles {
  readonly sharedTexts: SharedTexts
  readonly dayOf: (serial: number) => IsoDate | undefined
}

/**
 * The value of a cell, from its type `t`, its style's number `s` and what stands in `<v>`: for a formula, the value that
 * was last worked out. Undefined where it holds nothing.
 */
export function cellValue(
  type: string | undefined,
  style: string | undefined,
  value: string,
  book: CellContext,
): Cell | undefined {
  if (value === '') return undefined
  if (type === 's') return sharedText(value, book.sharedTexts)
  if (type === undefined || type === 'n') return numberOrDay(value, style, book)
  if (type === 'b') return { kind: 'truth', truth: value.trim() === '1' || value.trim() === 'true' }
  if (type === 'e') return { kind: 'error', error: value }
  if (type === 'd') return writtenDay(value)
  return { kind: 'text', text: withoutExcelEscapes(value) }
}

/** A text in quotation marks, in which two of them stand for one; or a number. */
const constant = /^\s*=?\s*(?:"((?:[^"]|"")*)"|([+-]?\d+(?:\.\d+)?(?:E[+-]?\d+)?))\s*$/i

/**
 * What a formula comes to of which no value is held, as programs write it that do not work formulas out: what stands in it
 * is read where that is all of it. Anything else would have to be worked out.
 */
export function formulaValue(
  formula: string,
  style: string | undefined,
  book: CellContext,
): Cell | undefined {
  const [, text, number] = constant.exec(formula) ?? []
  if (number !== undefined) return cellValue(undefined, style, number, book)
  if (text === undefined) return { kind: 'error', error: notWorkedOut }
  return text === '' ? undefined : { kind: 'text', text: text.replaceAll('""', '"') }
}

function sharedText(value: string, texts: SharedTexts): Cell | undefined {
  const number = Number(value)
  if (!(number >= 0 && number < texts.length) || !Number.isInteger(number))
    throw new Unreadable('damaged', 'a cell refers to a text that is not there')
  return texts[number]
}

function numberOrDay(value: string, style: string | undefined, book: CellContext): Cell {
  const number = Number(value)
  // What is no number is kept as it stands: whoever reads the sheet says what is wrong with it.
  if (!Number.isFinite(number)) return { kind: 'text', text: value }
  const day = style !== undefined && book.dateStyles[Number(style)] ? book.dayOf(number) : undefined
  return day === undefined ? shownNumber(number, book.figures[Number(style)]) : { kind: 'day', day }
}

/** The number; as the text that is shown where its style puts noughts in front: they are part of a person's number. */
export function shownNumber(number: number, figures: number | undefined): Cell {
  if (figures === undefined || figures === 0 || !Number.isSafeInteger(number) || number < 0)
    return { kind: 'number', number }
  return { kind: 'text', text: String(number).padStart(figures, '0') }
}

/** `2025-03-31T00:00:00`, as strict workbooks may have it. */
function writtenDay(value: string): Cell {
  const day = readIsoDate(value.slice(0, 10))
  return day === undefined ? { kind: 'text', text: value } : { kind: 'day', day }
}
