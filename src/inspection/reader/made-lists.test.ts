import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areasOf } from './areas.ts'
import { blocksOf } from './blocks.ts'
import { bodyText } from './body-lines.ts'
import { letterHead, mainFindings, newPage, sheets, type Printed } from './testing/sheets.ts'

/** A list of areas that nobody has written, what it must be read as, and the many ways in which it may be set. */
interface MadeList {
  texts: readonly string[]
  printed: readonly (Printed | string)[]
}

const words = [
  ...[
    'the',
    'quality',
    'of',
    'plans for children',
    'in care',
    'care-leavers,',
    'timely',
    'decision-making',
    'well-being',
  ],
  ...[
    '16- and 17-year-olds',
    'PEPs',
    '(IROs)',
    'staying close',
    'supervision',
    'children’s',
    'and/or',
    'a single case',
  ],
]

const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 40 })
  .map((chosen) => `Plans ${chosen.join(' ')} help`)

/** As a writer breaks lines: at spaces and after hyphens, none longer than a line of print. */
function broken(text: string, longest: number): string[] {
  const lines = ['']
  for (const part of text.split(/(?<=[ ])|(?<=\p{L}-)(?=\p{L})/u)) {
    const line = lines.at(-1) ?? ''
    if (line.length + part.trimEnd().length > longest && line !== '') lines.push(part)
    else lines[lines.length - 1] = line + part
  }
  return lines.map((line) => line.trimEnd())
}

const setting = fc.record({
  sign: fc.constantFrom('◼', '•', '▪', '●', '◆', '⦁', '\uF0A7', '–', 'number', 'number)'),
  x: fc.constantFrom(54, 72, 90, 100),
  indent: fc.constantFrom(14, 18, 25, 36),
  longest: fc.integer({ min: 45, max: 80 }),
  after: fc.constantFrom(0, 4, 12),
  stop: fc.constantFrom('.', '', ';'),
  pageBreakAfterLine: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
  heading: fc.constantFrom(
    'What needs to improve',
    'What needs to improve in this area of social work practice?',
    'What needs to improve in this area of social work\npractice',
    'Area for priority action',
    'Areas for improvement:',
  ),
})

type Setting = typeof setting extends fc.Arbitrary<infer Chosen> ? Chosen : never

/** Each item's lines, with a new page after one of them: the rest of the item stands at its own indent there. */
function setItems(items: readonly (readonly string[])[], chosen: Setting): (Printed | string)[] {
  // Numbers are wider than bullets, and their words stand further in.
  const how = chosen.sign.startsWith('number') ? { ...chosen, indent: Math.max(24, chosen.indent) } : chosen
  let left = how.pageBreakAfterLine ?? Infinity
  return items.flatMap((lines, at) => {
    const sign = how.sign.startsWith('number') ? `${at + 1}${how.sign === 'number' ? '.' : ')'}` : how.sign
    const item = (text: string): Printed => ({ ...how, bullet: sign, text })
    const before = lines.slice(0, left)
    const after = lines.slice(left)
    left = before.length === lines.length && left > before.length ? left - lines.length : Infinity
    const rest: Printed = { text: after.join('\n'), x: how.x + how.indent, after: how.after }
    if (after.length > 0) return [item(before.join('\n')), newPage, rest]
    return [item(before.join('\n'))]
  })
}

/** Settings in which a reader, too, can tell one item from the next. */
const madeList: fc.Arbitrary<MadeList> = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 6 }), setting)
  .map(([sentences, how]) => {
    const texts = sentences.map((text, at) => `${text}${at === sentences.length - 1 ? '.' : how.stop}`)
    const items = texts.map((text) => broken(text, how.longest))
    const heading: Printed = { text: how.heading, isBold: true }
    return { texts, printed: [heading, ...setItems(items, how), ...mainFindings] }
  })

const prose =
  'Children are seen often, and records of their lives are clear and kept well by those who know them.'

describe('a list of areas in any setting', () => {
  it.each([
    ['a tagged PDF', true],
    ['a PDF without tags', false],
  ])('of %s is read item by item, word for word', (_, tagged) => {
    fc.assert(
      fc.property(madeList, ({ texts, printed }) => {
        const body = bodyText(sheets([...letterHead, prose, prose, ...printed, prose, prose], { tagged }))
        const { areas } = areasOf(blocksOf(body.lines, body.size), 'focused visit')
        expect(areas.map(({ text }) => text)).toEqual(texts)
      }),
      { numRuns: 400, seed: 2026 },
    )
  })
})
