import type { Fault } from '../model.ts'
import type { Reading } from '../reading.ts'
import { faultIn } from '../reading.ts'

const share = String.raw`(\d+(?:\.(\d+))?) ?(?:%|per ?cent)`
const number = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`
/** '18 of 24 (70%)', '18 out of the 24 children, 70%', and '70% (18 of 24)'. */
const countThenShare = new RegExp(
  String.raw`(?<![\d.,])${number} (?:of|out of) (?:the |all |our )?${number}(?: [\p{L}’'-]+){0,5}?(?: ?\(|, (?:or |that is )?| = )((?:about|around|nearly|almost|some|over|under|more than|less than|just over|just under) )?${share}(?! of\b)`,
  'giu',
)
const shareThenCount = new RegExp(
  String.raw`((?:about|around|nearly|almost|some|over|under|more than|less than|just over|just under) )?(?<![\d.,])${share}(?: [\p{L}’'-]+){0,5}? \((?:that is )?${number} (?:of|out of) (?:the |all )?${number}\b`,
  'giu',
)

interface Share {
  readonly words: string
  readonly part: number
  readonly all: number
  readonly percent: number
  readonly decimals: number
  readonly loosely: boolean
}

const plainNumber = (words: string | undefined): number => Number((words ?? '').replace(/,/g, ''))

/** Which of a pattern's groups is which. */
interface Groups {
  readonly part: number
  readonly all: number
  readonly loosely: number
  readonly percent: number
}

const found = (text: string, pattern: RegExp, at: Groups): readonly Share[] =>
  [...text.matchAll(pattern)].map((match) => ({
    words: match[0],
    part: plainNumber(match[at.part]),
    all: plainNumber(match[at.all]),
    percent: Number(match[at.percent]),
    decimals: (match[at.percent + 1] ?? '').length,
    loosely: match[at.loosely] !== undefined,
  }))

const sharesIn = (text: string): readonly Share[] => [
  ...found(text, countThenShare, { part: 1, all: 2, loosely: 3, percent: 4 }),
  ...found(text, shareThenCount, { loosely: 1, percent: 2, part: 4, all: 5 }),
]

/** A share may be cut off as well as rounded; “about” lets it be two in a hundred off. */
const follows = ({ part, all, percent, decimals, loosely }: Share): boolean =>
  all === 0 || part > all || Math.abs((100 * part) / all - percent) < (loosely ? 2.5 : 10 ** -decimals)

/** A share that does not follow from the two figures beside it. */
export const sharesThatDoNotFollow = ({ body }: Reading): Fault[] =>
  body.flatMap((passage) =>
    sharesIn(passage.told)
      .filter((one) => !follows(one))
      .map(({ words, part, all, decimals }) =>
        faultIn(passage, words, `${part} of ${all} is ${((100 * part) / all).toFixed(decimals)}%.`),
      ),
  )
