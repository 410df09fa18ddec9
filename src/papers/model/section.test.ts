import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basisOf, editPart, partState } from './section.ts'
import { parseText } from '../document/index.ts'

const record = (text: string) => basisOf(parseText(text))
const sentences = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '-'), maxLength: 30 })

describe('a part of a paper', () => {
  it('follows the record while nobody has edited it', () => {
    expect(partState(record('Seven areas.'), undefined)).toEqual({ state: 'filled', text: 'Seven areas.' })
  })

  it('keeps what a person typed', () => {
    const edit = editPart('Seven areas, all accepted.', record('Seven areas.'))
    expect(partState(record('Seven areas.'), edit)).toEqual({
      state: 'edited',
      text: 'Seven areas, all accepted.',
    })
  })

  it('says that the record has changed since, with both texts', () => {
    const edit = editPart('Seven areas, all accepted.', record('Seven areas.'))
    expect(partState(record('Eight areas.'), edit)).toEqual({
      state: 'edited, record changed since',
      text: 'Seven areas, all accepted.',
      recordThen: 'Seven areas.',
      recordNow: 'Eight areas.',
    })
  })

  it('goes on following the record when what was typed is what the record says', () => {
    expect(editPart('Seven\nareas.', record('Seven areas.'))).toBeUndefined()
  })

  it('is plainly edited again once the person has kept their words against the new record', () => {
    const edit = editPart('All accepted.', record('Seven areas.'))
    const kept = edit && editPart(edit.text, record('Eight areas.'))
    expect(partState(record('Eight areas.'), kept).state).toBe('edited')
  })

  it('never loses typed words, whatever the record does afterwards', () => {
    fc.assert(
      fc.property(sentences, sentences, sentences, (typed, before, after) => {
        const edit = editPart(typed, record(before))
        fc.pre(edit !== undefined)
        expect(partState(record(after), edit).text).toBe(typed)
      }),
    )
  })

  it('sees a change in the record exactly when the record reads differently', () => {
    fc.assert(
      fc.property(sentences, sentences, (before, after) => {
        const edit = { text: 'typed', basis: record(before) }
        const changed = partState(record(after), edit).state === 'edited, record changed since'
        expect(changed).toBe(record(before).text !== record(after).text)
      }),
    )
  })
})
