/** An amount in pence as a paper prints it: £49,000 or £49.50. */
export function money(pence: number): string {
  const pounds = Math.trunc(Math.abs(pence) / 100)
  const rest = Math.abs(pence) % 100
  const sign = pence < 0 ? '−' : ''
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`
  return `${sign}£${pounds.toLocaleString('en-GB')}${decimals}`
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A small count in words, as running text prints it: seven, but 12. */
export const inWords = (count: number): string => small[count] ?? String(count)

/** 'one area', 'seven areas'. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${inWords(count)} ${count === 1 ? one : many}`

/** 'one of four' at the start of a sentence: 'One of four'. */
export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
