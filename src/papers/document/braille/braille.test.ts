import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { bullets, numbered, section, subHeading, text } from '../build.ts'
import { everyBlock } from '../every-block.ts'
import type { Document } from '../model.ts'
import { translateByOurs } from './built-in-liblouis.ts'
import { renderBraille } from './index.ts'
import { installedLiblouis } from './installed-liblouis.ts'
import { numberInBraille } from './numbers.ts'
import { piecesOf } from './pieces.ts'

const read = async (document: Document) => new TextDecoder().decode(await renderBraille(document)).split('\f')
const linesOf = (page: string) => page.split('\n').slice(0, -1)

const sentence = 'Children are seen, and what they say is written down: '
const long: Document = {
  ...everyBlock,
  blocks: [
    section('Purpose'),
    ...Array.from({ length: 60 }, (_, at) => numbered([text(sentence.repeat((at % 5) + 1))])),
    subHeading(text('A heading')),
    bullets([[text(`https://www.example.org/${'a'.repeat(120)}`)]]),
  ],
}

describe('a Braille file', () => {
  it.each([
    ['short', everyBlock],
    ['long', long],
  ])('has pages of 25 lines of at most 40 cells: %s', async (_, document) => {
    const pages = await read(document)
    expect(pages.map((page) => linesOf(page).length)).toEqual(pages.map(() => 25))
    expect(pages.flatMap(linesOf).filter((line) => line.length > 40)).toEqual([])
  })

  it('is made of the 64 characters of Braille ASCII', async () => {
    // Each sign from @ to _ has a second one 32 places on, which means the same.
    const letters = (await read(long)).flatMap(linesOf).flatMap((line) => Array.from(line))
    const folded = letters.map((letter) => (letter >= '`' ? letter.charCodeAt(0) - 32 : letter.charCodeAt(0)))
    expect(folded.filter((code) => code < 0x20 || code > 0x5f)).toEqual([])
  })

  it('numbers its pages, at the end of the last line', async () => {
    const pages = await read(long)
    expect(pages.length).toBeGreaterThan(9)
    expect(pages.map((page) => linesOf(page).at(-1)?.trim())).toEqual(
      pages.map((_, at) => numberInBraille(at + 1)),
    )
    expect(numberInBraille(120)).toBe('#abj')
  })

  it('leaves no heading as the last thing on a page', async () => {
    const blocks = Array.from({ length: 120 }, (_, at) =>
      at % 3 === 0 ? subHeading(text('By team')) : numbered([text(sentence)]),
    )
    const pages = await read({ ...everyBlock, blocks: [section('Purpose'), ...blocks] })
    const heading = translateByOurs('By team')
    for (const page of pages.slice(0, -1)) {
      const said = linesOf(page)
        .slice(0, -1)
        .filter((line) => line.trim() !== '')
      expect(said.at(-1)?.trim()).not.toBe(heading)
    }
  })

  it('has every piece of long text, and none too long for a translator', () => {
    const words = Array.from({ length: 700 }, (_, at) => `word${at}`)
    const pieces = piecesOf(words.join(' '))
    expect(pieces.join(' ').split(' ')).toEqual(words)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(900)
    expect(piecesOf('x'.repeat(2000)).map((piece) => piece.length)).toEqual([900, 900, 200])
  })
})

describe('contracted Braille', () => {
  // Words and their contractions as the rulebook of Unified English Braille has them.
  it.each([
    ['children', '*n'],
    ['knowledge', 'k'],
    ['people', 'p'],
    ['and', '&'],
    ['The plan', ',! plan'],
    ['25', '#be'],
    ['£18,000', '`l#ah1jjj'],
    ['Improvement Board', ',improve;t ,bo>d'],
  ])('of “%s” is %s', (words, cells) => {
    expect(translateByOurs(words)).toBe(cells)
  })

  const program = installedLiblouis()
  it.skipIf(program === undefined)(
    `is what the machine’s own liblouis makes of it${program === undefined ? ' (skipped: lou_translate is not installed)' : ''}`,
    () => {
      const said = [
        'Approves the plan, and delegates its final wording.',
        'The Improvement Board met on 3 December.',
        'Reviews in time: 9 of 10',
      ]
      const theirs = spawnSync(program ?? '', ['--forward', 'en-ueb-g2.ctb'], {
        input: `${said.join('\n')}\n`,
        env: { LC_ALL: 'C.UTF-8' },
        encoding: 'utf8',
      })
      expect(said.map(translateByOurs)).toEqual(theirs.stdout.split('\n').slice(0, -1))
    },
  )
})
