import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { toldOtherwise } from './identity.ts'

const told = { bornOn: isoDate('2020-03-02'), unborn: false, gender: 'F' }

describe('what two numbers tell otherwise of a child', () => {
  it('is the birth and the gender', () => {
    expect(toldOtherwise(told, told)).toEqual([])
    const other = { ...told, bornOn: isoDate('2020-03-03'), gender: 'M' }
    expect(toldOtherwise(told, other)).toEqual(['dates of birth', 'genders'])
  })

  it('is never the day on which an unborn child was expected', () => {
    const expected = { ...told, bornOn: isoDate('2020-03-20'), unborn: true }
    expect(toldOtherwise(expected, told)).toEqual([])
    expect(toldOtherwise(told, expected)).toEqual([])
  })

  it('is never a gender that is not stated or recorded', () => {
    for (const gender of ['U', null]) expect(toldOtherwise({ ...told, gender }, told)).toEqual([])
  })
})
