import { describe, expect, it } from 'vitest'
import type { Draft } from './draft.ts'
import { emptyDraft, mostItems, newArea } from './draft.ts'
import type { DraftStep } from './draft-steps.ts'
import { readStep, takeStep } from './draft-steps.ts'

const draftOf = (...texts: string[]): Draft => ({
  ...emptyDraft('Testshire'),
  areas: texts.map((text, index) => ({ ...newArea, id: String(index + 1), text })),
})

const texts = (draft: Draft, step: DraftStep): string[] | string => {
  const stepped = takeStep(draft, step, [])
  return stepped.ok ? stepped.draft.areas.map(({ text }) => text) : stepped.message
}

describe('steps of the check page', () => {
  it('are read from their buttons, counting from 1', () => {
    expect(readStep('move up 3')).toEqual({ step: 'move up', index: 2 })
    expect(readStep('remove strength 1')).toEqual({ step: 'remove strength', index: 0 })
    expect(readStep('remove 12')).toEqual({ step: 'remove', index: 11 })
    expect(readStep('confirm')).toEqual({ step: 'confirm' })
    expect(readStep('show strands')).toEqual({ step: 'show strands' })
    expect(readStep('remove')).toBeUndefined()
    expect(readStep('drop table 1')).toBeUndefined()
  })

  it('move an area up and down, and leave the ends where they are', () => {
    const draft = draftOf('a', 'b', 'c')
    expect(texts(draft, { step: 'move up', index: 2 })).toEqual(['a', 'c', 'b'])
    expect(texts(draft, { step: 'move down', index: 0 })).toEqual(['b', 'a', 'c'])
    expect(texts(draft, { step: 'move up', index: 0 })).toEqual(['a', 'b', 'c'])
    expect(texts(draft, { step: 'move down', index: 2 })).toEqual(['a', 'b', 'c'])
  })

  it('join an area to the one above: within a sentence by a space, otherwise on a line of its own', () => {
    expect(
      texts(draftOf('The oversight that managers', 'have of cases.'), { step: 'join', index: 1 }),
    ).toEqual(['The oversight that managers have of cases.'])
    expect(texts(draftOf('The quality of:', 'plans', 'x'), { step: 'join', index: 1 })).toEqual([
      'The quality of:\nplans',
      'x',
    ])
    expect(texts(draftOf('a', 'b'), { step: 'join', index: 0 })).toEqual(['a', 'b'])
  })

  it('keep the row of the upper area and every mark when two are joined', () => {
    const draft = draftOf('a', 'b')
    const marked = {
      ...draft,
      areas: draft.areas.map((area, index) => ({ ...area, priority: index === 1, tags: ['outcome 3'] })),
    }
    const stepped = takeStep(marked, { step: 'join', index: 1 }, [])
    expect(stepped.ok && stepped.draft.areas).toEqual([
      { ...newArea, id: '1', text: 'a b', priority: true, tags: ['outcome 3'] },
    ])
  })

  it('split an area at its empty lines; the first part stays the row on record', () => {
    const stepped = takeStep(draftOf('First.\n\nSecond.\n \nThird.'), { step: 'split', index: 0 }, [])
    expect(stepped.ok && stepped.draft.areas.map(({ id, text }) => [id, text])).toEqual([
      ['1', 'First.'],
      ['', 'Second.'],
      ['', 'Third.'],
    ])
  })

  it('say how to split when there is no empty line', () => {
    expect(texts(draftOf('One area.'), { step: 'split', index: 0 })).toMatch(/^Put an empty line/)
  })

  it('remove and add areas, up to the most that there can be', () => {
    expect(texts(draftOf('a', 'b'), { step: 'remove', index: 0 })).toEqual(['b'])
    expect(texts(draftOf('a'), { step: 'add area' })).toEqual(['a', ''])
    expect(texts(draftOf(...Array<string>(mostItems).fill('a')), { step: 'add area' })).toMatch(/at most 60/)
  })

  it('take a strength from a paragraph of the report, with its number and page', () => {
    const paragraph = { number: '12', section: 'Leaders', text: 'Leaders know their service.', page: 5 }
    const stepped = takeStep(draftOf(), { step: 'add paragraph', index: 0 }, [paragraph])
    expect(stepped.ok && stepped.draft.strengths).toEqual([
      { id: '', text: 'Leaders know their service.', paragraph: '12', page: '5', ownerPostId: '', watch: '' },
    ])
    const none = takeStep(draftOf(), { step: 'add paragraph', index: 7 }, [paragraph])
    expect(none.ok && none.draft.strengths).toEqual([])
  })

  it('change nothing when they name an area that is not there', () => {
    for (const step of ['move up', 'move down', 'join', 'split', 'remove'] as const) {
      expect(texts(draftOf('a'), { step, index: 9 })).toEqual(['a'])
    }
  })
})
