const digits = 'jabcdefghi'

/** A whole number in Braille: the number sign, then a letter for each digit. */
export const numberInBraille = (number: number): string =>
  `#${String(number).replace(/\d/g, (digit) => digits[Number(digit)] ?? '')}`
