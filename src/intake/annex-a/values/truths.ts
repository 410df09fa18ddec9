import { blank, known, unread, type ReadText } from './value.ts'
import { wordsOf } from './clean.ts'

const yes =
  /^(?:a )?(?:y|yes|true|t|1|1 (?:yes|y|true))(?: .*)?$|^(?:nfa|no further action|seen|seen alone|child seen|child seen alone|uasc|disability|disabled)$/
const no =
  /^(?:b )?(?:n|no|false|f|0|0 (?:no|n|false))$|^(?:fa|further action|none|no disability|not seen|not seen alone|child not seen|child not seen alone|non uasc)$/
const notKnown =
  /^(?:c )?(?:u|unk|unknown|not known|not recorded|not obtained|not yet obtained|not stated|refused|refu|nobt)(?: information not yet obtained)?$/

/** Yes or no. Unknown, refused and not recorded are neither: null. */
export const readTruth: ReadText = (text) => {
  const words = wordsOf(text)
  if (notKnown.test(words)) return blank
  if (no.test(words)) return known(false)
  return yes.test(words) ? known(true) : unread('Yes, No or Unknown')
}
