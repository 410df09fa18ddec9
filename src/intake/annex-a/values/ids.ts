import { known, unread, type ReadText } from './value.ts'

const wholeNumber = /^(\d+)\.0+$/
/** What people write under a list, in the column of the numbers: it is about the list, and nobody's number. */
const aboutTheList =
  /^(?:(?:grand|sub|overall|final)[ -]?)?totals?\b|^(?:count|sum|average|row labels|end of (?:list|report|data)|as at|(?:run|print|report|extract) (?:date|on)|(?:printed|created|produced|generated|extracted) (?:on|by|at)|page \d+ of)\b|^(?:date|source|notes?) ?:|^\d{1,2}\/\d{1,2}\/\d{2,4}\b/i
/** `'00123`: typed in front of a number so that Excel keeps it as it is, and no part of it; nor is the `#` of `#00123`. */
const noPartOfIt = /^'?(?:# ?)?(?=\w)/
/** `="00123"` or `"00123"`: the same, as spreadsheets and what writes for them put it. */
const inQuotes = /^=?"(.*)"$/
const scientific = /^(\d)(?:\.(\d+))?E\+?(\d{1,2})$/i

/**
 * A number or code that stands for a person. Excel's own rewriting is undone where nothing was lost (10321.0, 1.0321E+04);
 * where it dropped figures (1.03457E+11), different people would become one, so that is not read. Leading noughts stay.
 */
export const readId: ReadText = (written) => {
  const text = written.replace(inQuotes, '$1').replace(noPartOfIt, '')
  const [, digits] = wholeNumber.exec(text) ?? []
  if (digits !== undefined) return known(digits)
  const [, first, decimals = '', exponent] = scientific.exec(text) ?? []
  if (first === undefined || exponent === undefined) return asItStands(text)
  if (decimals === '' && !text.includes('+')) return asItStands(text)
  if (decimals.length < Number(exponent))
    return unread('the whole number: Excel has shortened it, so format the column as text')
  const figures = first + decimals
  const whole = figures.slice(0, Number(exponent) + 1)
  return /^0*$/.test(figures.slice(whole.length)) ? known(whole) : unread('a number or code without decimals')
}

function asItStands(text: string) {
  if (/^\d+\.\d+$/.test(text)) return unread('a number or code without decimals')
  if (aboutTheList.test(text) || isSentence(text))
    return unread('the number of a child or adopter, not a line about the list')
  if (text.length > 60) return unread('a number or code of at most 60 characters')
  return known(text)
}

/** Three words or more, whatever figures stand among them: a note below the list. */
const isSentence = (text: string) => (text.match(/\b[a-z]{2,}\b/gi) ?? []).length > 2
