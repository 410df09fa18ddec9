import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { amountIn, numberOf } from './numbers.ts'
import { found } from './testing/found.ts'

const inText = (rule: string, analysis: string) => found(rule, { parts: { analysis } })
const table = (...rows: readonly string[]) => ['Table: Figures', ...rows].join('\n')

describe('numbers as papers write them', () => {
  it.each([
    ['7', 7],
    ['1,204', 1204],
    ['seven', 7],
    ['twenty', 20],
    ['Forty-three', 43],
  ])('%s is %i', (words, value) => {
    expect(numberOf(words)).toBe(value)
  })

  it('in cells keep the step that they were written in', () => {
    expect(amountIn('£49k')).toEqual({ value: 49_000, step: 1000 })
    expect(amountIn('1.25')).toEqual({ value: 1.25, step: 0.01 })
    expect([amountIn('–'), amountIn('c'), amountIn('82%')]).toEqual(['nothing', undefined, undefined])
  })
})

describe('a share beside its figures', () => {
  it.each([
    ['In June 18 of 24 (70%) were seen.', '18 of 24 (70%'],
    ['18 out of the 24 children, 80%, were seen.', '18 out of the 24 children, 80%'],
    ['70% (18 of 24) were seen.', '70% (18 of 24'],
    ['1,200 of 2,400 (51.0 per cent) came.', '1,200 of 2,400 (51.0 per cent'],
    ['12 of 24 (about 60%) came.', '12 of 24 (about 60%'],
  ])('does not follow in “%s”', (text, words) => {
    expect(inText('contradiction.share', text)).toEqual([words])
  })

  it.each([
    'In June 18 of 24 (75%) were seen.',
    '2 of 3 (67%) and 2 of 3 (66%), rounded and cut off.',
    '75.0% (18 of 24) were seen.',
    '10 of 24 (about 40%) came.',
    'Of 24 children 18 came, and 90% of those stayed.',
    '18 of 24 were seen (target 90%).',
    'On 18 of 24 days, 90% of beds were full.',
  ])('follows, or says something else, in “%s”', (text) => {
    expect(inText('contradiction.share', text)).toEqual([])
  })
})

describe('totals of a table', () => {
  it.each([
    [table('| Team | Children > |', '| North | 12 |', '| South | 9 |', '| Total | 22 |'), ['22']],
    [table('| Year | A > | B > | Total > |', '| 2026 | 2 | 3 | 6 |', '| 2027 | 1 | 1 | 2 |'), ['6']],
    [table('| Cost | £ > |', '| A | £26k |', '| B | £23k |', '| Grand total | £52k |'), ['£52k']],
  ])('that are wrong are found: %#', (finance, words) => {
    expect(found('contradiction.total', { parts: { finance } })).toEqual(words)
  })

  it.each([
    table('| Team | Children > |', '| North | 12 |', '| South | 9 |', '| Total | 21 |'),
    table(
      '| Team | Children > | In time > |',
      '| North | 12 | 90% |',
      '| South | 9 | 80% |',
      '| Total | 21 | 86% |',
    ),
    table('| Team | Children > |', '| North | c |', '| South | 9 |', '| Total | 12 |'),
    table('| Cost | £ > |', '| A | £26.4k |', '| B | £22.7k |', '| Total | £49k |'),
    table('| Team | Children > |', '| North | 3 |', '| Subtotal | 3 |', '| South | 4 |', '| Total | 7 |'),
    table('| Team | Target > | Last year > | Total > |', '| North | 2 | 3 | 9 |'),
    table('| Team | Children > |', '| North | – |', '| South | 9 |', '| East | 1 |', '| Total | 10 |'),
  ])('that are right, or not to be summed, are left alone: %#', (finance) => {
    expect(found('contradiction.total', { parts: { finance } })).toEqual([])
  })
})

describe('a figure that is told twice', () => {
  it.each([
    ['There are 43 children in care.', 'It helps all 45 children in care.', 'all 45 children in care'],
    [
      'Inspectors named seven areas for improvement.',
      'Each of the six areas for improvement has a lead.',
      'Each of the six areas for improvement',
    ],
    [
      'We look after 43 looked-after children.',
      'Of our 44 children in care, all have a plan.',
      'Of our 44 children in care',
    ],
    ['The cost is £49,000 over two years for training.', 'Training needs £59k over 2 years.', '£59k'],
  ])('differs: “%s” “%s”', (background, analysis, words) => {
    expect(found('contradiction.figure', { parts: { background, analysis } })).toEqual([words])
  })

  it('says where the other stands', async () => {
    const { check } = await import('./index.ts')
    const { sketch } = await import('./sketch.ts')
    const parts = {
      background: 'There are 43 children in care.',
      analysis: 'It helps all 45 children in care.',
    }
    const [finding] = check(sketch({ parts })).filter(({ rule }) => rule === 'contradiction.figure')
    expect(finding?.says).toMatch(/^Paragraph \d\.1 says “There are 43 children in care”\.$/)
  })

  it.each([
    ['There are 43 children in care.', 'There were 45 children in care a year ago.'],
    ['There are 43 children in care.', 'In June 2025 there were 45 children in care.'],
    ['There are 43 children in care.', 'The 12 children in care who moved were asked.'],
    ['There are 43 children in care.', 'There are 5 children in care placed out of area.'],
    ['There are 43 children in care.', 'There are 61 care leavers.'],
    ['The cost is £49,000 over two years for training.', 'Training needs £49k over two years.'],
    ['The cost is £49,000 over two years for training.', 'It needs £20,000 over two years for recruitment.'],
    [
      'The cost is £49,000 over two years for training.',
      'This includes £18,000 over two years for training trainers.',
    ],
  ])('does not: “%s” “%s”', (background, analysis) => {
    expect(found('contradiction.figure', { parts: { background, analysis } })).toEqual([])
  })
})

describe('a day that is told twice', () => {
  const meetingOn = isoDate('2026-09-15')
  it.each([
    [
      'The plan is due with Ofsted by 22 October 2026.',
      'It will be sent to Ofsted by 29 October 2026.',
      '29 October 2026',
    ],
    [
      'Ofsted’s report was published on 4 May 2026.',
      'Ofsted’s report was published on 5 May 2026.',
      '5 May 2026',
    ],
    ['Nothing.', 'This meeting of Cabinet on 16 September 2026 decides.', '16 September 2026'],
  ])('differs: “%s” “%s”', (background, analysis, words) => {
    expect(found('contradiction.date', { meetingOn, parts: { background, analysis } })).toEqual([words])
  })

  it.each([
    ['The plan is due with Ofsted by 22 October 2026.', 'The plan goes to the board by 1 October 2026.'],
    ['The first report was published on 4 May 2026.', 'The second report was published on 5 June 2026.'],
    ['Cabinet met on 12 May 2026.', 'Cabinet receives a report on 15 December 2026.'],
    ['This meeting of Cabinet on 15 September 2026 decides.', 'The last meeting was on 12 May 2026.'],
  ])('does not: “%s” “%s”', (background, analysis) => {
    expect(found('contradiction.date', { meetingOn, parts: { background, analysis } })).toEqual([])
  })
})

describe('a recommendation and the text', () => {
  const statutoryDates = [{ what: 'written statement', on: isoDate('2026-10-22') }]
  it.each([
    [{ recommendations: '1. Approves £49,000 for training.', finance: 'This is cost neutral.' }, ['£49,000']],
    [
      { recommendations: '1. Notes the plan.', purpose: 'Cabinet is asked to approve the plan.' },
      ['Notes the plan.'],
    ],
    [
      { recommendations: '1. Delegates to the Director authority to finalise the plan by 30 October 2026.' },
      ['30 October 2026'],
    ],
  ])('contradict each other: %j', (parts, words) => {
    expect(found('contradiction.recommendation', { statutoryDates, parts })).toEqual(words)
  })

  it.each([
    {
      recommendations: '1. Approves £49,000 for training.',
      finance: 'There are no further costs beyond £49,000.',
    },
    { recommendations: '1. Notes the plan.', purpose: 'To tell Cabinet how the plan stands.' },
    { recommendations: '1. Approves the plan.', finance: 'There are no financial implications.' },
    { recommendations: '1. Delegates to the Director authority to finalise the plan by 22 October 2026.' },
  ])('agree: %j', (parts) => {
    expect(found('contradiction.recommendation', { statutoryDates, parts })).toEqual([])
  })
})
