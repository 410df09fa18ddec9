import { describe, expect, it } from 'vitest'
import { readPages } from './read-pages.ts'
import {
  bullet,
  heading,
  letterHead,
  mainFindings,
  needsToImprove,
  newPage,
  row,
  sheets,
  tableHead,
} from './testing/sheets.ts'

const report = [
  { text: 'Inspection of Testshire local authority\nchildren’s services', isBold: true, size: 26 },
  { text: 'Inspection dates: 13 to 24 May 2024', isBold: true },
  { text: 'Lead inspector: Example Name, His Majesty’s Inspector', isBold: true },
  ...tableHead(560),
  ...row(530, 'The impact of leaders on social work\npractice with children and families', 'Inadequate'),
  ...row(
    490,
    'The experiences and progress of\nchildren who need help and protection',
    'Requires improvement to be good',
  ),
  ...row(450, 'The experiences and progress of\nchildren in care', 'Good'),
  ...row(410, 'The experiences and progress of care\nleavers', 'Outstanding'),
  ...row(370, 'Overall effectiveness', 'Inadequate'),
  {
    text: 'Ofsted last inspected these services in 2020 and found them to be good. Much has changed since then.',
    y: 330,
  },
  newPage,
  heading('What needs to improve?'),
  bullet('Plans that children\nunderstand.'),
  bullet('Homes close to family.'),
  heading(
    'The experiences and progress of children who need help and protection: requires\nimprovement to be good',
  ),
  bullet('Children are seen.', { bullet: '1.', indent: 36 }),
]

describe.each([
  ['a tagged PDF', true],
  ['a PDF without tags', false],
])('from %s', (_, tagged) => {
  it('a report is read whole', () => {
    const read = readPages(
      sheets(report, { tagged }),
      'testshire-children-s-services-inspection-12-july-2024.pdf',
    )
    expect(read).toMatchObject({
      ok: true,
      reading: {
        kind: 'inspection',
        authority: 'Testshire',
        inspectedFrom: '2024-05-13',
        inspectedTo: '2024-05-24',
        publishedOn: '2024-07-12',
        judgements: [
          { grade: 'Inadequate', page: 1 },
          { grade: 'Requires improvement to be good' },
          { grade: 'Good' },
          { strand: 'The experiences and progress of care leavers', grade: 'Outstanding' },
          { strand: 'Overall effectiveness', grade: 'Inadequate' },
        ],
        areas: [
          { text: 'Plans that children understand.', priority: false, tags: [], page: 2 },
          { text: 'Homes close to family.', priority: false, tags: [], page: 2 },
        ],
        paragraphs: [{ number: '1', page: 2 }],
        foundOn: { authority: 1, dates: 1, publication: undefined },
        doubts: [],
      },
    })
  })

  it('a letter is read whole, with no judgements', () => {
    const read = readPages(
      sheets([...letterHead, needsToImprove, bullet('Plans.'), ...mainFindings], { tagged }),
      undefined,
    )
    expect(read).toMatchObject({
      ok: true,
      reading: {
        kind: 'focused visit',
        authority: 'Testshire',
        judgements: [],
        areas: [{ text: 'Plans.' }],
        doubts: [],
      },
    })
  })
})

describe('what is not read', () => {
  it('gives its own words page by page all the same where it is read, bullets and all', () => {
    const read = readPages(
      sheets([...letterHead, needsToImprove, bullet('Plans.'), newPage, ...mainFindings]),
      undefined,
    )
    const pages = read.ok ? read.reading.pages : []
    expect(pages.map(({ number }) => number)).toEqual([1, 2])
    expect(pages[0]?.text).toContain('◼ Plans.')
  })

  it('is a scan, or print whose letters have no meaning', () => {
    expect(readPages(sheets([]), undefined)).toMatchObject({ ok: false, why: 'scanned' })
    const signs = Array.from({ length: 30 }, () => 'Ofsted \uE001\uE002\uE003\uE004 '.repeat(4))
    expect(readPages(sheets(signs), undefined)).toMatchObject({ ok: false, why: 'scanned' })
  })

  it('is another document, which is called by its name and left to be typed in', () => {
    const visit = readPages(
      sheets([
        heading('Monitoring visit to Testshire children’s services'),
        'Ofsted came to see. '.repeat(5),
      ]),
      undefined,
    )
    expect(visit).toMatchObject({ ok: false, why: 'not read yet' })
    expect(visit.ok ? '' : visit.sentence).toContain('a monitoring visit letter')
    const other = readPages(
      sheets([heading('Annual accounts'), 'Twelve chairs were bought. '.repeat(5)]),
      undefined,
    )
    expect(other).toMatchObject({ ok: false, why: 'not an Ofsted report' })
  })
})
