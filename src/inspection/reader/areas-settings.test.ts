import { describe, expect, it } from 'vitest'
import { areasOf } from './areas.ts'
import { blocksOf } from './blocks.ts'
import { bodyText } from './body-lines.ts'
import type { DocumentKind } from './model.ts'
import type { Piece } from './positioned.ts'
import {
  bullet,
  heading,
  letterHead,
  mainFindings,
  needsToImprove,
  newPage,
  sheets,
  type Printed,
} from './testing/sheets.ts'

type Content = readonly (Printed | string)[]

function areasIn(content: Content, tagged = false, kind: DocumentKind = 'focused visit') {
  const body = bodyText(sheets(content, { tagged }))
  return areasOf(blocksOf(body.lines, body.size), kind).areas
}
const textsIn = (content: Content, tagged?: boolean) => areasIn(content, tagged).map(({ text }) => text)

const letter = (...list: Content): Content => [...letterHead, needsToImprove, ...list, ...mainFindings]
const plans = 'Plans that children understand.'
const homes = 'Homes close to family.'
const both = [plans, homes]

describe('headings that Ofsted has not used yet', () => {
  it.each([
    ['What needs improvement?', false],
    ['What needs improving', false],
    ['What needs to be improved in social work practice', false],
    ['Areas that need to improve', false],
    ['Areas of social work practice that need to improve', false],
    ['Issues for improvement', false],
    ['Areas in need of improvement', false],
    ['Improvements needed', false],
    ['Issues for priority action', true],
    ['Areas for immediate action:', true],
    ['Urgent action required', true],
    ['Area for priority action – front door', true],
  ])('“%s” announces areas', (title, priority) => {
    expect(
      areasIn([...letterHead, { text: title, isBold: true }, bullet(plans), ...mainFindings]),
    ).toMatchObject([{ text: plans, priority }])
  })

  it.each([
    'Progress against areas for improvement',
    'Areas for improvement from the last inspection',
    'Areas for improvement since 2021: progress made',
  ])('“%s” announces what became of earlier ones', (title) => {
    expect(textsIn([...letter(bullet(plans)), { text: title, isBold: true }, bullet(homes)])).toEqual([plans])
  })

  it('may run into their text', () => {
    const runIn = sheets([
      ...letterHead,
      { text: 'Area for priority action: Children must be seen\nalone.', y: 500 },
      { text: needsToImprove.text, isBold: true, y: 440 },
      bullet(plans, { y: 410 }),
      { text: 'Main findings', isBold: true, y: 380 },
    ]).map((page) => ({ ...page, pieces: page.pieces.flatMap(boldUpToColon) }))
    const body = bodyText(runIn)
    expect(areasOf(blocksOf(body.lines, body.size), 'focused visit').areas).toMatchObject([
      { text: 'Children must be seen alone.', priority: true },
      { text: plans, priority: false },
    ])
  })
})

/** “Area for priority action:” in bold, and the rest of its line not. */
function boldUpToColon(piece: Piece): Piece[] {
  const at = piece.text.indexOf(': ') + 1
  if (at === 0) return [piece]
  const right = piece.x + at * 6
  return [
    { ...piece, text: piece.text.slice(0, at), right, face: 'Tahoma-Bold' },
    { ...piece, text: piece.text.slice(at), x: right },
  ]
}

describe.each([
  ['a tagged PDF', true],
  ['a PDF without tags', false],
])('areas set unusually in %s', (_, tagged) => {
  const texts = (content: Content) => textsIn(content, tagged)

  it('go on over a page at the margin', () => {
    expect(
      texts(letter(bullet(plans), bullet('Homes close'), newPage, { text: 'to family.', x: 72 })),
    ).toEqual(both)
  })

  it('end before a paragraph, at the indent of their words, that is not theirs', () => {
    const after = 'This was said before, and was read as it stands.'
    const body = Array.from({ length: 4 }, () => 'Children are seen.')
    expect(
      texts([
        ...letterHead,
        ...body,
        needsToImprove,
        bullet(plans, { x: 54 }),
        bullet(homes, { x: 54 }),
        after,
      ]),
    ).toEqual(both)
  })

  it('end before a heading at the indent of their words on the next page', () => {
    const content = [
      ...letterHead,
      needsToImprove,
      bullet(plans, { x: 54 }),
      bullet(homes, { x: 54 }),
      newPage,
    ]
    expect(texts([...content, ...mainFindings])).toEqual(both)
  })

  it('have their tags in a line of their own, with or without a bullet’s indent', () => {
    const tag = '(national framework, outcome 3)'
    expect(texts(letter(bullet(plans), tag, bullet(homes)))).toEqual([`${plans} ${tag}`, homes])
  })

  it('are none where a bullet says so', () => {
    const title: Printed = { text: 'Areas for priority action', isBold: true }
    const none = bullet('There are currently no areas for priority action.')
    expect(texts([...letterHead, title, none, needsToImprove, bullet(plans), ...mainFindings])).toEqual([
      plans,
    ])
  })

  it('are not interrupted by a running foot that stands on two pages alone', () => {
    const foot: Printed = { text: 'Focused visit to Testshire', size: 12, y: 40 }
    const content = letter(
      bullet(plans),
      bullet('Homes close'),
      foot,
      newPage,
      { text: 'to family.', x: 90 },
      foot,
    )
    expect(texts(content)).toEqual(both)
  })

  it('number 1) and (a) in the same run of text as their words', () => {
    for (const [one, two] of [
      ['1)', '2)'],
      ['(1)', '(2)'],
      ['1.', '2.'],
    ])
      expect(texts(letter(`${one ?? ''} ${plans}`, `${two ?? ''} ${homes}`))).toEqual(both)
  })
})

it('areas have wrapped lines that return to the bullet', () => {
  const flat = (first: string, second: string): Content => [
    bullet(first, { after: 0 }),
    { text: second, x: 72 },
  ]
  const list = [...flat('Plans that', 'children understand.'), ...flat('Homes close', 'to family.')]
  expect(textsIn(letter(...list))).toEqual(both)
})

describe('signs in areas', () => {
  it('that are cast together or have no width are the letters they stand for', () => {
    expect(textsIn(letter(bullet('Sta\uFB03ng of o\uFB00ices\u200B.')))).toEqual(['Staffing of offices.'])
  })

  it('that are raised figures before a full stop are footnote marks', () => {
    expect(textsIn(letter(bullet('Plans¹.')))).toEqual(['Plans.'])
  })

  it('keep a dash at the beginning of a wrapped line', () => {
    expect(textsIn(letter(bullet('Plans that are clear\n– and kept – by all.')))).toEqual([
      'Plans that are clear – and kept – by all.',
    ])
  })

  it('keep a compound together that was broken before its hyphen', () => {
    expect(textsIn(letter(bullet('Timely decision\n-making.')))).toEqual(['Timely decision-making.'])
  })
})

describe('a report', () => {
  it('whose bullets stand higher than their words is read by what stands beside them', () => {
    const pages = sheets([
      heading('What needs to improve?'),
      bullet('Plans that\nchildren understand.'),
      bullet(homes),
      heading('The experiences and progress of children in care: good'),
    ]).map((page) => ({
      ...page,
      pieces: page.pieces.map((piece) => (piece.text === '◼' ? { ...piece, y: piece.y + 6 } : piece)),
    }))
    const body = bodyText(pages)
    const { areas } = areasOf(blocksOf(body.lines, body.size), 'inspection')
    expect(areas.map(({ text }) => text)).toEqual(both)
  })
})
