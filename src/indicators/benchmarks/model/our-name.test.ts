import { describe, expect, it } from 'vitest'
import { authorityNamed } from './our-name.ts'

const all = [
  { code: '101', area: 'Testshire' },
  { code: '102', area: 'Testshire City' },
  { code: '103', area: 'Made-up and Invented' },
]

describe('which authority a council is, by its name', () => {
  it.each([
    ['Made-up & Invented Council', '103'],
    ['London Borough of Made-up and Invented', '103'],
    ['Testshire County Council', undefined],
    ['Northmoor (made up)', undefined],
    ['', undefined],
  ])('%s', (name, code) => {
    expect(authorityNamed(name, all)?.code).toBe(code)
  })

  it('is clear where one alone has the name', () => {
    expect(authorityNamed('Testshire County Council', all.slice(0, 1))?.code).toBe('101')
  })
})
