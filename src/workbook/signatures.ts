import { bytesAt } from './bytes-at.ts'
import { unicodeMark, unmarkedUtf16 } from './decoding.ts'

/** What a file is, by its first bytes: names and what a browser says of a file prove nothing. */
export type FileKind = 'zip' | 'ole' | 'empty' | 'text' | 'pdf' | 'html' | 'xml' | 'rtf' | 'other'

const startBytes = 64 * 1024

export const kindOfFile = (path: string): FileKind => kindOfBytes(bytesAt(path, 0, startBytes))

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')

function kindOfBytes(bytes: Buffer): FileKind {
  if (bytes.length === 0) return 'empty'
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return 'zip'
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0005\u0006') return 'zip'
  if (bytes.subarray(0, 8).equals(ole)) return 'ole'
  return kindOfText(bytes)
}

function kindOfText(bytes: Buffer): FileKind {
  const start = bytes.subarray(0, 1000).toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase()
  if (start.startsWith('%pdf-')) return 'pdf'
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (/^<(!doctype html|html|head|body|table|meta)\b/.test(start)) return 'html'
  if (start.startsWith('<?xml')) return /<html\b/.test(start) ? 'html' : 'xml'
  const isUtf16 = (unicodeMark(bytes) ?? unmarkedUtf16(bytes))?.startsWith('utf-16') === true
  return bytes.includes(0) && !isUtf16 ? 'other' : 'text'
}
