import { describe, expect, it } from 'vitest'
import { csvFile } from './csv-file.ts'

const textOf = (...row: readonly string[]) => csvFile([row]).toString('utf8')

describe('a CSV file', () => {
  it('opens in Excel as it is meant', () => {
    expect(
      csvFile([
        ['Child', 'Said'],
        ['MU1', 'one, "two"'],
      ]).toString('utf8'),
    ).toBe('\uFEFFChild,Said\r\nMU1,"one, ""two"""\r\n')
  })

  it.each([
    '=1+1',
    '+44',
    '-5',
    '@SUM(A1)',
    '|calc',
    '%0A',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\0=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
  ])('runs nothing that begins like a formula: %j', (text) => {
    expect(textOf(text)).toContain(`'${text}`)
  })

  it('leaves what only holds such a sign as it is', () => {
    expect(textOf('a=b', '12 %', '2020-11-24')).toBe('\uFEFFa=b,12 %,2020-11-24\r\n')
  })
})
