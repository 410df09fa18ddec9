import { Unreadable } from '../refusals.ts'
import { figure } from '../tally.ts'
import type { Attributes } from '../xml/attributes.ts'
import { withoutExcelEscapes } from '../xml/entities.ts'

/**
 * Gathers one text of a workbook from its pieces: the plain text, or the runs of different looks joined. How it is
 * pronounced (phonetic runs) is no part of it. Both shared texts and texts within a cell are written so.
 */
export class RichText {
  private gathered = ''
  private piece = ''
  private keepsSpace = false
  private readonly most: number

  constructor(mostCharacters: number) {
    this.most = mostCharacters
  }

  begin(): void {
    this.gathered = ''
  }

  openPiece(attributes: Attributes): void {
    this.piece = ''
    this.keepsSpace = attributes.get('xml:space') === 'preserve'
  }

  add(text: string): void {
    this.piece = this.piece === '' ? text : this.piece + text
    if (this.piece.length > this.most * 8) throw this.tooLong()
  }

  /** Without `xml:space="preserve"` Excel drops the space around a text. */
  closePiece(): void {
    const text = plainPiece(this.piece, this.keepsSpace)
    this.gathered = this.gathered === '' ? text : this.gathered + text
    if (this.gathered.length > this.most) throw this.tooLong()
  }

  get text(): string {
    return this.gathered
  }

  private tooLong(): Unreadable {
    return new Unreadable('text too long', figure(this.most))
  }
}

/** One piece as Excel shows it. */
export const plainPiece = (piece: string, keepsSpace: boolean): string =>
  withoutExcelEscapes(keepsSpace ? piece : trimmed(piece))

/** XML's own space only: a non-breaking space is a character like any other. By hand, since most texts have none. */
function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  return end - start === text.length ? text : text.slice(start, end)
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9
