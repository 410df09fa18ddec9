import { blank, known, unread, type ReadText } from './value.ts'
import { wordsOf } from './clean.ts'

const yes = /^(?:a )?(?:y|yes|true|t|1|1 (?:yes|y|true))(?: .*)?$/
const no = /^(?:b )?(?:n|no|false|f|0|0 (?:no|n|false))$/
const notKnown =
  /^(?:c )?(?:u|unk|unknown|not known|not recorded|not (?:yet )?obtained|not stated|refused|refu|nobt|unborn)(?: information not yet obtained)?$|^no visit\b/

/** What systems write instead of yes and no, each of it in one column only. */
const saysYes =
  /^(?:nfa|no further action|(?:child )?seen(?: alone)?|uasc|offered.*)$|autism|asperger|\bdda\b/
const saysNo =
  /^(?:fa|further action|(?:none )?no disability|none|(?:child )?not seen(?: alone)?|non uasc|not offered.*)$/

const disability =
  'dis|disabled|disability|aut|beh|behaviour|comm|communication|con|conciousness|consciousness|dda|hand|hand function|hear|hearing|inc|incontinence|incontience|ld|learning|mob|mobility|pc|personal care|vis|vision'
/** One disability of the census's list, or several. */
const disabilities = new RegExp(`^(?:${disability})(?: (?:${disability}))*$`)

/** Yes or no. Unknown, refused and not recorded are neither: null. */
export const readTruth: ReadText = (text) => {
  const words = wordsOf(text)
  if (notKnown.test(words)) return blank
  if (no.test(words) || saysNo.test(words)) return known(false)
  return yes.test(words) || saysYes.test(words) || disabilities.test(words)
    ? known(true)
    : unread('Yes, No or Unknown')
}

/** Whether an offer was accepted: one that was made and declined was not. */
export const readAcceptance: ReadText = (text) =>
  /^offered and declined|^declined|^refused$/i.test(text) ? known(false) : readTruth(text)
