import { describe, expect, it } from 'vitest'
import { postedAgain, reasonField, typedReason, versionIn } from './posted.ts'

describe('what every form of a changed record posts', () => {
  it.each([
    [{ _version: '12' }, 12],
    [{ _version: 12 }, 12],
    [{ _version: 'twelve' }, -1],
    [{ _version: '1.5' }, -1],
    [{ _version: ['12', '13'] }, -1],
    [{}, -1],
    [null, -1],
    ['_version=12', -1],
  ])('was made from a version, or counts as overtaken: %j', (body, version) => {
    expect(versionIn(body)).toBe(version)
  })

  it('is posted once more as it came, and not at all when it is no form', () => {
    expect(postedAgain({ name: 'Board', members: ['1', '2'] })).toEqual({
      name: 'Board',
      members: ['1', '2'],
    })
    expect(postedAgain({ file: { length: 3 } })).toEqual({})
    expect(postedAgain(null)).toEqual({})
  })

  it('says why, in words', () => {
    expect(reasonField.safeParse(' Minutes amended ').data).toBe('Minutes amended')
    expect(reasonField.safeParse('  ').success).toBe(false)
    expect(typedReason({ reason: ' as typed ' })).toBe(' as typed ')
    expect(typedReason({ reason: ['one', 'two'] })).toBe('')
    expect(typedReason(undefined)).toBe('')
  })
})
