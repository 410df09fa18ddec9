import { describe, expect, it } from 'vitest'
import type { Finding } from '../checker/index.ts'
import type { KeptPaper, PartId } from '../model/index.ts'
import { nothingAdvised, notKnown } from '../model/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { readPlanId } from '../../plan/index.ts'
import { cabinetReport, compose } from '../templates/index.ts'
import { wellMadeDraft, wellMadeFacts } from '../templates/well-made.ts'
import { mendHref } from './mend.ts'

const planId = readPlanId('1')
if (planId === undefined) throw new Error('1 names a plan')

const keptWith = (typedOver: readonly PartId[]): KeptPaper => ({
  id: 7,
  planId,
  template: cabinetReport,
  version: 1,
  meeting: { body: 'Cabinet', on: notKnown },
  draft: wellMadeDraft,
  editVersions: new Map(typedOver.map((part) => [part, 1])),
  advice: { version: 1, given: nothingAdvised },
  assessments: [],
  exempt: [],
  edition: 'private',
  lacksFigures: false,
  opens: { measures: true, challenges: true, consistency: true },
  asAt: isoDate('2020-06-16'),
  ...compose(wellMadeFacts, wellMadeDraft),
})

const finding = (rule: string, where: Finding['where'], found = ''): Finding => ({
  rule,
  severity: 'must be mended',
  where,
  found,
  says: '',
  toDo: '',
})

describe('where a finding is mended', () => {
  it.each<[string, Finding['where'], readonly PartId[], string]>([
    ['decision.key-decision', { section: 'header', line: 'key decision' }, [], '/header#keyDecisionBecause'],
    ['people.contact', { section: 'header', line: 'contact officers' }, [], '/header#contactOfficers'],
    ['structure.header', { section: 'header', line: 'wards' }, [], '/header#wards'],
    ['decision.publication', { section: 'whole paper' }, [], '/header#publishedOn'],
    ['wording.title', { section: 'title' }, [], '/header#title'],
    ['consultation.nobody', { section: 'consultation' }, [], '/advice/consultation/new#who'],
    ['equality.reason', { section: 'equality' }, ['equality'], '/advice/equality#outcome'],
    ['implications.bare-none', { section: 'health' }, [], '/advice/health#from'],
    ['decision.information-only', { section: 'consultation' }, ['consultation'], '/parts/consultation#text'],
    ['wording.not-known', { section: 'equality' }, ['equality'], '/parts/equality#text'],
    ['people.few-children', { section: 'analysis', paragraph: '3.5' }, [], '/parts/analysis#text'],
  ])('is, for %s at %j where %j was typed over, %s', (rule, where, typedOver, address) => {
    expect(mendHref(keptWith(typedOver), finding(rule, where))).toBe(`/papers/7${address}`)
  })

  it('is the record while the part only repeats it', () => {
    const split = finding('money.split', { section: 'finance', paragraph: '7.2' })
    expect(mendHref(keptWith([]), split)).toBe('/funding')
    expect(mendHref(keptWith(['finance']), split)).toBe('/papers/7/parts/finance#text')
  })

  it('is the sentence of the background that nobody has told', () => {
    const gap = (found: string) => finding('wording.not-known', { section: 'background' }, found)
    const kept = keptWith([])
    expect(mendHref(kept, gap('what inspectors said about children at immediate risk'))).toBe(
      '/papers/7/advice/findings#immediateRisk',
    )
    expect(mendHref(kept, gap('how the findings compare with what leaders knew'))).toBe(
      '/papers/7/advice/findings#expected',
    )
  })
})
