import { blank, known, unread, type ReadText } from './value.ts'

const figures = /^(\d{1,6})(?:\.0+)?$/
const mostOfAnything = 1000

/** How many: a whole number from 0. */
export const readWhole: ReadText = (text) => {
  const [, digits] = figures.exec(text) ?? []
  const count = /^(nil|zero|no)$/i.test(text) ? 0 : Number(digits ?? Number.NaN)
  return count <= mostOfAnything ? known(count) : unread('a whole number, such as 2')
}

const years = /^(-?\d{1,3}(?:\.\d+)?)(?: ?(?:y|yrs?|years?)(?: old)?\b.*)?$/i
const underOne = /^(\d{1,2}) ?(?:m|mths?|months?|w|wks?|weeks?|d|days?)(?: old)?$/i
/** `<1`, and in words. */
const lessThanOne = /^(?:< ?1|(?:less than|under) (?:1|one))\b/i
const oldest = 120

/** In whole years at the last birthday: decimals are cut, months and weeks are 0 or 1 year; -1 is an unborn child. */
export const readAge: ReadText = (text) => {
  if (/^(un|not yet )born/i.test(text)) return known(-1)
  if (lessThanOne.test(text)) return known(0)
  const [, months] = underOne.exec(text) ?? []
  if (months !== undefined) return known(/\d ?m/i.test(text) ? Math.floor(Number(months) / 12) : 0)
  const [, number] = years.exec(text) ?? []
  const age = Math.floor(Number(number ?? Number.NaN))
  if (/^(unknown|not known|not recorded)$/i.test(text)) return blank
  return age >= -1 && age <= oldest ? known(age) : unread('an age in years, or -1 for an unborn child')
}
