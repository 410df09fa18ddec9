import { codeLists } from '../../../children/facts/index.ts'
import type { Code } from '../../../children/facts/index.ts'
import type { AnnexColumn } from '../../../intake/annex-a/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { readIsoDate } from '../../../kernel/index.ts'
import type { ExtractValue } from '../extract/index.ts'
import type { Layout } from './layout.ts'
import type { WrittenCell } from './xlsx.ts'

const written: ReadonlyMap<string, ReadonlyMap<string, Code>> = new Map(
  Object.entries(codeLists).map(([name, all]: [string, readonly Code[]]) => [
    name,
    new Map(all.map((each) => [each.code, each])),
  ]),
)

const blanks = { empty: undefined, '-': '-', '#N/A': { error: '#N/A' } } as const

const truths = {
  official: { yes: 'a) Yes', no: 'b) No', unknown: 'c) Unknown' },
  bare: { yes: 'Y', no: 'N', unknown: undefined },
  'spelled out': { yes: 'Yes', no: 'No', unknown: 'Unknown' },
} as const

/** One value as that layout writes it. Nothing known of a yes or no that must not be blank is written as unknown. */
export function cellOf(column: AnnexColumn, value: ExtractValue, layout: Layout): WrittenCell {
  const { reading, mayBeBlank } = column
  if (value === null)
    return reading.as === 'truth' && !mayBeBlank ? truths[layout.codes].unknown : blanks[layout.blanks]
  if (typeof value === 'boolean') return truths[layout.codes][value ? 'yes' : 'no']
  if (reading.as === 'age' && typeof value === 'number') return ageCell(value, layout)
  if (typeof value === 'number') return value
  if (reading.as === 'day') return dayCell(readIsoDate(value), layout)
  if (reading.as !== 'code') return value
  const code = written.get(reading.codes)?.get(value)
  if (!code) return value
  return layout.codes === 'official' ? code.written : layout.codes === 'bare' ? code.code : code.label
}

/** Decimal ages keep the years they are cut from; -1 says unborn and stays. */
const ageCell = (age: number, { ages }: Layout): number =>
  ages === 'decimal' && age >= 0 ? age + 0.138 : age

function dayCell(day: IsoDate | undefined, { days }: Layout): WrittenCell {
  if (day === undefined) return undefined
  const [year = '', month = '', date = ''] = day.split('-')
  if (days === 'text') return `${date}/${month}/${year}`
  const formula = `DATE(${Number(year)},${Number(month)},${Number(date)})`
  return days === 'formulas' ? { formula, day } : { day }
}
