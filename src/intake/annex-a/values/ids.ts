import { isPlaceholder } from './placeholders.ts'
import { known, unread, type ReadText, type Value } from './value.ts'

const wholeNumber = /^(\d+)\.0+$/
/** What people write under a list, in the column of the numbers: it is about the list, and nobody's number. */
const aboutTheList =
  /^(?:(?:grand|sub|overall|final)[ -]?)?totals?\b|^(?:count|sum|average|row labels|end of (?:list|report|data)|as at|(?:run|print|report|extract) (?:date|on)|(?:printed|created|produced|generated|extracted) (?:on|by|at)|page \d+ of|list[ _]\d{1,2})\b|^(?:date|source|notes?) ?:|^\d{1,2}\/\d{1,2}\/\d{2,4}\b/i
/** `'00123`: typed in front of a number so that Excel keeps it as it is, and no part of it; nor is the `#` of `#00123`. */
const noPartOfIt = /^'?(?:# ?)?(?=\w)/
/** `="00123"` or `"00123"`: the same, as spreadsheets and what writes for them put it. */
const inQuotes = /^=?"(.*)"$/
/** `17,889`: a number as a report shows it, or a sheet saved as CSV. */
const withThousands = /^\d{1,3}(?:,\d{3})+(?:\.0+)?$/
const noughts = /^0+(?:\.0+)?$/
/** Excel makes a day of `12-3` and of `MAR1`: what the number was can no longer be told. */
const madeADay =
  /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ]\d{2}:\d{2}.*)?$|^(?:\d{1,2}-)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2}(?:\d{2})?$|^\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/i

const numberOfOne =
  'the number of one child or adopter: such a word may stand for many, so give each their own and load the file again'
const numberNoDay =
  'the number of a child or adopter: Excel has made a day of it, so format the column as text and fill it again'

const scientific = /^(\d)(?:\.(\d+))?E\+?(\d{1,2})$/i

/**
 * A number or code that stands for a person. Excel's own rewriting is undone where nothing was lost (10321.0, 1.0321E+04);
 * and the commas of thousands go; where it dropped figures (1.03457E+11), different people would become one, so that is not read. Leading noughts stay.
 */
export const readId: ReadText = (written) => {
  const bare = written.replace(inQuotes, '$1').replace(noPartOfIt, '')
  const text = withThousands.test(bare) ? bare.replaceAll(',', '') : bare
  const [, digits] = wholeNumber.exec(text) ?? []
  if (digits !== undefined) return asItStands(digits)
  const [, first, decimals = '', exponent] = scientific.exec(text) ?? []
  if (first === undefined || exponent === undefined) return asItStands(text)
  if (decimals === '' && !text.includes('+')) return asItStands(text)
  if (decimals.length < Number(exponent))
    return unread('the whole number: Excel has shortened it, so format the column as text')
  const figures = first + decimals
  const whole = figures.slice(0, Number(exponent) + 1)
  return /^0*$/.test(figures.slice(whole.length)) ? known(whole) : unread('a number or code without decimals')
}

/** Of a cell that is no text: a tick or a day is nobody's number. */
export const notAnId = (kind: 'truth' | 'day'): Value => unread(kind === 'truth' ? numberOfOne : numberNoDay)

function asItStands(text: string) {
  if (isPlaceholder(text) || noughts.test(text)) return unread(numberOfOne)
  if (madeADay.test(text)) return unread(numberNoDay)
  if (/^\d+\.\d+$/.test(text)) return unread('a number or code without decimals')
  if (aboutTheList.test(text) || isSentence(text))
    return unread('the number of a child or adopter, not a line about the list')
  if (text.length > 60) return unread('a number or code of at most 60 characters')
  return known(text)
}

/** Three words or more, whatever figures stand among them: a note below the list. */
const isSentence = (text: string) => (text.match(/\b[a-z]{2,}\b/gi) ?? []).length > 2
