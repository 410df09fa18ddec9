import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonWords } from './common-words.ts'
import { longest, passwordProblem, shortest } from './choosing.ts'

const you = {
  name: 'Ada Made-up',
  email: 'ada.madeup@northmoor.example',
  council: 'Northmoor Council (made up)',
}

describe('a new password', () => {
  it.each([
    'kettle walrus trombone',
    'rainy-bicycle-onion',
    'Xq7!vR2#mB9zLw',
    'mein Fahrrad ist blau',
    'sofa pocket thunder',
  ])('may be %s', (password) => {
    expect(passwordProblem(password, you)).toBeUndefined()
  })

  it.each([
    ['a common word and digits', 'Password1234'],
    ['a common word with lookalikes', 'P4$$w0rd!!!!'],
    ['common words in a row', 'summerwinterspring'],
    ['a keyboard row', 'qwertyuiop12'],
    ['one character over and over', 'aaaaaaaaaaaaaaaa'],
    ['a run of digits', '123456789012'],
    ['a run of letters', 'abcdefghijklmnop'],
    ['the council and a year', 'Northmoor2026!'],
    ['one’s own name', 'AdaMadeup2026'],
    ['one’s own address', 'ada.madeup@northmoor.example'],
    ['what everybody has read of', 'correcthorsebatterystaple'],
  ])('may not be %s', (_what, password) => {
    expect(passwordProblem(password, you)).toContain('too easy to guess')
  })

  it('must be neither too short nor absurdly long', () => {
    expect(passwordProblem('', you)).toBe('Enter a password')
    expect(passwordProblem('short walrus', you)).toBeUndefined()
    expect(passwordProblem('sho walrus', you)).toBe(`Password must be ${shortest} characters or more`)
    expect(passwordProblem('x'.repeat(longest + 1), you)).toBe(
      `Password must be ${longest} characters or fewer`,
    )
  })

  it('is never a common word with a year, whatever its capitals', () => {
    const capitalised = fc
      .tuple(fc.constantFrom(...commonWords), fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }))
      .map(([word, capitals]) =>
        Array.from(word, (letter, index) => (capitals[index] ? letter.toUpperCase() : letter)).join(''),
      )
    fc.assert(
      fc.property(capitalised, fc.integer({ min: 1950, max: 2049 }), (word, year) => {
        expect(passwordProblem(`${word}${year}!`, you)).toBeDefined()
      }),
    )
  })
})
