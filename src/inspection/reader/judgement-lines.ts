import { wholeGrade } from './grade-words.ts'
import type { Line } from './line.ts'
import type { Judgement } from './model.ts'
import { knownStrand } from './strand-names.ts'

/** A wrapped name and a wrapped grade beside or under it take no more lines than this. */
const mostLines = 6

/**
 * The judgements at the head of a report where nothing but the order of the words tells the table: names and grades run
 * together in one line, or are set as paragraphs, “Overall effectiveness: good”. Every window of a few lines is tried: the
 * grade's words that end its lines must make a grade, and what stands before them a strand's name, and nothing may be left.
 */
export function judgementLines(lines: readonly Line[]): Judgement[] {
  const head = lines
    .filter((line) => line.page <= 2)
    .map((line) => ({ ...partsOf(line), page: line.page, bold: line.bold }))
  const found: Judgement[] = []
  let at = 0
  while (at < head.length) {
    const read = judgementAt(head, at)
    if (read && !found.some(({ strand }) => strand === read.judgement.strand)) found.push(read.judgement)
    // What is read is used up: the end of one strand's name may be another's.
    at += read?.lines ?? 1
  }
  return found
}

interface Parts {
  name: string
  grade: string
  page: number
  bold: boolean
}

/** What a line ends in that can only be words of a grade, and what stands before it. */
function partsOf({ text }: Line): Pick<Parts, 'name' | 'grade'> {
  const [, name = '', grade = ''] =
    /^(.*?)((?:(?:^|[\s:–—-]+)(?:outstanding|good|inadequate|requires?|improvement|to|be|become))*)[\s.*]*$/i.exec(
      text,
    ) ?? []
  return {
    name: name.replace(/([\s:–—-]|\b(is|are|was|were|judged))+$/i, ''),
    grade: grade.replace(/^[\s:–—-]+/, ''),
  }
}

function judgementAt(
  head: readonly Parts[],
  at: number,
): { judgement: Judgement; lines: number } | undefined {
  for (let count = 1; count <= mostLines; count += 1) {
    const window = head.slice(at, at + count)
    const strand = knownStrand(window.map(({ name }) => name).join(' '))
    const grade = wholeGrade(
      window
        .map(({ grade: words }) => words)
        .join(' ')
        .trim(),
    )
    // A grade that could still go on with the next line is not whole yet.
    const goesOn =
      /^(to|be|become|good)\b/i.test(head[at + count]?.grade ?? '') && head[at + count]?.name === ''
    // All in bold it is a heading of the findings, which are asked apart.
    if (strand && grade && !goesOn && window.some(({ bold }) => !bold))
      return { judgement: { strand, grade, page: window[0]?.page ?? 1 }, lines: count }
  }
  return undefined
}
