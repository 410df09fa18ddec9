import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { readInspectionId } from '../ids.ts'
import type { Judgement } from '../model/inspection.ts'
import { compared } from './judgement-words.ts'
import { daysInWords, distance, findingsInWords, titleOf } from './wording.ts'

const inspectionId = readInspectionId('1')

const judged = (...pairs: (readonly [Judgement['grade'], Judgement['selfGrade']])[]): Judgement[] =>
  pairs.flatMap(([grade, selfGrade], index) =>
    inspectionId ? [{ inspectionId, strand: `Strand ${index}`, grade, selfGrade }] : [],
  )

describe('an inspection in words', () => {
  it('says its days no longer than it must', () => {
    const days = (from: string, to: string) => daysInWords(isoDate(from), isoDate(to))
    expect(days('2020-03-02', '2020-03-13')).toBe('2 to 13 March 2020')
    expect(days('2020-02-28', '2020-03-03')).toBe('28 February to 3 March 2020')
    expect(days('2019-12-30', '2020-01-10')).toBe('30 December 2019 to 10 January 2020')
    expect(days('2022-01-19', '2022-01-19')).toBe('19 January 2022')
    const visit = {
      kind: 'focused visit',
      inspectedFrom: isoDate('2022-01-19'),
      inspectedTo: isoDate('2022-01-20'),
    } as const
    expect(titleOf(visit)).toBe('Focused visit, 19 to 20 January 2022')
  })

  it('counts what was found, each kind by its name', () => {
    expect(findingsInWords({ findings: 7, priorityFindings: 0 })).toBe('7 areas for improvement')
    expect(findingsInWords({ findings: 3, priorityFindings: 1 })).toBe(
      '2 areas for improvement, 1 area for priority action',
    )
    expect(findingsInWords({ findings: 1, priorityFindings: 1 })).toBe('1 area for priority action')
    expect(findingsInWords({ findings: 0, priorityFindings: 0 })).toBe('no areas')
  })

  it('says how far away a day is, and never that it was missed', () => {
    const far = (due: string, asAt: string) => distance(isoDate(due), isoDate(asAt), isoDate('2020-04-08'))
    expect(far('2020-07-21', '2020-07-17')).toBe('in 4 days (2 working days)')
    expect(far('2020-07-21', '2020-07-20')).toBe('in 1 day (1 working day)')
    expect(far('2020-07-21', '2020-07-21')).toBe('today')
    expect(far('2020-07-21', '2020-11-24')).toBe('126 days ago')
    expect(far('2020-07-21', '2005-01-01')).toMatch(/^in 5680 days$/)
  })

  it('compares judgements with the self-evaluation in a sentence', () => {
    const requires = 'Requires improvement to be good'
    expect(compared(judged(['Good', null]))).toBe(
      'No self-evaluation grades are recorded to compare these with.',
    )
    expect(compared(judged(['Good', 'Good']))).toBe(
      'The council had graded one of these itself: inspectors agreed.',
    )
    expect(compared(judged(['Good', requires]))).toBe(
      'The council had graded one of these itself: inspectors judged it higher.',
    )
    expect(compared(judged(['Good', 'Good'], ['Good', 'Good']))).toMatch(/^Inspectors agreed .* on all 2/)
    expect(compared(judged([requires, 'Good'], ['Good', requires], ['Good', 'Good']))).toBe(
      'Of the 3 that the council had graded itself, inspectors judged 1 lower and 1 higher.',
    )
  })
})
