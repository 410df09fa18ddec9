import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { wholeSaid } from '../testing/made-assessment.ts'
import type { Assessment, Said, SignedThing } from './index.ts'
import {
  assessmentForms,
  commissionerWords,
  fingerprintOf,
  formOf,
  isReviewOverdue,
  levelOf,
  likelihoods,
  missingBeforeSigning,
  missingInScreening,
  nothingSaid,
  severities,
  standingOf,
  standingSignature,
} from './index.ts'

type Signed = Pick<Assessment, 'kind' | 'said' | 'signatures'>

const under = (
  { kind, said, signatures }: Signed,
  what: SignedThing,
  outcome?: 'full assessment needed' | 'not needed',
): Signed => ({
  kind,
  said,
  signatures: [
    ...signatures,
    {
      what,
      post: { id: 1, title: 'Made-up post' },
      on: isoDate('2020-11-20'),
      by: 'Made-up post',
      outcome,
      words: 'Made-up words',
      fingerprint: fingerprintOf(formOf({ kind }), what, said),
    },
  ],
})

const unsigned = (kind: Assessment['kind'], said: Said = wholeSaid(kind)): Signed => ({
  kind,
  said,
  signatures: [],
})

describe('how far an assessment is', () => {
  it('is being screened until somebody signs the outcome', () => {
    expect(standingOf(unsigned('equality'))).toBe('being screened')
  })

  it('ends where screening found none needed, with who signed and why', () => {
    expect(standingOf(under(unsigned('equality'), 'screening', 'not needed'))).toBe('not needed')
  })

  it('is complete once the whole is signed', () => {
    const screened = under(unsigned('data protection'), 'screening', 'full assessment needed')
    expect(standingOf(screened)).toBe('being made')
    expect(standingOf(under(screened, 'whole'))).toBe('complete')
  })

  it('falls back when a signed word is changed, and stands again when it is put back', () => {
    const screened = under(unsigned('data protection'), 'screening', 'full assessment needed')
    const complete = under(screened, 'whole')
    const changed = {
      ...complete,
      said: { ...complete.said, sections: { ...complete.said.sections, scope: 'Other words.' } },
    }
    expect(standingOf(changed)).toBe('being made')
    expect(standingSignature(changed, 'screening')).toBeDefined()
    expect(standingOf({ ...changed, said: complete.said })).toBe('complete')
  })

  it('falls back to screening when one answer of it is changed', () => {
    const done = under(unsigned('equality'), 'screening', 'not needed')
    const screening = { ...done.said.screening, people: { answer: 'no', because: 'Another reason' } as const }
    expect(standingOf({ ...done, said: { ...done.said, screening } })).toBe('being screened')
  })
})

describe('what is still missing', () => {
  it('is nothing in a screening whose every answer has its reason', () => {
    expect(missingInScreening(unsigned('equality'))).toEqual([])
  })

  it.each([
    ['no answer at all', nothingSaid],
    ['an answer that is not known yet', { answer: 'not known', because: 'Asked' } as const],
    ['an answer without its reason', { answer: 'no', because: ' ' } as const],
  ])('is a question with %s', (_name, given) => {
    const said = wholeSaid('equality')
    const screening = 'answer' in given ? { ...said.screening, people: given } : given.screening
    expect(missingInScreening(unsigned('equality', { ...said, screening }))[0]).toContain(
      'needs an answer and its reason',
    )
  })

  it('is the adviser’s advice on these words, for a data protection assessment alone', () => {
    const of = (kind: Assessment['kind']) =>
      missingBeforeSigning(under(unsigned(kind), 'screening', 'full assessment needed'))
    expect(of('equality')).toEqual([])
    expect(of('data protection')).toEqual([
      'The advice of the data protection officer is not given, or was given on other words',
    ])
  })

  it('is each place that somebody marked to complete', () => {
    const said = wholeSaid('data protection')
    const marked = { ...said, sections: { ...said.sections, scope: 'About [?how many] children.' } }
    expect(missingBeforeSigning(unsigned('data protection', marked))).toContain(
      '“Scope” still needs: how many',
    )
  })

  it('is a risk without measures, no risk at all, and a group that is worse off without mitigation', () => {
    const [dp, eq] = [wholeSaid('data protection'), wholeSaid('equality')]
    const bare = dp.risks.map((risk) => ({ ...risk, measures: '' }))
    const worse = { effect: 'worse', evidence: 'Figures', impact: 'Less', mitigation: '' } as const
    expect(missingBeforeSigning(unsigned('data protection', { ...dp, risks: bare }))).toContain(
      'Nothing is said to be done about “A record is read without need”',
    )
    expect(missingBeforeSigning(unsigned('data protection', { ...dp, risks: [] }))).toContain(
      'No risk to people is named yet',
    )
    expect(
      missingBeforeSigning(unsigned('equality', { ...eq, groups: { ...eq.groups, age: worse } })),
    ).toContain('“Age” is worse off, and nothing is said to be done about it')
  })
})

describe('a risk to people', () => {
  it.each([
    ['remote', 'severe', 'medium'],
    ['possible', 'significant', 'medium'],
    ['probable', 'significant', 'high'],
    ['possible', 'severe', 'high'],
    ['probable', 'minimal', 'low'],
  ] as const)('that is %s and %s is %s', (likelihood, severity, level) => {
    expect(levelOf({ likelihood, severity })).toBe(level)
  })

  it('is never less for being likelier or worse', () => {
    const order = ['low', 'medium', 'high']
    const at = (l: number, s: number) => {
      const [likelihood, severity] = [likelihoods[l], severities[s]]
      return likelihood && severity ? order.indexOf(levelOf({ likelihood, severity })) : NaN
    }
    for (const l of [0, 1])
      for (const s of [0, 1]) {
        expect(at(l + 1, s)).toBeGreaterThanOrEqual(at(l, s))
        expect(at(l, s + 1)).toBeGreaterThanOrEqual(at(l, s))
      }
  })

  it('sends the council to the Commissioner only where a high one remains', () => {
    const said = wholeSaid('data protection')
    const high = said.risks.map((risk) => ({
      ...risk,
      residual: { likelihood: 'probable', severity: 'severe' } as const,
    }))
    expect(commissionerWords({ said })).toContain('need not be consulted')
    expect(commissionerWords({ said: { ...said, risks: high } })).toContain('must be consulted before')
    expect(commissionerWords({ said: nothingSaid })).toContain('nothing can be said')
  })
})

describe('the forms', () => {
  it.each(Object.values(assessmentForms))(
    'of the $name have ids of their own and say what each asks',
    (form) => {
      const ids = [...form.screening, ...form.sections].map(({ id }) => id)
      expect(new Set(form.sections.map(({ id }) => id)).size).toBe(form.sections.length)
      expect(ids.length).toBeGreaterThan(8)
      for (const { asks } of [...form.screening, ...form.sections]) expect(asks).toMatch(/[.?]$/)
      expect(form.law.length).toBeGreaterThan(0)
    },
  )

  it('have a review that is overdue the day after it was due', () => {
    const reviewOn = isoDate('2021-01-15')
    expect(isReviewOverdue({ reviewOn }, isoDate('2021-01-15'))).toBe(false)
    expect(isReviewOverdue({ reviewOn }, isoDate('2021-01-16'))).toBe(true)
    expect(isReviewOverdue({ reviewOn: undefined }, isoDate('2021-01-16'))).toBe(false)
  })
})
