import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import type { EntryId } from '../ids.ts'
import { inForceOf } from './decided.ts'
import type { Entry, RouteToPermanence } from './entry.ts'

const isId = (number: number): number is EntryId => number > 0
const id = 1

const entry = (on: string, said: Partial<Entry>): Entry => {
  if (!isId(id)) throw new RangeError('No id')
  const nothing = { endedOn: undefined, dueOn: undefined, postId: 7, parallel: undefined, place: undefined }
  const bare = {
    id,
    version: 1,
    childId: 3,
    kind: 'plan',
    code: 'agreed',
    route: undefined,
    words: '',
    takenBackOn: undefined,
  } as const
  return { ...bare, ...nothing, on: isoDate(on), ...said }
}
const plan = (on: string, route: RouteToPermanence, code = 'agreed') => entry(on, { route, code })
const match = (on: string) => entry(on, { kind: 'step', code: 'long-term match agreed', postId: undefined })
const said = (entries: readonly Entry[]) =>
  inForceOf(entries).map(({ kind, route, on }) => [kind, route ?? null, on].join(' '))

describe('what the tracker has in force', () => {
  it('is the plan that was agreed last, and none that was only put forward', () => {
    const entries = [
      plan('2020-01-10', 'return home'),
      plan('2020-06-10', 'adoption'),
      plan('2020-09-10', 'kinship care', 'proposed'),
    ]
    expect(said(entries)).toEqual(['plan adoption 2020-06-10'])
  })

  it('is a match under that plan, also where the plan was agreed again since', () => {
    const fostering = plan('2020-01-10', 'long-term fostering')
    const again = plan('2020-09-10', 'long-term fostering')
    expect(said([fostering, match('2020-03-01'), again])).toEqual([
      'plan long-term fostering 2020-09-10',
      'match  2020-03-01',
    ])
  })

  it('is no match of an earlier plan', () => {
    const entries = [
      plan('2020-01-10', 'long-term fostering'),
      match('2020-03-01'),
      plan('2020-09-10', 'return home'),
    ]
    expect(said(entries)).toEqual(['plan return home 2020-09-10'])
  })

  it('is a match alone where no plan is on record, and nothing where nothing was decided', () => {
    expect(said([match('2020-03-01')])).toEqual(['match  2020-03-01'])
    expect(said([entry('2020-01-01', { kind: 'meeting', code: undefined })])).toEqual([])
  })
})
