import { between, daysIn, moneyIn } from './language.ts'

const units = 'one|two|three|four|five|six|seven|eight|nine'
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const small = `(?:(?:${tens})(?:[- ](?:${units}))?|${teens}|${units})`
const inWords = `(?:(?:a|several|${units}) (?:dozen|hundred|thousand)(?: and ${small})?|${small})`
const inDigits = String.raw`\d[\d,]*(?:\.\d+)?`
const shares = String.raw`half|(?:a|one|two|three) (?:thirds?|quarters?|fifths?|tenths?)|${inDigits} ?(?:%|per ?cent)|(?:${inWords}) per ?cent|(?:${inWords}|${inDigits}) (?:in|out of) (?:every )?(?:${inWords}|${inDigits})`

/** What a figure of a children’s service counts. */
const counted = [
  'children',
  'young people',
  'bab(?:y|ies)',
  'famil(?:y|ies)',
  'siblings?',
  'care leavers?',
  '(?:foster |kinship )?carers?',
  'referrals?',
  'contacts?',
  'assessments?',
  'enquir(?:y|ies)',
  'conferences?',
  'child protection plans?',
  'cases?',
  'visits?',
  'reviews?',
  'placements?',
  'challenges',
  'complaints?',
  'audits?',
  'social workers?',
  '(?:team |service )?managers?',
  'workers?',
  'staff',
  'posts?',
  'vacanc(?:y|ies)',
  'people',
].join('|')

/** A number is no figure where it names something: stage 2, section 20, appendix 1, paragraph 3.2. */
const notNamed = String.raw`(?<!\b(?:section|sections|stage|phase|tier|area|areas|year|level|priority|appendix|paragraph|regulation|schedule|step|table|figure|part|version|aged|under|over|age) )(?<![\d.,£/§-])`

const ofPeople = new RegExp(
  String.raw`${notNamed}\b(?:${shares}|${inWords}|${inDigits})(?![\d.,/]*\d)(?: of (?:the |our |these |all )?)? ?${between(2)}(?:${counted})\b`,
  'giu',
)
const ofAnything = new RegExp(
  String.raw`${notNamed}\b(?:${inDigits} ?(?:%|per ?cent)|(?:${inWords}) per ?cent)`,
  'giu',
)

/** Days are left alone: 16 in “16 June 2020” is none of these. */
const withoutDays = (text: string): string =>
  daysIn(text).reduce((left, { words }) => left.replace(words, '§'), text)

/** A figure about children, staff, performance or money, as somebody wrote it: in digits or in words. */
export interface WrittenFigure {
  readonly words: string
  /** 'Two team managers'; '82% of children', 'one in ten'; '£49,000'. */
  readonly kind: 'count' | 'share' | 'money'
}

const isShare = new RegExp(String.raw`^(?:${shares})`, 'iu')

/** Every figure in a text that needs a source. */
export function figuresIn(typed: string): readonly WrittenFigure[] {
  const read = withoutDays(typed)
  const people = [...read.matchAll(ofPeople)].map(([words]) => words.trim())
  const alone = [...read.matchAll(ofAnything)]
    .map(([words]) => words.trim())
    .filter((words) => !people.some((found) => found.includes(words)))
  return [
    ...people.map((words) => ({ words, kind: isShare.test(words) ? 'share' : 'count' }) as const),
    ...alone.map((words) => ({ words, kind: 'share' }) as const),
    ...moneyIn(read).map(({ words }) => ({ words, kind: 'money' }) as const),
  ]
}
