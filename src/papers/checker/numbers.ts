const units = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** A number as papers write it, for use in a pattern: '1,204', 'seven', 'twenty-one'. */
export const numberPattern = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+|(?:${tens.join('|')})(?:[- ](?:${units.slice(1, 10).join('|')}))?|${units.slice(1).toReversed().join('|')})`

/** What it comes to; NaN where it is none. */
export function numberOf(words: string): number {
  const bare = words.toLowerCase().replace(/,/g, '')
  if (/^\d+$/.test(bare)) return Number(bare)
  const small = units.indexOf(bare)
  if (small > 0) return small
  const [ten = '', unit] = bare.split(/[- ]/)
  const at = tens.indexOf(ten)
  if (at < 0) return NaN
  return (at + 2) * 10 + (unit === undefined ? 0 : units.indexOf(unit))
}

/** A cell of a table as a number, with the least step that it was written in. */
export interface Amount {
  readonly value: number
  /** 1 for '12', 0.1 for '1.2', 1000 for '£49k'. */
  readonly step: number
}

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 }

/**
 * A cell that holds one count or amount and nothing else; 'nothing' where it holds none; undefined for anything else, such
 * as a share or “c”.
 */
export function amountIn(cell: string): Amount | 'nothing' | undefined {
  const bare = cell.trim()
  if (/^[-–—]?$/.test(bare)) return 'nothing'
  const [, sign = '', whole = '', part, scale = ''] =
    /^([-−–]?)£?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(k|m)?$/i.exec(bare) ?? []
  if (whole === '') return undefined
  const times = scales[scale.toLowerCase()] ?? 1
  const value = Number(`${whole.replace(/,/g, '')}${part === undefined ? '' : `.${part}`}`) * times
  return { value: sign === '' ? value : -value, step: times / 10 ** (part?.length ?? 0) }
}
