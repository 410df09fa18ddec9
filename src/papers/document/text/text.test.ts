import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factAreas } from '../model.ts'
import type { Inline, Run, SectionBlock } from '../model.ts'
import { parseText, textOf } from './index.ts'

/** Words with every character that means something to the markup, spaced as running text is. */
const words = fc
  .array(
    fc.string({
      unit: fc.constantFrom(...Array.from('ab1é*_[]()|\\#~-.!?^>:/')),
      minLength: 1,
      maxLength: 5,
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' '))

const anyRun: fc.Arbitrary<Run> = fc.oneof(
  words.map((text): Run => ({ kind: 'text', text })),
  words.map((text): Run => ({ kind: 'strong', text })),
  words.map((text): Run => ({ kind: 'emphasis', text })),
  words.map((text): Run => ({ kind: 'gap', text })),
  words.map((text): Run => ({ kind: 'link', text, to: 'https://www.example.org/a?b=c' })),
  fc
    .record({ text: words, area: fc.constantFrom(...factAreas), record: words, field: words })
    .map(({ text, ...source }): Run => ({ kind: 'fact', text, source })),
)

/** Neighbouring text runs are one run. */
const noTwinTexts = <T extends Inline>(content: readonly T[]) =>
  content.filter((inline, index) => inline.kind !== 'text' || content[index - 1]?.kind !== 'text')

const runs = fc.array(anyRun, { minLength: 1, maxLength: 4 }).map((content) => noTwinTexts(content))
const inlines: fc.Arbitrary<Inline[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: anyRun },
      runs.map((content): Inline => ({ kind: 'footnote', content })),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((content) => noTwinTexts(content))

const tables = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    caption: fc.oneof(fc.constant(''), words),
    columns: fc.array(
      fc.record({ heading: words, align: fc.constantFrom('start' as const, 'end' as const) }),
      {
        minLength: width,
        maxLength: width,
      },
    ),
    rows: fc.array(fc.array(inlines, { minLength: width, maxLength: width }), { maxLength: 3 }),
  }),
)

const blocks: fc.Arbitrary<SectionBlock[]> = fc
  .array(
    fc.oneof(
      fc.record({ kind: fc.constant('paragraph' as const), numbered: fc.boolean(), content: inlines }),
      fc.record({
        kind: fc.constant('list' as const),
        style: fc.constantFrom('bulleted' as const, 'numbered' as const),
        items: fc.array(inlines, { minLength: 1, maxLength: 3 }),
      }),
      runs.map((content) => ({
        kind: 'heading' as const,
        level: 3 as const,
        numbering: 'paragraph' as const,
        content,
      })),
      runs.map((content) => ({
        kind: 'heading' as const,
        level: 3 as const,
        numbering: 'none' as const,
        content,
      })),
      runs.map((content) => ({
        kind: 'heading' as const,
        level: 4 as const,
        numbering: 'none' as const,
        content,
      })),
      fc.record({
        kind: fc.constant('figure' as const),
        alternative: words,
        caption: fc.oneof(fc.constant(''), words),
        picture: fc.constant('governance'),
      }),
      tables,
    ),
    { maxLength: 6 },
  )
  .map((all) => all.filter((block, index) => block.kind !== 'list' || all[index - 1]?.kind !== 'list'))

const paragraph = (text: string, numbered = true) => ({
  kind: 'paragraph',
  numbered,
  content: [{ kind: 'text', text }],
})

describe('text that people type', () => {
  it('reads back exactly what it printed, whatever characters the words hold', () => {
    fc.assert(
      fc.property(blocks, (original) => {
        expect(parseText(textOf(original))).toEqual(original)
      }),
      { numRuns: 2000 },
    )
  })

  it('settles: printing what was read, and reading it again, changes nothing more', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('ab1 \n*_[]()|\\#~-.!?^>=/')), maxLength: 60 }),
        (typed) => {
          const once = textOf(parseText(typed))
          expect(textOf(parseText(once))).toBe(once)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('takes a blank line as a new paragraph and a single line end as a space', () => {
    expect(parseText('One\ngoes on.\n\nTwo.')).toEqual([paragraph('One goes on.'), paragraph('Two.')])
  })

  it('numbers paragraphs unless they begin with a tilde', () => {
    expect(parseText('~ No number')).toEqual([paragraph('No number', false)])
  })

  it('keeps bullets with blank lines between them as one list, and starts it right under a paragraph', () => {
    const bullets = [[{ kind: 'text', text: 'one' }], [{ kind: 'text', text: 'two, and on' }]]
    expect(parseText('We will:\n- one\n\n- two,\n  and on')).toEqual([
      paragraph('We will:'),
      { kind: 'list', style: 'bulleted', items: bullets },
    ])
  })

  it('reads a table with its caption, its headings and a column of figures', () => {
    const [table] = parseText('Table: Cost by year\n| Year | Cost > |\n| 2020/21 | 26 |')
    expect(table).toMatchObject({
      kind: 'table',
      caption: 'Cost by year',
      columns: [
        { heading: 'Year', align: 'start' },
        { heading: 'Cost', align: 'end' },
      ],
      rows: [[[{ text: '2020/21' }], [{ text: '26' }]]],
    })
  })

  it('keeps a fact tied to the record through an edit', () => {
    const [block] = parseText('Received on [8 April 2020](=inspection/12/received on).')
    expect(block).toMatchObject({
      content: [
        { text: 'Received on ' },
        { kind: 'fact', source: { area: 'inspection', record: '12', field: 'received on' } },
        { text: '.' },
      ],
    })
  })

  it('leaves HTML and links that are not addresses as plain text', () => {
    expect(parseText('<b>x</b> [go](javascript:alert)')).toEqual([
      paragraph('<b>x</b> [go](javascript:alert)'),
    ])
  })
})
