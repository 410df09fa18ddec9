const longest = 72
const leading = /^(?:the|improve|improving|strengthen|ensure|ensuring)\s+(?:the\s+|that\s+)?/i

/** Words that say why or how a finding goes on, after its subject has been named. */
const turns = [
  ', including',
  ', so that',
  ', to ensure',
  ', to increase',
  ', to enable',
  ', particularly',
  ', and ',
  ' to ensure',
  ' to improve',
  ' to provide',
  ' to progress',
  ' to address',
  ' to evaluate',
  ' and the extent',
  ' and in particular',
  ' with which',
  ' in driving',
  ' so that',
  ' in order to',
  ', to ',
  ', which',
  '; ',
  ': ',
  ' – ',
  ' (',
]

const endings = /[\s,;:–-]+(?:and|or|of|the|for|to|in|a|an|with|on|by|their)?$/i

function cutAtTurn(text: string): string {
  const at = turns.map((turn) => text.toLowerCase().indexOf(turn)).filter((index) => index >= 12)
  return at.length === 0 ? text : text.slice(0, Math.min(...at))
}

function cutAtWord(text: string): string {
  if (text.length <= longest) return text
  const words = text.slice(0, longest + 1)
  return words.slice(0, words.lastIndexOf(' ') === -1 ? longest : words.lastIndexOf(' '))
}

/** Takes a dangling 'and the' off the end, however many words it is. */
function withoutDangling(text: string): string {
  const cut = text.replace(endings, '')
  return cut === text ? text : withoutDangling(cut)
}

/**
 * A title for an area in the finding's own words: its subject, before the "so that" or the "including", at most 72
 * characters. The finding itself stays word for word beside it.
 */
export function proposedTitle(finding: string): string {
  const plain = finding
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;]+$/, '')
  const subject = withoutDangling(cutAtWord(cutAtTurn(plain.replace(leading, ''))))
  const title = subject === '' ? cutAtWord(plain) : subject
  return title.charAt(0).toUpperCase() + title.slice(1)
}
