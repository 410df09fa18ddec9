import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks.ts'
import { bodyText } from './body-lines.ts'
import { datesOf, dayInFileName } from './dates.ts'
import type { DocumentKind } from './model.ts'
import { heading, letterHead, mainFindings, sheets, type Printed } from './testing/sheets.ts'

function datesRead(content: readonly (Printed | string)[], kind: DocumentKind, fileName?: string) {
  const body = bodyText(sheets(content))
  const read = datesOf(blocksOf(body.lines, body.size), kind, fileName)
  return { ...read, doubts: read.doubts.map(({ sentence }) => sentence) }
}

const prose =
  'Services for children in Testshire have improved since the last inspection in May 2016. '.repeat(3)
const report = (...lines: (Printed | string)[]) => [
  heading('Inspection of Testshire children’s services'),
  ...lines,
  prose,
]
const named = (day: string) => `testshire-children-s-services-inspection-${day}.pdf`

describe('the dates of a report', () => {
  it('are those of the inspection, and the day in Ofsted’s file name is the day of publication', () => {
    const read = datesRead(
      report(heading('Inspection dates: 2 March 2020 to 13 March 2020')),
      'inspection',
      named('15-april-2020'),
    )
    expect(read).toMatchObject({
      inspectedFrom: '2020-03-02',
      inspectedTo: '2020-03-13',
      publishedOn: '2020-04-15',
      publishedSource: 'file name',
      doubts: [],
    })
  })

  it('may be set over two lines or blocks, and take in a second stay', () => {
    const two = heading('Inspection dates: 8 July 2019 to 12 July 2019 and 7 August 2019 to\n8 August 2019')
    expect(datesRead(report(two), 'inspection', named('19-september-2019'))).toMatchObject({
      inspectedFrom: '2019-07-08',
      inspectedTo: '2019-08-08',
    })
    const apart = [heading('Inspection dates:'), '13 to 24 May 2024']
    expect(datesRead(report(...apart), 'inspection', named('12-july-2024'))).toMatchObject({
      inspectedFrom: '2024-05-13',
      inspectedTo: '2024-05-24',
    })
  })

  it('before 2018 print the day of publication, which needs no file name', () => {
    const content = report('Inspection date: 8 May to 31 May 2018', 'Report published: 20 July 2018')
    expect(datesRead(content, 'inspection')).toMatchObject({
      inspectedFrom: '2018-05-08',
      publishedOn: '2018-07-20',
      publishedSource: 'printed',
      doubts: [],
    })
  })

  it('are not guessed: what is not printed and not in the name is asked for', () => {
    const read = datesRead(report('Inspection dates: May'), 'inspection', '50149001.pdf')
    expect(read).toMatchObject({
      inspectedFrom: undefined,
      publishedOn: undefined,
      publishedSource: undefined,
    })
    expect(read.doubts).toEqual([
      expect.stringContaining('were not found'),
      expect.stringContaining('No publication day'),
    ])
  })

  it('that are in the wrong order are doubted', () => {
    const read = datesRead(
      report(heading('Inspection dates: 2 to 13 March 2020')),
      'inspection',
      named('15-april-2019'),
    )
    expect(read.doubts).toEqual([expect.stringContaining('before the last day')])
  })
})

describe('the dates of a letter', () => {
  const letter = [...letterHead, ...mainFindings]

  it('are its own and those of the visit it is about', () => {
    expect(datesRead(letter, 'focused visit')).toMatchObject({
      inspectedFrom: '2021-04-20',
      inspectedTo: '2021-04-21',
      publishedOn: '2021-05-14',
      publishedSource: 'printed',
      doubts: [],
    })
  })

  it('do not come from sentences about earlier visits', () => {
    const opening =
      'Following the visit on 1 and 2 May 2018, this letter summarises the findings of the focused visit to\nTestshire children’s services on 20 and 21 April 2021.'
    const content = ['14 May 2021', 'Dear Ms Example', opening, ...mainFindings]
    expect(datesRead(content, 'focused visit')).toMatchObject({ inspectedFrom: '2021-04-20' })
  })

  it('without a year are the last ones before it was written, with a doubt', () => {
    const opening =
      'This letter summarises the findings of the focused visit to Testshire children’s services on 12 and\n13 December.'
    const read = datesRead(['14 January 2021', 'Dear Ms Example', opening, ...mainFindings], 'focused visit')
    expect(read).toMatchObject({ inspectedFrom: '2020-12-12', inspectedTo: '2020-12-13' })
    expect(read.doubts).toEqual([expect.stringContaining('no year')])
  })

  it('give way to Ofsted’s file name where they differ, and not to another name, each with a doubt', () => {
    const ofsteds = datesRead(
      letter,
      'focused visit',
      'testshire-children-s-services-focused-visit-17-may-2021.pdf',
    )
    expect(ofsteds).toMatchObject({ publishedOn: '2021-05-17', publishedSource: 'file name' })
    const own = datesRead(letter, 'focused visit', 'saved on 24 November 2026.pdf')
    expect(own).toMatchObject({ publishedOn: '2021-05-14', publishedSource: 'printed' })
    for (const { doubts } of [ofsteds, own])
      expect(doubts).toEqual([expect.stringContaining('file name says')])
  })
})

describe('the day in a file name', () => {
  it.each([
    ['rutland-children-s-services-inspection-15-april-2020.pdf', '2020-04-15'],
    ['Letter 05_December_2023 (1).PDF', '2023-12-05'],
    ['50149001.pdf', undefined],
    ['inspection-31-february-2020.pdf', undefined],
  ])('%s', (name, day) => {
    expect(dayInFileName(name)).toBe(day)
  })
})
