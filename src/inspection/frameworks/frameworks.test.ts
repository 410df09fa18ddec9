import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../kernel/index.ts'
import {
  announcedFrameworks,
  compareGrades,
  frameworkOf,
  frameworkOn,
  frameworks,
  frameworkTags,
  grades,
  inspectionKinds,
  isFrameworkTag,
  isGrade,
  isInspectionKind,
  kindFacts,
  perhapsReplacedOn,
  tagMeanings,
} from './index.ts'

describe('frameworks', () => {
  for (const framework of frameworks) {
    for (const { inspectedFrom, because } of framework.examples) {
      it(`an inspection that began on ${inspectedFrom} is judged under “${framework.title}”: ${because}`, () => {
        expect(frameworkOn(inspectedFrom)?.id).toBe(framework.id)
      })
    }
    it(`“${framework.title}” says where it comes from and whether that was checked`, () => {
      expect(framework.source).not.toBe('')
      expect(framework.checked).not.toBe('')
      expect(framework.examples.length).toBeGreaterThan(0)
    })
    it(`“${framework.title}” has its overall judgement last, or none`, () => {
      const overall = framework.strands.indexOf('Overall effectiveness')
      expect(overall).toBe(framework.overall === undefined ? -1 : framework.strands.length - 1)
    })
  }

  it('follow one another without a gap and without overlap', () => {
    for (const [index, framework] of frameworks.entries()) {
      const next = frameworks[index + 1]
      if (next && framework.inForce.until) expect(next.inForce.from).toBe(addDays(framework.inForce.until, 1))
      else expect(next).toBeUndefined()
    }
  })

  it('leave no day since November 2013 without a framework', () => {
    const first = isoDate('2013-11-01')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (days) => {
        const day = addDays(first, days)
        const applying = frameworks.filter(
          ({ inForce }) => inForce.from <= day && (inForce.until === undefined || day <= inForce.until),
        )
        expect(applying).toEqual([frameworkOn(day)])
      }),
    )
    expect(frameworkOn(addDays(first, -1))).toBeUndefined()
  })

  it('judge three strands and overall until 2022, four and overall until March 2026, four and nothing overall since', () => {
    const shape = (day: string) => {
      const framework = frameworkOn(isoDate(day))
      const overall = framework?.overall !== undefined
      return framework && { strands: framework.strands.length - (overall ? 1 : 0), overall }
    }
    expect(shape('2018-01-01')).toEqual({ strands: 3, overall: true })
    expect(shape('2022-12-31')).toEqual({ strands: 3, overall: true })
    expect(shape('2023-01-01')).toEqual({ strands: 4, overall: true })
    expect(shape('2026-03-31')).toEqual({ strands: 4, overall: true })
    expect(shape('2026-04-01')).toEqual({ strands: 4, overall: false })
  })

  it('apply to graded inspections only: a focused visit or a peer review has none', () => {
    const day = isoDate('2024-04-15')
    expect(frameworkOf('standard inspection', day)?.id).toBe('local authority children’s services 2023')
    expect(frameworkOf('short inspection', day)?.id).toBe('local authority children’s services 2023')
    expect(frameworkOf('focused visit', day)).toBeUndefined()
    expect(frameworkOf('peer review', day)).toBeUndefined()
  })

  it('warn from 2027 on that the renewed framework may apply, of which nothing is known', () => {
    expect(perhapsReplacedOn(isoDate('2026-12-31'))).toBeUndefined()
    expect(perhapsReplacedOn(isoDate('2027-01-01'))).toBe(announcedFrameworks[0])
  })
})

describe('grades', () => {
  it('are compared best first', () => {
    expect(compareGrades('Good', 'Good')).toBe('same')
    expect(compareGrades('Requires improvement to be good', 'Good')).toBe(
      'judged lower than the self-evaluation',
    )
    expect(compareGrades('Outstanding', 'Good')).toBe('judged higher than the self-evaluation')
    expect(compareGrades('Inadequate', 'Requires improvement to be good')).toBe(
      'judged lower than the self-evaluation',
    )
  })

  it('are the words of the reports, and no others', () => {
    expect(grades.every(isGrade)).toBe(true)
    expect(isGrade('good')).toBe(false)
    expect(isGrade('Requires improvement')).toBe(false)
  })
})

describe('kinds', () => {
  it('are graded or not, and each that starts no period says why', () => {
    for (const kind of inspectionKinds) {
      const { after } = kindFacts[kind]
      expect(isInspectionKind(kind)).toBe(true)
      if (after.clocks.length === 0 || after.when !== 'always') expect(after.otherwise).toMatch(/\.$/)
    }
    expect(isInspectionKind('inspection')).toBe(false)
  })
})

describe('National Framework tags', () => {
  it('are outcomes 1 to 4 and enablers 1 to 3, each with its meaning', () => {
    expect(frameworkTags).toEqual([
      'outcome 1',
      'outcome 2',
      'outcome 3',
      'outcome 4',
      'enabler 1',
      'enabler 2',
      'enabler 3',
    ])
    expect(frameworkTags.every((tag) => tagMeanings[tag].length > 20)).toBe(true)
    expect(isFrameworkTag('outcome 5')).toBe(false)
  })
})
