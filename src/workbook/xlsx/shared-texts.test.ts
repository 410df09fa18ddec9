import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualLimits } from '../limits.ts'
import { Unreadable } from '../refusals.ts'
import { XmlScanner, type XmlListener } from '../xml/scanner.ts'
import { SharedTextListener } from './shared-texts.ts'

const limits = { ...usualLimits, textLength: 40 }

/** The table read in two pieces: its texts, or why the workbook is refused. */
function read(texts: string, cut: number, listenerOf: (texts: SharedTextListener) => XmlListener) {
  const listener = new SharedTextListener(limits)
  const scanner = new XmlScanner(listenerOf(listener), limits.depth)
  const xml = `<sst>${texts}</sst>`
  try {
    for (const piece of [xml.slice(0, cut), xml.slice(cut)]) scanner.feed(piece)
    scanner.end()
    return listener.texts
  } catch (problem) {
    if (problem instanceof Unreadable) return `${problem.code}: ${problem.detail}`
    throw problem
  }
}

const quick = (texts: string, cut = 0) => read(texts, cut, (listener) => listener)

/** Every tag read by the scanner itself. */
const slow = (texts: string, cut = 0) =>
  read(texts, cut, (listener) => ({
    open: (...args) => {
      listener.open(...args)
    },
    text: (text) => {
      listener.text(text)
    },
    close: (...args) => {
      listener.close(...args)
    },
  }))

const words = fc.oneof(
  fc.constantFrom('', 'Female', 'A &amp; E', '&nope;', '_x0041_', ' a ', 'Ünï’s', 'a\tb', '\n', '_'),
  fc.constant('x'.repeat(45)),
)
const piece = fc.oneof(
  words.map((text) => `<t>${text}</t>`),
  words.map((text) => `<t xml:space="preserve">${text}</t>`),
  words.map((text) => `<t xml:space='preserve'>${text}</t>`),
  words.map((text) => `<t >${text}</t>`),
  fc.constantFrom('<t/>', '', '<t>a<b/>c</t>', '<t>a'),
)
const inside = fc.oneof(
  { weight: 4, arbitrary: piece },
  piece.map((one) => `<r><rPr><b/></rPr>${one}</r><r>${one}</r>`),
  piece.map((one) => `${one}<rPh sb="0" eb="1"><t>sound</t></rPh>`),
  piece.map((one) => `${one}${one}`),
)
const text = fc.oneof(
  { weight: 6, arbitrary: inside.map((each) => `<si>${each}</si>`) },
  inside.map((each) => `<x:si>${each}</x:si>`),
  fc.constantFrom('<si/>', '<si></si>', '\n  ', '<other><t>b</t></other>'),
)

describe('the table of shared texts', () => {
  it('reads texts written as most are, and finds in all others what the scanner finds', () => {
    expect(quick('<si><t>Female</t></si><si><t/></si><si><t xml:space="preserve"> a</t></si>')).toEqual([
      { kind: 'text', text: 'Female' },
      undefined,
      { kind: 'text', text: ' a' },
    ])
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), fc.nat(300), (texts, cut) => {
        const all = texts.join('')
        expect(quick(all, cut)).toEqual(slow(all))
      }),
      { numRuns: 2000 },
    )
  })
})
