import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { begun } from './begun.ts'
import type { EscalationChoices } from './forms.ts'
import { standsAbove } from './model.ts'
import { readBodyId } from '../ids.ts'

function of(number: number) {
  const id = readBodyId(String(number))
  if (id === undefined) throw new RangeError('It is no id')
  return id
}

describe('who stands above', () => {
  it('is one step above, further above, or not above', () => {
    const lines = [
      { fromId: of(1), toId: of(2), kind: 'reports to' as const },
      { fromId: of(2), toId: of(3), kind: 'reports to' as const },
      { fromId: of(1), toId: of(4), kind: 'is scrutinised by' as const },
    ]
    const found = [2, 3, 4].map((to) => standsAbove(lines, of(1), of(to)))
    expect(found).toEqual(['next', 'further up', 'not above'])
  })
})

describe('the form that asks a body above', () => {
  const choices: EscalationChoices = {
    ...{ bodies: [], own: [], lines: [], meetings: [], actions: [], escalations: [], posts: [] },
    today: isoDate('2020-11-24'),
  }

  it('opens from a page of the plan with what it is about', () => {
    const from = { about: 'risk', words: 'Risk R1: <agency>', link: '/plan/risks/1' }
    expect(begun(from, choices)).toMatchObject({
      ...{ source: 'risk', sourceWords: 'Risk R1: <agency>', link: '/plan/risks/1' },
      ...{ 'on-day': '24', 'on-month': '11', 'on-year': '2020' },
    })
  })

  it.each([
    [{ about: 'risk', words: 'x', link: '//example.org' }],
    [{ about: 'elsewhere', words: 'x', link: '/plan/risks/1' }],
    [{ about: 'risk', words: ['x'], link: ['/plan/risks/1'] }],
  ])('takes nothing from an address that is no page of the plan: %j', (query) => {
    expect(Object.keys(begun(query, choices)).toSorted()).toEqual(['on-day', 'on-month', 'on-year'])
  })
})
