import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualLimits } from '../limits.ts'
import { Unreadable } from '../refusals.ts'
import { Tally } from '../tally.ts'
import { sheetXml } from '../testing/workbook-writer.ts'
import { XmlScanner, type XmlListener } from '../xml/scanner.ts'
import type { CellContext } from './cell-value.ts'
import { rememberedDays } from './serial-days.ts'
import { SheetListener } from './sheet-listener.ts'

const context: CellContext = {
  sharedTexts: [{ kind: 'text', text: 'Female' }, undefined, { kind: 'text', text: 'Male' }],
  dateStyles: [false, true, false],
  figures: [0, 0, 6],
  dayOf: rememberedDays(false),
}
const limits = { ...usualLimits, textLength: 40 }

type Read = ReturnType<SheetListener['take']> | string

/** What is read of a row's cells, given in two pieces: the rows, or why the sheet is refused. */
function read(cells: string, cut: number, listenerOf: (sheet: SheetListener) => XmlListener): Read {
  const sheet = new SheetListener(context, new Tally(limits), limits)
  const scanner = new XmlScanner(listenerOf(sheet), limits.depth)
  const xml = sheetXml(`<row r="1">${cells}</row><row r="2"><c r="A2"><v>1</v></c></row>`)
  try {
    for (const piece of [xml.slice(0, cut), xml.slice(cut)]) scanner.feed(piece)
    scanner.end()
    return sheet.take()
  } catch (problem) {
    if (problem instanceof Unreadable) return `${problem.code}: ${problem.detail}`
    throw problem
  }
}

const quick = (cells: string, cut = 0) => read(cells, cut, (sheet) => sheet)

/** Every tag read by the scanner itself. */
const slow = (cells: string, cut = 0) =>
  read(cells, cut, (sheet) => ({
    open: (...args) => sheet.open(...args),
    text: (...args) => sheet.text(...args),
    close: (...args) => sheet.close(...args),
  }))

const attribute = fc.oneof(
  fc.constantFrom(
    ' r="A1"',
    ' r="C1"',
    ' r="AB12"',
    ' r="XFD1"',
    ' r="XFE1"',
    ' r="ZZZ1"',
    ' r="a1"',
    ' r="1"',
  ),
  fc.constantFrom(' s="0"', ' s="1"', ' s="2"', ' s="9"', ' s=""', " s='1'", ' s="1', ' cm="1"', '  s="1"'),
  fc.constantFrom(' t="s"', ' t="n"', ' t="str"', ' t="inlineStr"', ' t="b"', ' t="e"', ' t="d"', ' t="x"'),
)
const value = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '1',
    '2',
    '3',
    '43783',
    '43783.5',
    '-1',
    '007',
    '1E3',
    ' 12 ',
    '1234567890123456789',
  ),
  fc.constantFrom('2020-11-17', 'A &amp; E', '&nope;', '_x0041_', ' a ', 'Ünï’s', 'a\tb', '#N/A', 'TRUE'),
  fc.constant('x'.repeat(45)),
)
const inside = fc.oneof(
  value.map((text) => `<v>${text}</v>`),
  value.map((text) => `<is><t xml:space="preserve">${text}</t></is>`),
  value.map((text) => `<is><t>${text}</t></is>`),
  value.map((text) => `<f>A1</f><v>${text}</v>`),
  value.map((text) => `<is><r><t>${text}</t></r><rPh><t>b</t></rPh></is>`),
  fc.constantFrom(
    '',
    '<v/>',
    '<is/>',
    '<v>1',
    '<v>1</w>',
    '<!-- --><v>1</v>',
    '<is><t><![CDATA[<]]></t></is>',
  ),
)
const cell = fc
  .tuple(fc.array(attribute, { maxLength: 3 }), fc.option(inside))
  .map(([attributes, content]) =>
    content === null ? `<c${attributes.join('')}/>` : `<c${attributes.join('')}>${content}</c>`,
  )

describe('cells read in place', () => {
  it('say what the scanner would have read, wherever their XML is cut', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 4 }), fc.nat(400), (cells, cut) => {
        expect(quick(cells.join(''), cut)).toEqual(slow(cells.join('')))
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    '<c r="B1" t="s"><v>2</v></c>',
    '<c r="B1" s="1"><v>43783</v></c>',
    '<c r="B1" s="1" t="n"><v>43783.25</v></c>',
    '<c t="str" r="B1"><v>Yes</v></c>',
    '<c r="B1" t="inlineStr"><is><t>Yes</t></is></c>',
    '<c r="B1" t="inlineStr"><is><t xml:space="preserve"> Yes</t></is></c>',
    '<c r="B1"/>',
  ])('are %s and the like', (written) => {
    const sheet = new SheetListener(context, new Tally(limits), limits)
    let opened = 0
    const scanner = new XmlScanner(
      {
        open: (name, depth, attributes) => {
          if (name === 'c') opened += 1
          sheet.open(name, depth, attributes)
        },
        close: (...args) => sheet.close(...args),
        skim: (...args) => sheet.skim(...args),
      },
      limits.depth,
    )
    scanner.feed(sheetXml(`<row r="1">${written}<c r="C1"><v>5</v></c></row>`))
    scanner.end()
    expect(opened).toBe(0)
    expect(sheet.take()).toEqual(slow(`${written}<c r="C1"><v>5</v></c>`).slice(0, 1))
  })
})
