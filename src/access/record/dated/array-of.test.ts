import { describe, expect, it } from 'vitest'
import { arrayOf } from './array-of.ts'

describe('a column as PostgreSQL writes an array', () => {
  it('leaves numbers, days and truths as they are, and says of none that it is none', () => {
    expect(arrayOf('int', [1, null, -3])).toBe('{1,NULL,-3}')
    expect(arrayOf('date', ['2020-11-17', undefined, '-infinity'])).toBe('{2020-11-17,NULL,-infinity}')
    expect(arrayOf('boolean', [true, false])).toBe('{true,false}')
    expect(arrayOf('bigint', ['-8954384822406869077'])).toBe('{-8954384822406869077}')
  })

  it('quotes texts, whatever stands in them', () => {
    expect(arrayOf('text', ['', 'NULL', null, 'a,b{c}', 'say "yes" \\ no'])).toBe(
      '{"","NULL",NULL,"a,b{c}","say \\"yes\\" \\\\ no"}',
    )
  })

  it('is empty for no rows', () => {
    expect(arrayOf('text', [])).toBe('{}')
  })
})
