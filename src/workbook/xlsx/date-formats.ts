/**
 * Whether a number format shows a day. Formats by number alone: 14–17 and 22 are dates; 18–21 and 45–47 are times of day
 * and lengths of time; 27–31, 34–36, 50–58 are dates in East Asian editions.
 */
export const isDateFormatNumber = (id: number): boolean =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 54) ||
  id === 57 ||
  id === 58

/** Excel's own limit. */
const longestFormat = 255

/** Literal text, escaped and padding characters, colours, conditions and languages: `[$-809]`, `"on" `, `\-`, `_)`. */
const decoration = /"[^"]*"?|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi
const elapsed = /\[(h+|m+|s+)\]/i

/**
 * The same for a format written out, `[$-809]dd/mm/yyyy;@`. A day has a d, a y or a month; m alone between hours and
 * seconds is minutes. `[h]:mm` is a length of time and no day.
 */
export function isDateFormat(code: string): boolean {
  const [first = ''] = code.slice(0, longestFormat).replace(decoration, '').split(';')
  if (elapsed.test(first) || /general/i.test(first)) return false
  if (/[dyeb]/i.test(first.replace(/e[+-]/gi, ''))) return true
  return /m/i.test(first) && !/[hs]/i.test(first)
}

const mostFigures = 15

/** How many figures a format of noughts alone shows at least, as for a person's number: 6 for `000000`; 0 for any other. */
export function figuresIn(code: string): number {
  const [, noughts = ''] = /^(0{2,})(?:;|$)/.exec(code.slice(0, longestFormat)) ?? []
  return noughts.length <= mostFigures ? noughts.length : 0
}
