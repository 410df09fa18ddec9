import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'
import { judgementTable } from './judgement-table.ts'
import { row, sheets, tableHead, type Printed } from './testing/sheets.ts'

const table = (...content: (Printed | string)[]) => {
  const { judgements, doubts } = judgementTable(sheets(content).flatMap(linesOf))
  return {
    read: judgements.map(({ strand, grade }) => [strand, grade]),
    doubts: doubts.map(({ sentence }) => sentence),
  }
}

const prose = {
  text: 'Since the last inspection, services for children in Testshire have improved, and leaders\nknow them well.',
  y: 300,
}
const leaders = 'The impact of leaders on social work practice with children and families'
const help = 'The experiences and progress of children who need help and protection'
const improve = 'Requires improvement to be good'

describe('the table of judgements', () => {
  it('has names and grades wrapped over lines', () => {
    const { read, doubts } = table(
      ...tableHead(560),
      ...row(
        520,
        'The impact of leaders on social work practice with\nchildren and families',
        'Requires improvement\nto be good',
      ),
      ...row(480, 'The experiences and progress of children who need help\nand protection', 'Good'),
      ...row(440, 'The experiences and progress of children in care and\ncare leavers', 'Outstanding'),
      ...row(400, 'Overall effectiveness', 'Inadequate'),
      prose,
    )
    expect(read).toEqual([
      [leaders, improve],
      [help, 'Good'],
      ['The experiences and progress of children in care and care leavers', 'Outstanding'],
      ['Overall effectiveness', 'Inadequate'],
    ])
    expect(doubts).toEqual([])
  })

  it('sets grades level with the middle or the foot of a name, or a name level with the middle of a grade', () => {
    const { read, doubts } = table(
      ...tableHead(560),
      ...row(520, 'The impact of leaders on social work practice with\nchildren and families', 'Good', 6.6),
      ...row(480, 'The experiences and progress of children who need help\nand protection', 'Good', 13.3),
      ...row(420, 'Overall effectiveness', 'Requires improvement\nto be good', -6.6),
      prose,
    )
    expect(read).toEqual([
      [leaders, 'Good'],
      [help, 'Good'],
      ['Overall effectiveness', improve],
    ])
    expect(doubts).toEqual([])
  })

  it('has names that reach close to the grades', () => {
    const close = [
      {
        text: 'The experiences and progress of children who need help\nand protection',
        x: 79,
        y: 520,
        size: 11.5,
      },
      { text: 'Good', x: 395, y: 520, size: 11.5 },
    ]
    expect(table(...tableHead(560), ...close, prose).read).toEqual([[help, 'Good']])
  })

  it('takes “Requires improvement” for “Requires improvement to be good”, in any case', () => {
    const rows = [
      ...row(
        520,
        'THE IMPACT OF LEADERS ON SOCIAL WORK\nPRACTICE WITH CHILDREN AND FAMILIES',
        'requires improvement',
      ),
    ]
    expect(table(...tableHead(560), ...rows, prose).read).toEqual([[leaders, improve]])
  })

  it.each([
    'Requires\nimprovement to\nbe good',
    'Requires improvement to be\ngood',
    'Requires improvement to become good',
    'Requires improvement\nto become good',
    'Requires  improvement',
  ])('takes %j for one grade, with another below it', (grade) => {
    const rows = [
      ...row(520, 'The impact of leaders on social work\npractice with children and families', grade),
      ...row(470, 'Overall effectiveness', 'Good'),
    ]
    expect(table(...tableHead(560), ...rows, prose)).toEqual({
      read: [
        [leaders, improve],
        ['Overall effectiveness', 'Good'],
      ],
      doubts: [],
    })
  })

  it('has no overall grade from April 2026', () => {
    const rows = [
      ...row(520, 'The experiences and progress of\nchildren in care', 'Good'),
      ...row(480, 'The experiences and progress of care\nleavers', 'Outstanding'),
    ]
    expect(table(...tableHead(560), ...rows, prose).read).toEqual([
      ['The experiences and progress of children in care', 'Good'],
      ['The experiences and progress of care leavers', 'Outstanding'],
    ])
  })

  it('before 2018 has no head and numbers its names, below a title whose end may be a grade', () => {
    const { read, doubts } = table(
      {
        text: 'Children’s services in Testshire require improvement to be\ngood',
        y: 580,
        isBold: true,
        size: 14,
      },
      ...row(530, '1. Children who need help and protection', 'Requires improvement'),
      ...row(500, '2. Children looked after and achieving\npermanence', 'Good', 6.6),
      ...row(460, '2.1 Adoption performance', 'Outstanding'),
      { text: '1', size: 20, x: 512, y: 29, furniture: true },
    )
    expect(read).toEqual([
      ['Children who need help and protection', improve],
      ['Children looked after and achieving permanence', 'Good'],
      ['Adoption performance', 'Outstanding'],
    ])
    expect(doubts).toEqual([])
  })

  it('with a grade missing gives the others theirs all the same, with a doubt', () => {
    const { read, doubts } = table(
      ...tableHead(560),
      ...row(520, 'The impact of leaders on social work\npractice with children and families', ''),
      ...row(480, 'The experiences and progress of\nchildren who need help and protection', 'Good'),
      prose,
    )
    expect(read).toEqual([[help, 'Good']])
    expect(doubts[0]).toMatch(/names 2 judgements and 1 grades?/)
  })

  it('with a name that no framework has keeps it as printed, with a doubt', () => {
    const { read, doubts } = table(...tableHead(560), ...row(520, 'The impact of partners', 'Good'), prose)
    expect(read).toEqual([['The impact of partners', 'Good']])
    expect(doubts).toEqual(['“The impact of partners” is not a judgement of any framework we know.'])
  })

  it('is not found in prose that names grades', () => {
    expect(table('Services were judged to be good in 2018 and are now outstanding.', 'Good').read).toEqual([])
  })
})
