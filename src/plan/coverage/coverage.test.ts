import { describe, expect, it } from 'vitest'
import { readFindingId } from '../../inspection/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { action, area, evidence, sketch } from '../check/sketch.ts'
import { must } from '../testing/made-plan.ts'
import { coverageInWords, coverageOf } from './coverage.ts'
import { coverageCsv } from './files.ts'
import { linesOf } from './lines.ts'

const [first] = area().findings
const finding = (position: number) => ({
  ...must(first),
  id: must(readFindingId(String(position))),
  position,
  text: `Finding ${position}, made up`,
})

const covered = (facts = sketch()) => coverageOf(facts.whole, facts.governance)

describe('the coverage of findings', () => {
  it('leads each from its area to action, measure, evidence and decision', () => {
    const proved = sketch({ action: { evidence: [evidence()] } })
    const [row] = covered(proved).rows
    expect(row?.missing).toEqual([])
    expect(row?.actions[0]?.measures[0]?.title).toBe('Plans that are good')
    expect(row?.governance.last?.outcome).toBe('noted')
    expect(row?.governance).toMatchObject({ lastMetOn: '2020-10-22', nextOn: '2020-12-03' })
    expect(coverageInWords(covered(proved))).toBe(
      'Of 1 finding, all have an action, all a measure, all evidence that counts today and all a decision about them on record; all have all four.',
    )
  })

  it('says what is missing on the way', () => {
    const bare = sketch({ area: { actions: [], measures: [] }, governance: { bodies: [], decisions: [] } })
    expect(covered(bare).rows[0]?.missing).toEqual(['action', 'measure', 'evidence', 'decision'])
  })

  it('counts only evidence that counts on the day', () => {
    const pieces = [
      evidence({ expiresOn: isoDate('2020-11-16') }),
      evidence({ withdrawnOn: isoDate('2020-11-20') }),
    ]
    expect(covered(sketch({ action: { evidence: pieces } })).rows[0]?.missing).toEqual(['evidence'])
  })

  it('shows a finding that stands in no area, in the order of the report', () => {
    const whole = { areas: [area({ findings: [finding(2)] })], unplaced: [finding(1)] }
    const { rows } = covered(sketch({ whole }))
    expect(rows.map((row) => [row.finding.position, row.area?.position ?? null])).toEqual([
      [1, null],
      [2, 1],
    ])
    expect(coverageInWords(covered(sketch({ whole })))).toContain(
      'Of 2 findings, 1 has an action, 1 a measure',
    )
  })

  it('counts a finding that two areas answer once, and has a row for each', () => {
    const [one, other] = [area(), area({ position: 2, actions: [] })]
    const coverage = covered(sketch({ whole: { areas: [one, other] } }))
    expect(coverage.rows).toHaveLength(2)
    expect(coverageInWords(coverage)).toMatch(/^Of 1 finding, all have an action/)
  })

  it('has a line for each action, and one for a finding without any', () => {
    const two = sketch({ area: { actions: [action(), action({ reference: '1.2' })] } })
    expect(linesOf(covered(two)).map(({ isFirst }) => isFirst)).toEqual([true, false])
    expect(linesOf(covered(sketch({ area: { actions: [] } })))).toHaveLength(1)
  })

  it('says so where the inspection has no findings', () => {
    expect(coverageInWords(covered(sketch({ area: { findings: [] } })))).toBe(
      'The inspection has no findings on record.',
    )
  })
})

describe('the file of it', () => {
  it('has a line for each action, withholds figures, and runs nothing that looks like a formula', () => {
    const odd = sketch({ action: { lead: null }, area: { findings: [{ ...finding(1), text: '=1+1' }] } })
    const csv = coverageCsv(covered(odd), () => false).toString('utf8')
    expect(csv).toContain("'=1+1")
    expect(csv).toContain('Nobody leads it')
    expect(csv).not.toMatch(/60%/)
    expect(coverageCsv(covered(odd), () => true).toString('utf8')).toMatch(/60(\.0)?%/)
  })
})
