const months = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** A space that no line breaks at. */
const fixed = '\u00a0'

const dayAndMonth = new RegExp(`(\\b\\d{1,2}) (?=(?:${months})\\b)`, 'g')
/** The groups of a telephone number: '01632 960577'. */
const groups = /(?<=\b0\d{2,5}) (?=\d{3,8}\b)/g

/** Keeps a day with its month and a telephone number in one piece, as a careful typist would. */
export const heldTogether = (text: string): string =>
  text.replace(dayAndMonth, `$1${fixed}`).replace(groups, fixed)
