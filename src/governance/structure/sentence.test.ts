import { describe, expect, it } from 'vitest'
import type { BodyId } from '../ids.ts'
import { readBodyId } from '../ids.ts'
import type { ReportingLine } from '../model.ts'
import { sentenceOf, tableOf } from './sentence.ts'

const id = (number: number): BodyId => {
  const found = readBodyId(String(number))
  if (found === undefined) throw new RangeError(`${number} is no id`)
  return found
}

const bodies = ['Cabinet', 'Scrutiny', 'Board', 'Group', 'Panel'].map((name, index) => ({
  id: id(index + 1),
  name,
}))

const line = (from: number, to: number, kind: ReportingLine['kind'] = 'reports to'): ReportingLine => ({
  id: 10 * from + to,
  version: 1,
  fromId: id(from),
  toId: id(to),
  kind,
  what: 'progress',
})

describe('the structure chart in words', () => {
  it('says for each body who answers to it, one or several', () => {
    const lines = [line(3, 1), line(3, 2, 'is scrutinised by'), line(4, 3), line(5, 3)]
    expect(sentenceOf({ bodies, lines })).toBe(
      'Board reports to Cabinet; Board is scrutinised by Scrutiny; Group and Panel report to Board.',
    )
  })

  it('says so when there is no line yet', () => {
    expect(sentenceOf({ bodies, lines: [] })).toBe('No body reports to another yet.')
  })

  it('has a row for each line, and one for each body without any', () => {
    expect(tableOf({ bodies, lines: [line(3, 1), line(3, 2, 'is scrutinised by'), line(4, 3)] })).toEqual([
      ['Cabinet', 'no other body here', '–'],
      ['Scrutiny', 'no other body here', '–'],
      ['Board', 'reports to Cabinet', 'progress'],
      ['Board', 'is scrutinised by Scrutiny', 'progress'],
      ['Group', 'reports to Board', 'progress'],
      ['Panel', 'no other body here', '–'],
    ])
  })
})
