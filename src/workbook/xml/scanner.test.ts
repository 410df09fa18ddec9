import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Unreadable } from '../refusals.ts'
import { XmlScanner } from './scanner.ts'

/** What a listener is told, one after another; neighbouring texts joined, as their cutting means nothing. */
function toldOf(pieces: readonly string[], depth = 10): string[] {
  const told: string[] = []
  const scanner = new XmlScanner(
    {
      open: (name, at, attributes) => told.push(`<${name} ${at} ${attributes.get('a') ?? '-'}`),
      close: (name, at) => told.push(`>${name} ${at}`),
      text: (text) => told.push(told.at(-1)?.startsWith('=') ? `${told.pop() ?? ''}${text}` : `=${text}`),
    },
    depth,
  )
  for (const piece of pieces) scanner.feed(piece)
  scanner.end()
  return told
}

const document =
  '<?xml version="1.0"?>\n<!-- a -- > b --><x:r xmlns:x="u" a="1"><b a=\'>"&amp;\'/>t&lt;<![CDATA[<&]]]>]]><c\n>é😀</c\t></x:r>\n'
const whole = ['<r 1 1', '<b 2 >"&', '>b 2', '=t<<&]]]>', '<c 2 -', '=é😀', '>c 2', '>r 1']

describe('XML in pieces', () => {
  it('is told in order, without prefixes, with entities undone', () => {
    expect(toldOf([document])).toEqual(whole)
  })

  it('means the same wherever it is cut', () => {
    const cuts = fc.array(fc.nat(document.length), { maxLength: 8 })
    fc.assert(
      fc.property(cuts, (places) => {
        const ends = [0, ...places.sort((one, other) => one - other), document.length]
        const pieces = ends.slice(1).map((end, at) => document.slice(ends[at], end))
        expect(toldOf(pieces)).toEqual(whole)
      }),
    )
  })

  it('may be cut within a character that takes two places', () => {
    expect(toldOf(document.split(''))).toEqual(whole)
  })
})

describe('what is no XML is refused:', () => {
  it.each([
    '',
    'text',
    '<a>',
    '<a/><b/>',
    '<a></b>',
    '<a></ab>',
    '</a>',
    '<a b>',
    '<a b=c>',
    '<a b="1"',
    '<a/>text',
    '< a/>',
    '<a/ >',
    '<a>&nbsp;</a>',
    '<a>&amp</a>',
    '<a>&#xD800;</a>',
    '<a>\0</a>',
    '<a><!-- </a>',
  ])('%j', (text) => expect(() => toldOf([text])).toThrow(Unreadable))

  it('a document type, wherever it is cut', () => {
    expect(() => toldOf(['<!DOC', 'TYPE a><a/>'])).toThrow(/document type/)
    expect(() => toldOf(['<', '!', 'D'])).toThrow(/document type/)
  })

  it('more elements within elements than allowed', () => {
    expect(toldOf(['<a><b/></a>'], 2)).toHaveLength(4)
    expect(() => toldOf(['<a><b><c/></b></a>'], 2)).toThrow(/nested/)
  })

  it('whatever else it may be, always with a sentence', () => {
    const noise = fc.string({
      unit: fc.constantFrom('<', '>', '/', '!', '-', '[', ']', '"', '=', '&', ';', 'a', ' '),
    })
    fc.assert(
      fc.property(noise, (text) => {
        try {
          toldOf([text])
        } catch (problem) {
          expect(problem).toBeInstanceOf(Unreadable)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
