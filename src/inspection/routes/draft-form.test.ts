import { describe, expect, it } from 'vitest'
import { problemsOf } from '../../access/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { Draft } from '../model/draft.ts'
import { emptyDraft, newArea, newStrength } from '../model/draft.ts'
import { strandRows } from '../model/strand-rows.ts'
import { inBoxes } from '../model/typed-day.ts'
import { inspectionForm, withoutBlanks } from './draft-form.ts'
import { postedDraft } from './posted-draft.ts'

const day = (text: string) => inBoxes(isoDate(text))

const good: Draft = {
  ...emptyDraft('Testshire'),
  kind: 'standard inspection',
  inspectedFrom: day('2020-03-02'),
  inspectedTo: day('2020-03-13'),
  receivedOn: day('2020-04-08'),
  judgements: strandRows('standard inspection', isoDate('2020-03-02'), []).map((row) => ({
    ...row,
    grade: 'Good',
  })),
  areas: [{ ...newArea, text: 'Oversight.', page: '2' }],
}

const check = (change: Partial<Draft>) =>
  inspectionForm({ today: isoDate('2020-11-24'), postIds: [4] }).safeParse({ ...good, ...change })

const problems = (change: Partial<Draft>) => {
  const { error } = check(change)
  return error ? problemsOf(error).map(({ field, message }) => `${field}: ${message}`) : []
}

describe('a draft that is to go on record', () => {
  it('becomes an inspection, with nothing where nothing was typed', () => {
    const { data } = check({})
    expect(data).toMatchObject({ publishedOn: null, receivedOn: '2020-04-08', strengths: [] })
    expect(data?.findings).toEqual([
      { id: undefined, text: 'Oversight.', priority: false, tags: [], paragraph: null, page: 2 },
    ])
    expect(data?.judgements[0]).toMatchObject({ grade: 'Good', selfGrade: null })
  })

  it('needs its kind, its council, its days and the day of receipt', () => {
    const nothing = {
      kind: '',
      authority: ' ',
      inspectedFrom: inBoxes(null),
      inspectedTo: inBoxes(null),
      receivedOn: inBoxes(null),
    }
    expect(problems(nothing)).toEqual([
      'kind: Select what kind of inspection it was',
      'authority: Enter the council that was inspected',
      'inspectedFrom: Enter the first day of the inspection',
      'inspectedTo: Enter the last day of the inspection',
      'receivedOn: Enter the date you received the report',
    ])
  })

  it('has real days, in an order that can be', () => {
    expect(problems({ inspectedTo: { day: '31', month: '2', year: '2020' } })).toEqual([
      'inspectedTo: The last day of the inspection must be a real date',
    ])
    expect(problems({ receivedOn: { day: '8', month: '', year: '2020' } })).toEqual([
      'receivedOn: The date you received the report must include a month',
    ])
    expect(problems({ inspectedTo: day('2020-03-01') })).toEqual([
      'inspectedTo: The last day of the inspection must be the first day or later',
    ])
    expect(problems({ receivedOn: day('2020-03-12') })).toEqual([
      'receivedOn: The date you received the report must be after the inspection',
    ])
    expect(problems({ publishedOn: day('2020-03-12') })).toEqual([
      'publishedOn: The day it was published must be after the inspection',
    ])
    expect(problems({ receivedOn: day('2020-11-25') })).toEqual([
      'receivedOn: The date you received the report must be today or in the past',
    ])
  })

  it('has a grade for each strand if its kind is graded, and none if it is not', () => {
    const [first, ...rest] = good.judgements
    const ungraded = first ? [{ ...first, grade: '' }, ...rest] : []
    expect(problems({ judgements: ungraded })).toEqual([
      'judgements-0-grade: Select the grade for “The impact of leaders on social work practice with children and families”',
    ])
    expect(problems({ kind: 'focused visit' })[0]).toMatch(
      /^judgements-0-grade: A focused visit gives no grades/,
    )
    expect(problems({ kind: 'focused visit', judgements: [] })).toEqual([])
    const madeUp = good.judgements.map((row) => ({ ...row, selfGrade: 'Excellent' }))
    expect(problems({ judgements: madeUp })[0]).toBe('judgements-0-selfGrade: Select one of the four grades')
  })

  it('has words in every area and strength, pages that are numbers, and owners that are posts', () => {
    const strength = { ...newStrength, text: ' ', ownerPostId: '5' }
    expect(problems({ areas: [{ ...newArea, text: '', page: '0' }], strengths: [strength] })).toEqual([
      'areas-0-text: Enter the words of this area, or remove it',
      'areas-0-page: The page must be a number, such as 3',
      'strengths-0-text: Enter the words of this strength, or remove it',
      'strengths-0-ownerPostId: Select a post from the list',
    ])
    expect(problems({ areas: [{ ...newArea, text: 'x', tags: ['outcome 4', 'made up'] }] })[0]).toMatch(
      /^areas-0-tags/,
    )
  })

  it('leaves out what was added and never begun, but nothing that is on record', () => {
    const left = withoutBlanks({
      ...good,
      areas: [newArea, ...good.areas, { ...newArea, id: '3' }],
      strengths: [newStrength],
    })
    expect(left.areas.map(({ id, text }) => [id, text])).toEqual([
      ['', 'Oversight.'],
      ['3', ''],
    ])
    expect(left.strengths).toEqual([])
  })
})

describe('what was posted', () => {
  it('is read as typed, with the line ends of the report', () => {
    const posted = postedDraft({
      kind: 'peer review',
      'areas-0-text': 'One\r\ntwo',
      'areas-0-tags': ['outcome 1', 'enabler 2'],
      'areas-1-tags': 'outcome 3',
      'areas-1-priority': 'yes',
      'receivedOn-day': ' 8 ',
    })
    expect(posted.areas).toEqual([
      { ...newArea, text: 'One\ntwo', tags: ['outcome 1', 'enabler 2'] },
      { ...newArea, tags: ['outcome 3'], priority: true },
    ])
    expect(posted.receivedOn.day).toBe('8')
  })

  it('is empty where it is no form, and has an end where it claims none', () => {
    expect(postedDraft('no form')).toEqual({ ...emptyDraft(''), areas: [] })
    expect(postedDraft({ 'areas-999-text': 'far' }).areas).toHaveLength(60)
    expect(postedDraft({ kind: ['a', 'b'], 'areas-0-text': { deep: 'x' } })).toMatchObject({
      kind: '',
      areas: [newArea],
    })
  })
})
