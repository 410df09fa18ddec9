import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../templates/index.ts'
import { wellMadeDraft, wellMadeFacts } from '../templates/well-made.ts'
import { cabinetReport } from '../templates/index.ts'
import { check, checkRules } from './index.ts'
import { read } from './reading.ts'
import { sketch } from './sketch.ts'

describe.each(checkRules)('$id', ({ finds, examples, ...rule }) => {
  it('finds its fault in the paper that has it', () => {
    const faults = finds(read(examples.breaks))
    expect(faults).not.toEqual([])
    for (const fault of faults) expect(fault.says).toMatch(/\S.*[.”]$/)
  })

  it('finds nothing in the paper that has not', () => {
    expect(finds(read(examples.holds))).toEqual([])
  })

  it('says why, and what to do', () => {
    for (const words of [rule.title, rule.why, rule.toDo]) expect(words.length).toBeGreaterThan(10)
  })
})

describe('the checker', () => {
  it('has at least eighteen rules, each with an id of its own', () => {
    expect(checkRules.length).toBeGreaterThanOrEqual(18)
    expect(new Set(checkRules.map(({ id }) => id)).size).toBe(checkRules.length)
  })

  it('finds nothing in a paper that is well made', () => {
    expect(check(compose(wellMadeFacts, wellMadeDraft).paper)).toEqual([])
  })

  it('takes any text without failing, and quotes only what stands in it', () => {
    const alphabet = fc.constantFrom(
      'one',
      'young',
      'person',
      '£5k',
      'the',
      '(',
      ')',
      'by',
      '4 May 2026',
      'ABC',
      '|',
      '# ',
      '\n',
      '.',
      '-',
      '[',
      ']',
    )
    const text = fc.array(alphabet, { maxLength: 30 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(text, text, (background, recommendations) => {
        for (const finding of check(sketch({ parts: { background, recommendations } }))) {
          expect(finding.found).toBe(finding.found.trim())
        }
      }),
    )
  })

  it('tells what it finds in the order of the paper', () => {
    const paper = sketch({
      title: 'Report of the',
      parts: { recommendations: '1. Approves funding.', finance: 'None.', health: 'None.' },
    })
    const places = check(paper).map(({ where }) => where.section)
    expect(places.indexOf('title')).toBeLessThan(places.indexOf('recommendations'))
    expect(places.indexOf('finance')).toBeLessThan(places.indexOf('health'))
  })
})

describe('groups that papers of this kind must ask', () => {
  const missing = (consultation: string): string | undefined =>
    check(sketch({ parts: { consultation } })).find(({ rule }) => rule === 'consultation.groups')?.says

  it.each([
    ['The report is for information only.', 'children and young people; parents and carers; staff; partners'],
    ['Care leavers, foster carers and the police were asked in May and want more time.', 'asked: staff.'],
    ['Children, parents and the police were asked. Staff were not asked.', 'asked: staff.'],
    ['Staff of Children’s Services, parents and schools were asked.', 'asked: children and young people.'],
    [
      'Children, parents, staff and partners',
      'children and young people; parents and carers; staff; partners',
    ],
  ])('are named when they are missing from “%s”', (consultation, names) => {
    expect(missing(consultation)).toContain(names)
  })

  it.each([
    'Children, parents, staff and partners were asked in May, and want to hear sooner.',
    'Children, parents and staff were asked. Partners were not asked, since nothing changes for them.',
    'These people were asked:\n- Young people in care (4 May 2026): They do not want to move.\n- Carers (4 May 2026): Ring first.\n- Social workers (5 May 2026): Nothing was missing.\n- Health visitors and police (5 May 2026): Agreed.',
    'Children and parents were asked. Staff were not asked. Why: the plan is their own. Schools will be asked in June because they were closed.',
  ])('are not missed in “%s”', (consultation) => {
    expect(missing(consultation)).toBeUndefined()
  })

  it('are none where the template names none', () => {
    const template = { ...cabinetReport, consults: undefined }
    const paper = sketch({ template, parts: { consultation: 'Nobody yet.' } })
    expect(check(paper).map(({ rule }) => rule)).not.toContain('consultation.groups')
  })
})
