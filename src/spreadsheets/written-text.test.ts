import { describe, expect, it } from 'vitest'
import { writtenText } from './written-text.ts'

describe('a text handed to the writer of workbooks', () => {
  it.each([
    ['constructor', '_x0063_onstructor'],
    ['__proto__', '_x005f__proto__'],
    ['_x0041_', '_x005F_x0041_'],
    ['Constructor', 'Constructor'],
    ['lost \ufffd here', 'lost _xFFFD_ here'],
    ['', ''],
  ])('%j goes as %j', (text, written) => {
    expect(writtenText(text)).toBe(written)
  })
})
