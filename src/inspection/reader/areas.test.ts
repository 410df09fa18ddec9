import { describe, expect, it } from 'vitest'
import { areaDoubts } from './area-doubts.ts'
import { areasOf } from './areas.ts'
import { blocksOf } from './blocks.ts'
import { bodyText } from './body-lines.ts'
import type { DocumentKind } from './model.ts'
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

function areasRead(content: Content, tagged: boolean, kind: DocumentKind = 'focused visit') {
  const body = bodyText(sheets(content, { tagged }))
  const read = areasOf(blocksOf(body.lines, body.size), kind)
  return { ...read, doubts: areaDoubts(read, kind).map(({ sentence }) => sentence) }
}

const textsOf = (content: Content, tagged: boolean, kind?: DocumentKind) =>
  areasRead(content, tagged, kind).areas.map(({ text }) => text)

const letter = (...list: Content): Content => [...letterHead, needsToImprove, ...list, ...mainFindings]
const plans = 'Plans that children understand.'
const homes = 'Homes close to family.'

describe.each([
  ['a tagged PDF', true],
  ['a PDF without tags', false],
])('areas in %s', (_, tagged) => {
  const texts = (content: Content, kind?: DocumentKind) => textsOf(content, tagged, kind)

  it('are the items between the heading and the next heading, word for word', () => {
    expect(texts(letter(bullet('Plans that\nchildren understand.'), bullet(homes)))).toEqual([plans, homes])
  })

  it.each([
    'What needs to improve',
    'What needs to improve?',
    'What needs to improve in this area of social work practice?1',
    'What still needs to improve?',
    'What needs to improve for care leavers',
    'Areas for improvement',
    'Area for improvement:',
    'Areas requiring improvement',
    'Areas for development',
    'What does the local authority need to improve?',
    'What needs to improve in these areas of social work practice?',
    'Recommendations',
  ])('stand under “%s”', (title) => {
    const read = areasRead(
      [...letterHead, { text: title, isBold: true }, bullet(plans), ...mainFindings],
      tagged,
    )
    expect(read.areas).toMatchObject([{ text: plans, priority: false }])
    expect(read.doubts).toEqual([])
  })

  it.each([
    'Areas for priority action',
    'Area for priority action',
    'Area(s) for priority action',
    'Priority areas',
    'Priority actions',
  ])('are for priority action under “%s”', (title) => {
    const content = [
      ...letterHead,
      { text: title, isBold: true },
      bullet(plans),
      needsToImprove,
      bullet(homes),
      ...mainFindings,
    ]
    expect(areasRead(content, tagged).areas).toMatchObject([
      { text: plans, priority: true },
      { text: homes, priority: false },
    ])
  })

  it('are not taken from a contents list or from a sentence that speaks of areas for improvement', () => {
    const past = 'Areas for improvement from the last inspection have been met.'
    const content = [
      'Recommendations 7',
      past,
      'Leaders know their areas for improvement and act.',
      bullet(plans),
    ]
    expect(texts(content)).toEqual([])
  })

  it('go on over a page break with page numbers and footnotes between', () => {
    const content = letter(
      bullet(plans),
      bullet('Homes close'),
      { text: 'Guidance of 2023 sets out\nthe outcomes that areas refer to.', size: 10, y: 90 },
      { text: '1', size: 20, x: 512, y: 29, furniture: true },
      newPage,
      { text: 'to family.', x: 90 },
    )
    expect(texts(content)).toEqual([plans, homes])
  })

  it.each(['▪', '•', '–', '\uF0A7', '\uF06E'])('have bullets of any shape, such as %s', (sign) => {
    expect(texts(letter(bullet(plans, { bullet: sign }), bullet(homes, { bullet: sign })))).toEqual([
      plans,
      homes,
    ])
  })

  it('have numbers instead of bullets, up to the tenth and beyond', () => {
    const many = Array.from({ length: 12 }, (_, at) => `Plan number ${String.fromCharCode(97 + at)}.`)
    expect(
      texts(letter(...many.map((text, at) => bullet(text, { bullet: `${at + 1}.`, indent: 36 })))),
    ).toEqual(many)
  })

  it('have no bullets at all: each paragraph is one, with a doubt', () => {
    const read = areasRead(letter(plans, 'Homes close\nto family.'), tagged)
    expect(read.areas.map(({ text }) => text)).toEqual([plans, homes])
    expect(read.doubts).toEqual([expect.stringContaining('has no bullets')])
  })

  it('follow a sentence that leads up to them, which is left out with a doubt', () => {
    const read = areasRead(letter('The council should improve:', bullet('plans'), bullet('homes.')), tagged)
    expect(read.areas.map(({ text }) => text)).toEqual(['plans', 'homes.'])
    expect(read.doubts).toEqual(['Left out, as it stands before the list: “The council should improve:”'])
    expect(texts(letter('The council should improve:', plans, homes))).toEqual([plans, homes])
  })

  it('keep the points that hang on them, each on its own line', () => {
    const point = (text: string) => bullet(text, { bullet: '–', x: 90 })
    const read = areasRead(
      letter(bullet('Plans, so that they are:'), point('clear'), point('kept.'), bullet(homes)),
      tagged,
    )
    expect(read.areas.map(({ text }) => text)).toEqual(['Plans, so that they are:\nclear\nkept.', homes])
    expect(read.doubts).toEqual([expect.stringContaining('Taken as one area')])
  })

  it('are not joined where somebody set one of the bullets further in', () => {
    expect(texts(letter(bullet(plans), bullet(homes, { x: 90 }), bullet('Visits.')))).toEqual([
      plans,
      homes,
      'Visits.',
    ])
  })

  it('keep framework tags as part of the text and beside it', () => {
    const tagged4 = 'Homes close to family. (Outcome 4, national framework)'
    expect(
      areasRead(letter(bullet('Homes close to family.\n(Outcome 4, national framework)')), tagged).areas,
    ).toMatchObject([{ text: tagged4, tags: ['outcome 4'] }])
    const apart = letter(
      bullet('Homes close to family.'),
      { text: '(Outcome 4, national framework)', x: 90 },
      bullet(plans),
    )
    expect(texts(apart)).toEqual([tagged4, plans])
  })

  it('end before findings whose heading is not bold', () => {
    const content = [
      ...letterHead,
      needsToImprove,
      bullet(plans),
      'Findings',
      bullet('Children are seen often.'),
    ]
    expect(texts(content)).toEqual([plans])
    const plain = [
      ...letterHead,
      'What needs to improve in this area of social work practice',
      bullet(plans),
      'Main findings',
      'All is well.',
    ]
    expect(texts(plain)).toEqual([plans])
  })

  it('end before the findings of a letter, which may have bullets of their own', () => {
    const findings = { text: 'Evaluation of progress', isBold: true }
    expect(
      texts([...letterHead, needsToImprove, bullet(plans), findings, bullet('Children are seen.')]),
    ).toEqual([plans])
  })

  it('go on after a heading that only parts the list of a report', () => {
    const content = [
      heading('What needs to improve?'),
      { text: 'Leadership', isBold: true },
      bullet(plans),
      { text: 'Children in care', isBold: true },
      bullet(homes),
      heading('The experiences and progress of children in care: good'),
      bullet('Children are seen.', { bullet: '1.' }),
    ]
    expect(texts(content, 'inspection')).toEqual([plans, homes])
  })

  it('go on after a heading between the numbered recommendations of a report', () => {
    const content = [
      heading('Recommendations'),
      bullet(plans, { bullet: '1.', indent: 36 }),
      { text: 'Children in care', isBold: true },
      bullet(homes, { bullet: '2.', indent: 36 }),
      heading('Summary for children and young people'),
      bullet('You told us about your homes.'),
    ]
    expect(texts(content, 'inspection')).toEqual([plans, homes])
  })

  it('are left out where a paragraph stands between them without a bullet, with a doubt', () => {
    const read = areasRead(letter(bullet(plans), 'This was said before.', bullet(homes)), tagged)
    expect(read.areas.map(({ text }) => text)).toEqual([plans, homes])
    expect(read.doubts).toEqual([
      'Left out, as it stands in the list without a bullet: “This was said before.”',
    ])
  })

  it('are none where the letter says that there are none', () => {
    const read = areasRead(letter('There are no areas for improvement.'), tagged)
    expect(read.areas).toEqual([])
    expect(read.doubts).toEqual([expect.stringContaining('Nothing is listed')])
  })

  it('are none, with a doubt, where no heading announces them', () => {
    const read = areasRead([...letterHead, ...mainFindings], tagged)
    expect(read.areas).toEqual([])
    expect(read.doubts).toEqual([expect.stringContaining('no heading')])
  })
})
