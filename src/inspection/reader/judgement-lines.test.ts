import { describe, expect, it } from 'vitest'
import { bodyText } from './body-lines.ts'
import { judgementsOf } from './judgements.ts'
import { blocksOf } from './blocks.ts'
import { isoDate } from '../../kernel/index.ts'
import { heading, sheets, type Printed } from './testing/sheets.ts'

const leaders = 'The impact of leaders on social work practice with children and families'
const protection = 'The experiences and progress of children who need help and protection'
const care = 'The experiences and progress of children in care and care leavers'
const prose =
  'Ofsted last inspected these services in 2018. Much has changed for children and families since then.'

function judged(...content: (Printed | string)[]) {
  const { lines, size } = bodyText(sheets([...content, prose, prose]))
  const read = judgementsOf(lines, blocksOf(lines, size), isoDate('2021-03-01'))
  return { doubts: read.doubts, grades: read.judgements.map(({ strand, grade }) => [strand, grade]) }
}

const expected = [
  [leaders, 'Good'],
  [protection, 'Requires improvement to be good'],
  [care, 'Outstanding'],
  ['Overall effectiveness', 'Inadequate'],
]

describe('judgements that no table shows by its places', () => {
  it('are read from paragraphs, name and grade in one', () => {
    const { grades, doubts } = judged(
      `${leaders}: good`,
      `${protection} – requires improvement to be\ngood`,
      `${care} is outstanding.`,
      'Overall effectiveness: inadequate',
    )
    expect(grades).toEqual(expected)
    expect(doubts).toEqual([])
  })

  it('are read from names with the grade in the line below', () => {
    const { grades } = judged(
      leaders,
      'GOOD',
      'The experiences and progress of children who\nneed help and protection',
      'Requires improvement\nto be good',
      care,
      'Outstanding*',
      'Overall effectiveness',
      'inadequate',
    )
    expect(grades).toEqual(expected)
  })

  it('are read from rows run together in single runs of text, the grade between the lines of its name', () => {
    const { grades } = judged(
      'The impact of leaders on social work practice\nwith children and families Good',
      'The experiences and progress of children Requires improvement to\nwho need help and protection be good',
      'The experiences and progress of children in Outstanding\ncare and care leavers',
      'Overall effectiveness Inadequate',
    )
    expect(grades).toEqual(expected)
  })

  it('are not taken from prose that names a judgement and a grade', () => {
    const { grades } = judged('Overall effectiveness has been good before, and leaders are good.')
    expect(grades).toEqual([])
  })

  it('give way to none of the headings of the findings, which are asked apart', () => {
    const { grades, doubts } = judged(heading(`${protection}: good`))
    expect(grades).toEqual([[protection, 'Good']])
    expect(doubts.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringContaining('was read from a heading'),
    )
  })
})
