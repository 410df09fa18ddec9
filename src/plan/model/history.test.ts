import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { actionHistory, milestoneHistory } from './history.ts'

const first = {
  knownFrom: 10,
  text: 'Look at every plan',
  kind: null,
  leadPostId: 1,
  startOn: isoDate('2020-07-01'),
  originalDueOn: null,
  takenOutBecause: null,
}
const titleOf = (id: number | null) => (id === null ? 'nobody' : `Post ${id}`)
const says = (...versions: Parameters<typeof actionHistory>[0]) => actionHistory(versions, titleOf)

describe('what happened to an action', () => {
  it('begins with its being added', () => {
    expect(says(first)).toEqual([{ change: 10, says: 'Added to the plan.' }])
  })

  it('tells each field that a change touched, under that change', () => {
    const second = { ...first, knownFrom: 12, leadPostId: null, originalDueOn: isoDate('2020-12-31') }
    expect(says(first, second).slice(1)).toEqual([
      { change: 12, says: 'Lead changed from Post 1 to nobody.' },
      { change: 12, says: 'First due date set: 31 December 2020.' },
    ])
  })

  it('tells that it was taken out, why, and that it was put back', () => {
    const out = { ...first, knownFrom: 12, takenOutBecause: 'Done elsewhere' }
    expect(says(first, out, { ...first, knownFrom: 13 }).slice(1)).toEqual([
      { change: 12, says: 'Taken out of the plan: Done elsewhere' },
      { change: 13, says: 'Put back into the plan.' },
    ])
  })
})

describe('what happened to its milestones', () => {
  const draft = { id: 1, knownFrom: 10, knownTo: 11, text: 'Draft', originalDueOn: isoDate('2020-09-01') }

  it('tells of new words and of a removal', () => {
    const versions = [draft, { ...draft, knownFrom: 11, knownTo: 14, text: 'First draft' }]
    expect(milestoneHistory(versions)).toEqual([
      { change: 10, says: 'Milestone added: “Draft”, due 1 September 2020.' },
      { change: 11, says: 'Milestone changed from “Draft” to “First draft”.' },
      { change: 14, says: 'Milestone removed: “First draft”, due 1 September 2020.' },
    ])
  })

  it('keeps two milestones apart', () => {
    const other = { ...draft, id: 2, knownFrom: 12, knownTo: null, text: 'Final' }
    expect(milestoneHistory([{ ...draft, knownTo: null }, other]).map(({ says: words }) => words)).toEqual([
      'Milestone added: “Draft”, due 1 September 2020.',
      'Milestone added: “Final”, due 1 September 2020.',
    ])
  })
})
