import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate, longDate } from '../../kernel/index.ts'
import { check, paperById, papers } from '../../papers/index.ts'
import type { Finding, KeptPaper } from '../../papers/index.ts'
import { textOf } from '../../papers/document/index.ts'
import { knownOr } from '../../papers/model/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { facts } from './index.ts'
import { loadExample } from '../index.ts'
import { nothingAround } from '../../plan/index.ts'

/** The marks that tie a figure to the record are not part of what is read. */
const unmarked = (text: string): string => text.replaceAll(/\[([^\]]*)\]\(=[^)]*\)/g, '$1')

const titleOf = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1)}: `

function wordsOf({ paper }: KeptPaper): string {
  const { header, meeting } = paper
  const on = knownOr(meeting.on, undefined)
  const forwardPlan = knownOr(header.forwardPlan, undefined)
  const head = [
    `${meeting.body}, ${on ? longDate(on) : ''}`,
    `Report of ${knownOr(paper.reportOf, '')}`,
    `Strategic aim: ${knownOr(header.strategicAim, '')}`,
    `Key decision: ${knownOr(header.keyDecision, undefined)?.answer ?? ''}`,
    `Forward plan: ${forwardPlan?.listed === 'yes' ? knownOr(forwardPlan.reference, '') : ''}`,
    `Exempt: ${knownOr(header.exempt, undefined)?.answer ?? ''}`,
    knownOr(header.cabinetMember, ''),
    ...header.contactOfficers,
    `Wards: ${knownOr(header.wards, '')}`,
    `Other formats: ${knownOr(paper.formatsPhone, '')}`,
  ]
  const parts = paper.parts.map(({ id, blocks }) => `${titleOf(id)}${unmarked(textOf(blocks))}`)
  return [...head, ...parts].join('\n')
}

describe('the example’s report to Cabinet', () => {
  let test: TestRecord
  let paper: KeptPaper
  let words: string
  let found: readonly Finding[]

  const paperOn = (asAt: string) =>
    test.as(
      setUp,
      async (tx) => {
        const kept = await paperById(
          tx,
          (await papers(tx)).find(({ body }) => body === 'Cabinet')?.id ?? 0,
          nothingAround,
        )
        if (!kept) throw new Error('The example has no report')
        return kept
      },
      { asAt: isoDate(asAt) },
    )

  beforeAll(async () => {
    test = await testRecord('worked example')
    await test.as(setUp, loadExample)
    paper = await paperOn('2020-11-24')
    words = wordsOf(paper)
    found = check(paper.paper)
  })
  afterAll(() => test.close())

  it.each(facts)('carries what stands in $at: $fact', ({ words: expected }) => {
    for (const each of expected) expect(words).toContain(each)
  })

  it.each(facts.filter(({ flaggedBy }) => flaggedBy))('shows flagged what stands in $at: $fact', (fact) => {
    const flagged = found.filter(({ rule }) => rule === fact.flaggedBy).map((finding) => finding.found)
    expect(flagged.some((passage) => fact.words.some((each) => passage.includes(each)))).toBe(true)
  })

  it('reads in November as it stood on the day of its meeting', async () => {
    expect(wordsOf(await paperOn('2020-06-16'))).toBe(words)
    expect(words).not.toContain('Commissioning Manager, Children (1 full-time')
  })

  it('has the faults of the public report, and the checker finds each', () => {
    const rules = new Set(found.map(({ rule }) => rule))
    const expected = [
      'decision.information-only',
      'decision.key-decision',
      'decision.options',
      'consultation.groups',
      'consultation.nobody',
      'data-protection.reason',
      'equality.reason',
      'implications.bare-none',
      'legal.duty',
      'money.split',
      'people.few-children',
      'people.few-staff',
      'wording.past-as-future',
    ]
    expect(expected.filter((rule) => !rules.has(rule))).toEqual([])
  })
})
