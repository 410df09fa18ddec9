import type { Grade } from '../frameworks/index.ts'

/** `Requires improvement` alone is the same grade in the reports of 2018, and so is what one of them adds to it. */
const wordings: readonly string[] = [
  'outstanding',
  'good',
  'inadequate',
  'requires improvement',
  'requires improvement to be good',
  'requires improvement to become good',
  'require improvement',
  'require improvement to be good',
]

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.*†]+$/, '')
    .trim()

/** The grade that a text is, and is nothing but. */
export const wholeGrade = (text: string): Grade | undefined =>
  wordings.includes(plain(text)) ? gradeOf(text.trim()) : undefined

/** Whether a text is a grade, or the beginning of one whose rest may stand on the next line. */
export const beginsGrade = (text: string): boolean =>
  /^\p{L}{4}/u.test(text.trim()) &&
  wordings.some((words) => words === plain(text) || words.startsWith(`${plain(text)} `))

function gradeOf(words: string): Grade {
  const first = words.charAt(0).toLowerCase()
  if (first === 'o') return 'Outstanding'
  if (first === 'g') return 'Good'
  return first === 'i' ? 'Inadequate' : 'Requires improvement to be good'
}

/** “… : good”, “… is requires improvement to be good.” at the end of a heading or a sentence. */
const endsInGrade =
  /^(.*?)[\s:–—-]*\b(requires?\s+improvement(?:\s+to\s+be(?:come)?\s+good)?|outstanding|good|inadequate)[\s.]*$/i

/** A name with its grade after it: a heading of the findings, or the sentence that gives the overall grade. */
export function nameAndGrade(text: string): { name: string; grade: Grade } | undefined {
  const [, before = '', words] = endsInGrade.exec(text) ?? []
  return words
    ? { name: before.replace(/([\s:–—-]|\b(is|are|was|were|judged|to be)\b)+$/i, ''), grade: gradeOf(words) }
    : undefined
}
