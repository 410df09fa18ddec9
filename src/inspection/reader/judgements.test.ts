import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { blocksOf } from './blocks.ts'
import { bodyText } from './body-lines.ts'
import { judgementsOf } from './judgements.ts'
import { heading, newPage, row, sheets, tableHead, type Printed } from './testing/sheets.ts'

function judged(content: readonly (Printed | string)[], from: string) {
  const body = bodyText(sheets(content))
  const { judgements, doubts } = judgementsOf(body.lines, blocksOf(body.lines, body.size), isoDate(from))
  return {
    grades: judgements.map(({ strand, grade }) => `${strand}: ${grade}`),
    doubts: doubts.map(({ sentence }) => sentence),
  }
}

const leaders = (grade: string) =>
  row(520, 'The impact of leaders on social work\npractice with children and families', grade)
const help = (grade: string) =>
  row(480, 'The experiences and progress of\nchildren who need help and protection', grade)
const care = (grade: string) => row(440, 'The experiences and progress of\nchildren in care', grade)
const careLeavers = (grade: string) => row(400, 'The experiences and progress of care\nleavers', grade)
const overall = (grade: string) => row(360, 'Overall effectiveness', grade)

const prose = {
  text: 'Since the last inspection services have improved in Testshire, and leaders know them well. '.repeat(
    2,
  ),
  y: 300,
}
const front = [
  ...tableHead(560),
  ...leaders('Good'),
  ...help('Good'),
  ...care('Good'),
  ...careLeavers('Good'),
]
const found = (grade: string) => heading(`The experiences and progress of children in care: ${grade}`)

describe('the judgements of a report', () => {
  it('are those that the framework of its day makes', () => {
    expect(judged([...front, ...overall('Good'), prose], '2024-05-13').doubts).toEqual([])
    expect(judged([...front, prose], '2026-04-27').doubts).toEqual([])
  })

  it('are doubted where the framework makes one more, or one fewer', () => {
    expect(judged([...front, prose], '2024-05-13').doubts).toEqual([
      expect.stringContaining('judges “Overall effectiveness”'),
    ])
    expect(judged([...front, ...overall('Good'), prose], '2026-04-27').doubts).toEqual([
      expect.stringContaining('has no judgement “Overall effectiveness”'),
    ])
  })

  it('stand in the headings of the findings too, and a difference is doubted', () => {
    const agreeing = [...front, ...overall('Good'), prose, newPage, found('good'), 'Children are seen.']
    expect(judged(agreeing, '2024-05-13').doubts).toEqual([])
    const differing = [
      ...front,
      ...overall('Good'),
      prose,
      newPage,
      found('requires improvement to be good.'),
      'Children are seen.',
    ]
    expect(judged(differing, '2024-05-13').doubts).toEqual([
      expect.stringContaining('a heading of the findings says Requires improvement to be good'),
    ])
  })

  it('are taken from the headings where the table lacks them, with a doubt', () => {
    const read = judged([prose, newPage, found('is Outstanding'), 'Children are seen.'], '2026-04-27')
    expect(read.grades).toEqual(['The experiences and progress of children in care: Outstanding'])
    expect(read.doubts[0]).toContain('was read from a heading')
  })

  it('before 2018 include the overall grade that the title gives', () => {
    const content = [
      { text: 'Children’s services in Testshire are inadequate', y: 580, isBold: true, size: 14 },
      ...row(530, '1. Children who need help and protection', 'Inadequate'),
    ]
    expect(judged(content, '2017-11-13').grades).toEqual([
      'Children who need help and protection: Inadequate',
      'Overall effectiveness: Inadequate',
    ])
  })

  it('are asked for where none is found', () => {
    expect(judged([prose], '2024-05-13').doubts[0]).toContain('No judgements were found')
  })
})
