import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { known, notKnown } from '../model/index.ts'
import { daysIn, decides, moneyIn, saysNone, sentencesOf } from './language.ts'
import { found } from './testing/found.ts'
import { strayBracket } from './find/wording.ts'
import { publishBy } from './find/decision.ts'

const approves = '1. Approves the improvement plan.'

describe('a handful of people in a public paper', () => {
  it.each([
    'Two young people waited for a home.',
    'Only 3 disabled children were visited late.',
    'One care leaver stayed in a hotel.',
    'We lost two foster carers.',
    'A single family was moved.',
    'Four of the children had no plan.',
  ])('is seen in “%s”', (analysis) => {
    expect(found('people.few-children', { parts: { analysis } })).toEqual([analysis])
  })

  it.each([
    'Six young people waited for a home.',
    'A young person may ask for a review.',
    'One in five children moved twice.',
    'Children on one child protection plan see one social worker.',
    'The service made two visits to children every month.',
    'There are two children’s homes and three family hubs.',
    'Stage 2 families are offered help.',
    'In all, 92% of 104 children were seen; 2.5 children per worker is the average.',
    'Each of the five areas for improvement matters to children.',
  ])('is not seen in “%s”', (analysis) => {
    expect(found('people.few-children', { parts: { analysis } })).toEqual([])
  })

  it('may be described in an exempt paper', () => {
    const paper = { audience: 'exempt', parts: { analysis: 'Two young people waited.' } } as const
    expect(found('people.few-children', paper)).toEqual([])
  })

  it('is not a large group of staff who are criticised', () => {
    const analysis = 'Twelve team managers were asked. The lack of management time was poor.'
    expect(found('people.few-staff', { parts: { analysis } })).toEqual([])
  })
})

describe('letters that are not spelled out', () => {
  it.each([
    ['The PLO is used late.', ['PLO']],
    ['The public law outline (PLO) is used late. The PLO begins with a letter.', []],
    ['A DPIA (data protection impact assessment) was made.', []],
    ['The Strategic Director (DASS) decides.', ['DASS']],
    ['Special educational needs and disabilities (SEND) are part of it.', []],
    ['The NHS and the UK agree on FP/070520.', []],
    ['IMPROVEMENT OF THE SERVICE', []],
  ])('in “%s” are %j', (background, letters) => {
    expect(found('wording.acronyms', { parts: { background } })).toEqual(letters)
  })
})

describe('brackets', () => {
  it.each(['a) first, b) second (or third)', '(see table 1)', '1) one', '(a) one', 'f(x) [y]'])(
    'balance in “%s”',
    (text) => {
      expect(strayBracket(text)).toBeUndefined()
    },
  )

  it.each([
    ['IMPLICATIONS)', ')'],
    ['the (board', '('],
    ['[see (a]', ']'],
  ])('do not balance in “%s”', (text, bracket) => {
    expect(strayBracket(text)).toBe(bracket)
  })
})

describe('titles', () => {
  it.each(['Plan in response to the', 'Review of', 'Report on progress with:', 'Response to the area'])(
    '“%s” is unfinished',
    (title) => {
      expect(found('wording.title', { title })).toEqual([title])
    },
  )

  it.each([
    'Improvement plan',
    'Response to the inspection of children’s services',
    'Children in need',
    'The plan we live by the year',
  ])('“%s” is whole', (title) => {
    expect(found('wording.title', { title })).toEqual([])
  })
})

describe('implications', () => {
  it.each([
    'None',
    'None identified.',
    'N/A',
    'Not applicable.',
    'There are no legal or governance considerations.',
    'There are no implications arising from this report.',
    '',
  ])('“%s” says there are none', (text) => {
    expect(saysNone(text)).toBe(true)
  })

  it.each([
    'None, because the service does not change.',
    'There are no legal considerations beyond section 137 of the Act.',
    'No child was harmed.',
  ])('“%s” says more than that', (text) => {
    expect(saysNone(text)).toBe(false)
  })

  it('may be without legal considerations where no duty is spoken of', () => {
    const parts = { recommendations: '1. Approves the summer programme.', legal: 'None.' }
    expect(found('legal.duty', { parts })).toEqual([])
  })

  it('see the duty behind a plan that is owed to a regulator by a day', () => {
    const parts = {
      recommendations: approves,
      legal: 'None.',
      'next steps': 'The plan must be submitted to Ofsted by 21 July 2026.',
    }
    expect(found('legal.duty', { parts })).toEqual(['None.'])
  })

  it.each([
    'Children were not asked.',
    'Consultation with parents and staff will take place in July.',
    'No consultation with carers has been undertaken.',
    'Not applicable.',
  ])('see that nobody was consulted in “%s”', (consultation) => {
    expect(found('consultation.nobody', { parts: { consultation } })).toEqual([consultation])
  })
})

describe('days', () => {
  const meetingOn = isoDate('2026-09-15')

  it.each([
    'A new head joined on 3 August 2026.',
    'The plan is due by 22 October 2026.',
    'Inspectors were in the area in June 2026.',
    'A review is due in September 2026.',
  ])('are told rightly in “%s”', (analysis) => {
    expect(found('wording.past-as-future', { meetingOn, parts: { analysis } })).toEqual([])
  })

  it.each(['A new head will join on 3 August 2026.', 'The first visit is planned for July 2026.'])(
    'are out of date in “%s”',
    (analysis) => {
      expect(found('wording.past-as-future', { meetingOn, parts: { analysis } })).toEqual([analysis])
    },
  )

  it('of publication leave five clear days, bank holidays left out', () => {
    expect(publishBy(isoDate('2020-06-16'))).toBe('2020-06-08')
    expect(publishBy(isoDate('2020-05-12'))).toBe('2020-05-01')
    expect(publishBy(isoDate('2035-06-16'))).toBeUndefined()
  })

  it('are read with and without an ordinal, and a month means all of it', () => {
    expect(daysIn('25th May 2020, then July 2020')).toMatchObject([
      { words: '25th May 2020', from: '2020-05-25', to: '2020-05-25' },
      { words: 'July 2020', from: '2020-07-01', to: '2020-07-31' },
    ])
    expect(daysIn('31 February 2020')).toEqual([])
  })
})

describe('money', () => {
  it.each([
    ['circa £49k', 49_000],
    ['£1.2 million', 1_200_000],
    ['£49,000.50', 49_000.5],
    ['£ 300m', 300_000_000],
  ])('“%s” is %d pounds', (text, pounds) => {
    expect(moneyIn(text).map((amount) => amount.pounds)).toEqual([pounds])
  })

  it.each([
    'It is funded by £31k from the training budget and the remainder, £18k, from reserves.',
    'The training budget (£31k) and reserves (£18k) fund it.',
    'The training budget was reviewed together with the reserves.',
  ])('is split, or is not spent, in “%s”', (finance) => {
    expect(found('money.split', { parts: { finance } })).toEqual([])
  })

  it.each([
    'The £49k comes from the training budget and reserves.',
    'It is met from a grant and the placements budget.',
  ])('is not split in “%s”', (finance) => {
    expect(found('money.split', { parts: { finance } })).toEqual([finance])
  })

  it('is not asked for by a recommendation that only notes it', () => {
    expect(decides('Notes the funding position.')).toBe(false)
    expect(decides('Notes the report and approves the plan.')).toBe(true)
    expect(
      found('money.amount', {
        parts: { recommendations: '1. Approves the plan, met within existing budgets.' },
      }),
    ).toEqual([])
  })
})

describe('the law behind the header', () => {
  it('asks for a threshold only where money is at stake', () => {
    const header = { keyDecision: known({ answer: 'no' as const, because: notKnown }) }
    expect(
      found('decision.key-decision', { header, parts: { recommendations: '1. Approves the policy.' } }),
    ).toEqual([])
  })

  it('takes a statutory day named otherwise for wrong', () => {
    const statutoryDates = [{ what: 'written statement', on: isoDate('2026-10-22') }]
    const parts = {
      'next steps': 'It is due on 22 October 2026.',
      legal: 'It will be sent to the Secretary of State by 24 October 2026.',
    }
    expect(found('decision.statutory-date', { statutoryDates, parts })).toEqual(['24 October 2026'])
  })
})

describe('sentences', () => {
  it('end at full stops, not at abbreviations in lower case', () => {
    expect(sentencesOf('One thing, e.g. this. Then 2 more.')).toEqual([
      'One thing, e.g. this.',
      'Then 2 more.',
    ])
  })
})
