import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PublicationOutcome } from '../../../access/index.ts'
import { publicationOf } from '../../../access/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import { ourMeasures } from '../../rules/index.ts'
import { publishable } from '../rules/publishable.ts'
import { publicRows } from './public-page.ts'
import type { ToPublish } from './public-request.ts'
import { publicRequest } from './public-request.ts'

const on = isoDate('2026-08-31')
const measureOf = (id: string) => {
  const found = ourMeasures.find((measure) => measure.id === id)
  if (!found) throw new Error(`There is no ${id}`)
  return found
}
function asked(id: string, rows: number, met: number): ToPublish {
  const rule = publishable.find(({ measure }) => measure === id)
  if (!rule) throw new Error(`${id} may not be published`)
  return { measure: measureOf(id), rule, period: { on }, whole: { rows, met }, months: undefined }
}
const rowsOf = (outcome: PublicationOutcome) => {
  if (!outcome.ok) throw new Error(outcome.problems.join())
  return publicRows(outcome.publication, ourMeasures)
}
const printed = (text: string | undefined): number | undefined =>
  text === undefined || text === 'c' || text === '' ? undefined : Number(text.replaceAll(',', ''))
const isSmall = (count: number) => count >= 1 && count <= 5

const inCare = ['in-care-out-of-area', 'in-care-visits-over-6-weeks', 'in-care-reviews-overdue'] as const

describe('what is asked of the publication rules for measures', () => {
  it('names measures that there are, each once, and inner ones after those that hold them', () => {
    const ids = publishable.map(({ measure }) => measure)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { measure, within } of publishable) {
      const { value, months } = measureOf(measure)
      expect([measure, value]).toEqual([measure, expect.stringMatching(/^(count|share)$/)])
      expect([measure, months !== undefined && 'looksBack' in months]).toEqual([measure, false])
      if (within !== undefined) expect(measureOf(within).source).toBe(measureOf(measure).source)
    }
  })

  it('holds measures of the same rows together: none of them gives another’s few away', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 6, max: 60 })
          .chain((rows) =>
            fc.tuple(fc.constant(rows), ...inCare.map(() => fc.integer({ min: 0, max: rows }))),
          ),
        ([rows, ...met]) => {
          const chosen = inCare.map((id, at) => asked(id, rows, met[at] ?? 0))
          const shown = rowsOf(
            publicationOf(publicRequest([asked('children-in-care', rows, rows), ...chosen]), []),
          )
          // Whoever adds up knows the number of all of them as soon as one measure prints it.
          const all = shown.map((row) => printed(row.all)).find((number) => number !== undefined)
          for (const [at, { whole }] of chosen.entries()) {
            const part = printed(shown[at + 1]?.part)
            if (isSmall(whole.met)) expect(part).toBeUndefined()
            if (isSmall(rows - whole.met) && all !== undefined) expect(part).toBeUndefined()
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('protects the few of whom one measure does not know, and another of the same rows does', () => {
    const request = publicRequest([
      asked('children-in-care', 39, 39),
      asked('in-care-visits-over-6-weeks', 37, 12),
    ])
    const shown = rowsOf(publicationOf(request, []))
    expect(shown.map((row) => printed(row.all)).filter((number) => number !== undefined).length).toBeLessThan(
      2,
    )
  })

  it('takes no offence where the wider measure knows fewer of its rows than one within it', () => {
    const request = publicRequest([
      asked('pathway-plans-overdue', 30, 10),
      asked('care-leavers-in-touch', 32, 20),
    ])
    expect(publicationOf(request, []).ok).toBe(true)
  })

  it('protects the few whom one measure asks and another does not', () => {
    const request = publicRequest([
      asked('children-in-care', 39, 39),
      asked('in-care-no-permanence-plan-4-months', 37, 12),
    ])
    const [care, plan] = rowsOf(publicationOf(request, []))
    expect(
      [printed(care?.all), printed(plan?.all)].filter((number) => number !== undefined).length,
    ).toBeLessThan(2)
  })

  it('refuses rows that the wider measure does not have', () => {
    expect(() =>
      publicRequest([
        asked('children-in-care', 30, 30),
        asked('in-care-no-permanence-plan-4-months', 37, 12),
      ]),
    ).toThrow('does not have')
  })

  it('prints the counts and whole per cent where nobody is few', () => {
    const [row] = rowsOf(publicationOf(publicRequest([asked('in-care-out-of-area', 60, 20)]), []))
    expect(row).toMatchObject({ part: '20', all: '60', percent: '33%', when: '31 August 2026' })
  })

  it('tells of twelve months by the month, and so of no month alone', () => {
    const measure = measureOf('referrals-no-further-action')
    const months = Array.from({ length: 12 }, (_, at) => ({ rows: 20 + at, met: 8 }))
    const whole = { rows: months.reduce((sum, { rows }) => sum + rows, 0), met: 96 }
    const period = { from: isoDate('2025-09-01'), to: isoDate('2026-08-31') }
    const request = publicRequest([{ measure, rule: { measure: measure.id }, period, whole, months }])
    const [row] = rowsOf(publicationOf(request, []))
    expect(row).toMatchObject({ part: '96', all: '306', when: '1 September 2025 to 31 August 2026' })
  })
})
