/**
 * Whether two texts differ by nothing but spelling, case, punctuation and spacing. Wherever there is doubt they do not:
 * a clearance that lapses is asked for again, one that should have lapsed is believed.
 */

/** Words that turn a sentence round, or say how far something goes. Their sequence must be the same. */
const weighty = new Set(
  (
    'no not never none neither nor without cannot cant dont doesnt isnt arent wont wasnt werent hasnt havent nothing nobody ' +
    'may might must shall should will would can could need only all any some each every both either unless until except ' +
    'before after more less fewer most least up down in out'
  ).split(' '),
)

const numberWords = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half quarter third ' +
    'first second fourth fifth once twice double dozen january february march april june july august september october ' +
    'november december monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday'
  ).split(' '),
)

/** Pairs that one letter tells apart and that are not each other’s misspelling. */
const confusable = new Set(
  [
    'county country',
    'casual causal',
    'trail trial',
    'united untied',
    'marital martial',
    'costed coasted',
    'family familiar',
    'cared carried',
    'placed paced',
    'formal former',
    'costs coasts',
    'through though',
    'adapt adopt',
    'adapted adopted',
    'adaption adoption',
    'statue statute',
    'personal personnel',
    'desert dessert',
    'moral morale',
    'principal principle',
    'complement compliment',
    'immanent imminent',
  ].flatMap((pair) => [pair, pair.split(' ').toReversed().join(' ')]),
)

interface Word {
  /** Lower-case, without punctuation. */
  readonly plain: string
  /** A capital where no sentence begins: somebody’s or something’s name. */
  readonly isName: boolean
}

/** Quotes, dashes and spaces of every kind are one; what is left of punctuation belongs to numbers. */
const levelled = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

/** '£49,000', '12.5%', '2020/21', '-3', '18+': a figure with all that belongs to it. */
const figure = /[£$€<>±+-]?\d(?:[\d.,:/-]*\d)?(?:\s?(?:%|k|m|bn))?\+?/giu

export const figuresIn = (text: string): readonly string[] =>
  [...levelled(text).matchAll(figure)].map(([found]) =>
    found
      .replace(/,(?=\d{3})/g, '')
      .replace(/\s/g, '')
      .toLowerCase(),
  )

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let opens = true
  for (const [token] of levelled(text)
    .replace(figure, ' ')
    .matchAll(/[\p{L}\p{M}'’]+|[.!?:]/gu)) {
    if (/^[.!?:]$/.test(token)) {
      opens = true
      continue
    }
    const plain = token.replace(/'/g, '').toLowerCase()
    if (plain !== '') words.push({ plain, isName: !opens && /^\p{Lu}/u.test(token) })
    opens = false
  }
  return words
}

const same = (before: readonly string[], after: readonly string[]): boolean =>
  before.length === after.length && before.every((word, index) => word === after[index])

const pick = (words: readonly Word[], from: ReadonlySet<string>): readonly string[] =>
  words.map(({ plain }) => plain).filter((word) => from.has(word))

/** A letter doubled or not, left out or put in, two that changed places, or one vowel, or s and z or c, for another. */
function oneSlip(before: string, after: string): boolean {
  if (before.length === after.length) return swapped(before, after) || oneLetterFor(before, after)
  const [shorter, longer] = before.length < after.length ? [before, after] : [after, before]
  if (longer.length - shorter.length !== 1) return false
  return Array.from(longer, (_letter, at) => longer.slice(0, at) + longer.slice(at + 1)).includes(shorter)
}

const differing = (before: string, after: string): readonly number[] =>
  Array.from(before, (letter, at) => (letter === after[at] ? [] : [at])).flat()

function swapped(before: string, after: string): boolean {
  const [first, second, ...more] = differing(before, after)
  return (
    first !== undefined &&
    second === first + 1 &&
    more.length === 0 &&
    before[first] === after[second] &&
    before[second] === after[first]
  )
}

const likeSounds = [/^[aeiouy]$/, /^[szc]$/]

function oneLetterFor(before: string, after: string): boolean {
  const [at, ...more] = differing(before, after)
  if (at === undefined || more.length > 0) return false
  const pair = [before[at] ?? '', after[at] ?? '']
  return likeSounds.some((sound) => pair.every((letter) => sound.test(letter)))
}

const ends = (word: string): string => `${word.slice(0, 1)}${word.slice(-1)}`

/** A small correction of spelling: five letters at least, the same first and last one, one slip between them. */
function isSpelling(before: Word, after: Word): boolean {
  const [was, is] = [before.plain, after.plain]
  if (was === is) return true
  if (before.isName || after.isName || confusable.has(`${was} ${is}`)) return false
  if ([was, is].some((word) => word.length < 5 || weighty.has(word) || numberWords.has(word))) return false
  return ends(was) === ends(is) && oneSlip(was, is)
}

const joined = (words: readonly Word[]): string => words.map(({ plain }) => plain).join('')

/** The rule, for two texts. The same text is typographical too: nothing changed at all. */
export function isTypographical(before: string, after: string): boolean {
  if (!same(figuresIn(before), figuresIn(after))) return false
  const [was, is] = [wordsOf(before), wordsOf(after)]
  for (const kind of [weighty, numberWords]) if (!same(pick(was, kind), pick(is, kind))) return false
  if (joined(was) === joined(is)) return true
  return (
    was.length === is.length &&
    was.every((word, index) => {
      const other = is[index]
      return other !== undefined && isSpelling(word, other)
    })
  )
}
