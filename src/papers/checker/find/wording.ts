import type { Paper } from '../../model/index.ts'
import { notKnown } from '../../model/index.ts'
import { daysIn, sentencesOf } from '../language.ts'
import type { Fault } from '../model.ts'
import type { Passage, Reading } from '../reading.ts'
import { faultIn, faultOf, placeWords } from '../reading.ts'

const openEnd =
  /\b(a|an|the|of|in|to|for|from|with|by|on|at|and|or|but|as|into|about|its|their|our|following|regarding|concerning)$|[,:;–-]$/i
/** 'in response to the area': a noun that only begins a phrase. */
const halfPhrase =
  /\b(to|of|for|in|on|with|from|by|following)\s+(the|an?|its|their|our)\s+(areas?|numbers?|range|parts?|extent|series|set|level|result|use)$/i

export function unfinishedTitle({ paper: { title } }: Reading): Fault[] {
  const words = title.trim()
  if (words === '') return [faultOf('title', 'The paper has no title.')]
  return openEnd.test(words) || halfPhrase.test(words)
    ? [faultOf('title', 'The title stops in the middle of a phrase.', words)]
    : []
}

/** A bracket without its partner. '1)' and 'a)' at the start of a point have none and need none. */
export function strayBracket(text: string): string | undefined {
  const plain = text.replace(
    /(^|\s)(?:\d{1,2}|[a-z]|[ivx]{1,4})\)(?=\s)/g,
    (point, before: string, at: number) =>
      text.lastIndexOf('(', at) > text.lastIndexOf(')', at) ? point : before,
  )
  const open: string[] = []
  for (const character of plain) {
    if (character === '(' || character === '[') open.push(character)
    if (character === ')' && open.pop() !== '(') return character
    if (character === ']' && open.pop() !== '[') return character
  }
  return open.at(-1)
}

export function unbalancedBrackets({ paper, body }: Reading): Fault[] {
  const says = (bracket: string) => `The bracket “${bracket}” has no partner.`
  const headings = [
    { section: 'title' as const, title: paper.title },
    ...paper.parts.map(({ id, title }) => ({ section: id, title })),
  ]
  return [
    ...headings.flatMap(({ section, title }) => {
      const bracket = strayBracket(title)
      return bracket ? [faultOf(section, says(bracket), title)] : []
    }),
    ...body.flatMap((passage) => {
      const bracket = strayBracket(passage.told)
      return bracket ? [faultIn(passage, passage.told, says(bracket))] : []
    }),
  ]
}

/** Known to every reader, or names in themselves. */
const commonplace = new Set([
  'UK',
  'NHS',
  'EU',
  'BBC',
  'MP',
  'ID',
  'TV',
  'PDF',
  'AM',
  'PM',
  'II',
  'III',
  'IV',
  'VI',
  'VII',
  'COVID',
  'AGM',
  'IT',
  'HR',
])
const acronym = /(?<![\p{L}\d-])(?<!\d\/)(?:\p{Lu}{2,6}s?|\p{Lu}\p{Ll}?\p{Lu}{1,4}s?)(?![\p{L}\d]|\/\d)/gu

const shouted = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 0 && letters.replace(/[^\p{Lu}]/gu, '').length > letters.length * 0.6
}

/** 'Data Protection Impact Assessment' begins with the letters of DPIA, small words left over or not. */
function initialsMatch(words: string, letters: string): boolean {
  const initials = words
    .split(/[\s-]+/)
    .slice(-letters.length - 3)
    .map((word) => word.charAt(0).toLowerCase())
  let next = 0
  for (const letter of letters.toLowerCase()) {
    const at = initials.indexOf(letter, next)
    if (at < 0) return false
    next = at + 1
  }
  return true
}

/** Spelled out at its first use: '… Assessment (DPIA)' or 'DPIA (… Assessment)'. */
function spelledOut(text: string, at: number, letters: string): boolean {
  const before = /^(.*[\p{L}]) ?\($/u.exec(text.slice(0, at))?.[1]
  const after = /^ \(([^)]+)\)/.exec(text.slice(at + letters.length))?.[1]
  const bare = letters.replace(/s$/, '')
  return [before, after].some((words) => words !== undefined && initialsMatch(words, bare))
}

export function unexplainedLetters({ header, body }: Reading): Fault[] {
  const met = new Set<string>()
  return [...header, ...body].flatMap((passage) => {
    if (shouted(passage.told)) return []
    return [...passage.told.matchAll(acronym)].flatMap((match) => {
      const letters = match[0].replace(/s$/, '')
      if (met.has(letters) || commonplace.has(letters)) return []
      met.add(letters)
      return spelledOut(passage.told, match.index, match[0])
        ? []
        : [faultIn(passage, match[0], 'These letters are not spelled out where they are first used.')]
    })
  })
}

const ahead =
  /\b(joining|will (?!have\b)|is to|are to|due to|to be|starting|beginning|planned|expected|forthcoming|upcoming|joins|starts|begins)\b[^.;]*$/i
const behind = /\b(was|were|had|did|has been|have been|joined|began|started)\b[^.;]*$/i

/** An event that lies before the meeting, told as if it were still to come. */
export function pastAsFuture(reading: Reading): Fault[] {
  const { on } = reading.paper.meeting
  if (on === notKnown) return []
  return reading.body.flatMap((passage) =>
    sentencesOf(passage.told).flatMap((sentence) =>
      daysIn(sentence)
        .filter(({ at, to }) => {
          const clause = sentence.slice(Math.max(0, at - 70), at)
          return to < on.value && ahead.test(clause) && !behind.test(clause)
        })
        .map(({ words }) =>
          faultIn(passage, sentence, `${words} lies before the meeting, but is told as still to come.`),
        ),
    ),
  )
}

const vacant = /\b(vacan(t|cy|cies)|recruitment (is|remains) (ongoing|under ?way|in progress))\b/i
const postName =
  /\b((?:team|service|deputy|assistant|practice|group|operations) (?:manager|leader|director)|head of [\p{L}’ ]{3,30}?|social worker|reviewing officer)s?\b/giu
const arriving = (name: string) =>
  new RegExp(
    String.raw`\bpermanent\b[^.;]{0,40}\b${name}s?\b[^.;]{0,40}\b(join\w*|appointed|start\w*|in post)\b`,
    'i',
  )

const postsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(postName)].map((match) => (match[1] ?? '').toLowerCase())),
]

/** A post called vacant here and filled there, by the day of the meeting. */
export const vacantYetFilled = (reading: Reading): Fault[] =>
  reading.body
    .filter(({ told }) => vacant.test(told))
    .flatMap((passage) => postsIn(passage.told).flatMap((name) => contradicted(passage, name, reading)))

function contradicted(passage: Passage, name: string, { body, paper }: Reading): Fault[] {
  return body
    .filter(({ where }) => where.paragraph !== passage.where.paragraph)
    .flatMap((other) => {
      const found = arriving(name).exec(other.told)
      if (!found || comesLater(other.told.slice(found.index + found[0].length), paper)) return []
      return [faultIn(passage, name, `Called vacant here; ${placeWords(other.where)} says “${found[0]}”.`)]
    })
    .slice(0, 1)
}

/** Whether the day named right after 'joins' lies after the meeting: until then the post is rightly vacant. */
function comesLater(after: string, { meeting }: Paper): boolean {
  const [day] = daysIn(after.slice(0, 40))
  return day !== undefined && meeting.on !== notKnown && day.to > meeting.on.value
}

/** Whatever nobody has told us stays visible until somebody does. */
export const stillNotKnown = ({ header, body }: Reading): Fault[] =>
  [...header, ...body].flatMap((passage) =>
    passage.gaps.map((gap) => faultIn(passage, gap, `Still not known: ${gap}.`)),
  )
