import type { Grade } from '../frameworks/index.ts'

const gradeWords = /\b(requires\s+improvement(?:\s+to\s+be\s+good)?|outstanding|good|inadequate)\b/gi

/** The grades a text names, in order. `Requires improvement` alone is the same grade in the reports of 2018. */
export const gradesIn = (text: string): Grade[] =>
  [...text.matchAll(gradeWords)].map(([words]) => gradeOf(words))

function gradeOf(words: string): Grade {
  const first = words.charAt(0).toLowerCase()
  if (first === 'o') return 'Outstanding'
  if (first === 'g') return 'Good'
  return first === 'i' ? 'Inadequate' : 'Requires improvement to be good'
}

/** “… : good”, “… is requires improvement to be good.” at the end of a heading or a sentence. */
const endsInGrade =
  /^(.*?)[\s:–—-]*\b(requires?\s+improvement(?:\s+to\s+be\s+good)?|outstanding|good|inadequate)[\s.]*$/i

/** A name with its grade after it: a heading of the findings, or the sentence that gives the overall grade. */
export function nameAndGrade(text: string): { name: string; grade: Grade } | undefined {
  const [, before = '', words] = endsInGrade.exec(text) ?? []
  return words
    ? { name: before.replace(/([\s:–—-]|\b(is|are|was|were|judged|to be)\b)+$/i, ''), grade: gradeOf(words) }
    : undefined
}
