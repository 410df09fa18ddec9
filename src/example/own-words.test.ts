import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.includes('.test.'),
)
const source = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n')

describe('the example’s text', () => {
  it('has no e-mail address, and no telephone number but those kept for stories', () => {
    expect(source).not.toMatch(/[\w.]+@[\w.]+\.\w/)
    const numbers = source.match(/\b0\d{3,4} ?\d{3} ?\d{3,4}\b/g) ?? []
    expect(numbers.length).toBeGreaterThan(0)
    // Ofcom keeps 01632 960000 to 960999 free for drama.
    expect(numbers.filter((number) => !number.startsWith('01632 960'))).toEqual([])
  })

  it('names nobody: no title or initials before a name', () => {
    expect(source).not.toMatch(/\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor) [A-Z][a-z]+/)
  })

  it('leads to no address outside those kept for examples, but the sources it names', () => {
    const addresses = source.match(/https?:\/\/[^\s'"`]+/g) ?? []
    // The names by which Excel's format knows its parts: they look like addresses, and nobody is led there.
    const led = addresses.filter((address) => !address.startsWith('http://schemas.openxmlformats.org/'))
    expect(led.filter((address) => !new URL(address).hostname.endsWith('.example'))).toEqual([])
  })
})

const seed = new URL('../../../shared/seed/cabinet-report-2020-06-16.md', import.meta.url)
const absent = existsSync(seed)
  ? ''
  : ' (skipped: ../shared/seed is not beside this checkout to compare with)'

const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[a-z0-9£']+/g) ?? []

const runsOf = (words: readonly string[], length: number): ReadonlySet<string> =>
  new Set(words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' ')))

describe('the example beside the public report', () => {
  // Names of judgements, bodies and portfolios are the same anywhere; they are shorter than a sentence or listed here.
  const names = [
    'the impact of leaders on social work practice with children and families',
    'the experiences and progress of children who need help and protection requires improvement to be good',
    'the experiences and progress of children in care and care leavers requires improvement to be good',
    'portfolio holder for lifelong learning early years send inclusion safeguarding children and young people',
  ]

  it.skipIf(absent !== '')(`repeats none of its sentences: no nine words in a row${absent}`, () => {
    const known = new Set(names.flatMap((name) => [...runsOf(wordsIn(name), 9)]))
    const theirs = runsOf(wordsIn(readFileSync(seed, 'utf8')), 9)
    const ours = [...runsOf(wordsIn(source), 9)]
    expect(ours.filter((run) => theirs.has(run) && !known.has(run))).toEqual([])
  })

  it.skipIf(absent !== '')(`names none of the people it names${absent}`, () => {
    const fields = readFileSync(seed, 'utf8').matchAll(
      /\t((?:Mr|Mrs|Ms) [A-Z] [A-Z][a-z]+|[A-Z][a-z]+ [A-Z][a-z]+), /g,
    )
    const named = [...fields].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(1)
    for (const person of named) expect(source).not.toContain(person.split(' ').at(-1))
  })
})
