import type { IsoDate } from '../../kernel/index.ts'
import type { Block } from './blocks.ts'
import { nameAndGrade } from './grade-words.ts'
import { judgementLines } from './judgement-lines.ts'
import { judgementTable, type JudgementsRead } from './judgement-table.ts'
import type { Line } from './line.ts'
import type { Doubt, Judgement } from './model.ts'
import { isIlacsStrand, knownStrand, overallEffectiveness, strandsOn } from './strand-names.ts'

/** The judgements of an inspection report: from its table, held against the headings of its findings and its framework. */
export function judgementsOf(
  lines: readonly Line[],
  blocks: readonly Block[],
  inspectedFrom: IsoDate | undefined,
): JudgementsRead {
  const table = tableOrLines(lines.filter((line) => line.page <= 2))
  const headings = headingJudgements(blocks)
  const fromHeadings = headings.filter((heading) => !table.judgements.some(sameStrand(heading)))
  const judgements = [...table.judgements, ...fromHeadings]
  const overall = judgements.some((one) => isIlacsStrand(one.strand)) ? undefined : overallSentence(blocks)
  if (overall) judgements.push(overall)
  return {
    judgements,
    doubts: [
      ...table.doubts,
      ...fromHeadings.map((one) =>
        doubt(`The grade of “${one.strand}” was read from a heading, not from the table.`, one.page),
      ),
      ...headings.flatMap((heading) => conflict(heading, table.judgements.find(sameStrand(heading)))),
      ...frameworkDoubts(judgements, inspectedFrom),
    ],
  }
}

/** By the places of its cells; where that finds no strand, or fewer than the order of the words does, by the words. */
function tableOrLines(lines: readonly Line[]): JudgementsRead {
  const table = judgementTable(lines)
  const known = table.judgements.filter(({ strand }) => knownStrand(strand) !== undefined)
  const told = judgementLines(lines)
  const unseen = known.filter((row) => !told.some(sameStrand(row)))
  if (told.length > known.length) return { judgements: [...told, ...unseen], doubts: [] }
  return { judgements: table.judgements, doubts: [...table.doubts, ...told.flatMap(differs(known))] }
}

const differs = (table: readonly Judgement[]) => (told: Judgement) => {
  const row = table.find(sameStrand(told))
  if (!row || row.grade === told.grade) return []
  const sentence = `The grade of “${told.strand}” could be ${row.grade} or ${told.grade}: please check it against the report.`
  return [doubt(sentence, told.page)]
}

const sameStrand = (one: Judgement) => (other: Judgement) => one.strand === other.strand

const doubt = (sentence: string, page: number | undefined): Doubt => ({ about: 'judgements', sentence, page })

function conflict(heading: Judgement, row: Judgement | undefined): Doubt[] {
  if (!row || row.grade === heading.grade) return []
  const sentence = `The table says ${row.grade} for “${row.strand}”, a heading of the findings says ${heading.grade}: the table was taken.`
  return [doubt(sentence, heading.page)]
}

function frameworkDoubts(judgements: readonly Judgement[], inspectedFrom: IsoDate | undefined): Doubt[] {
  if (judgements.length === 0) return [doubt('No judgements were found: please type them in.', undefined)]
  const expected =
    inspectedFrom && judgements.some((one) => isIlacsStrand(one.strand))
      ? strandsOn(inspectedFrom)
      : undefined
  const missing = expected?.filter((strand) => !judgements.some((one) => one.strand === strand)) ?? []
  const beyond = expected ? judgements.filter((one) => !expected.includes(one.strand)) : []
  return [
    ...missing.map((strand) =>
      doubt(`The framework of the day judges “${strand}”, but no grade for it was found.`, undefined),
    ),
    ...beyond.map(({ strand, page }) =>
      doubt(`The framework of the day has no judgement “${strand}”: please check.`, page),
    ),
  ]
}

/** The grade that stands in a heading of the findings: “The experiences and progress of children in care: good”. */
function headingJudgements(blocks: readonly Block[]): Judgement[] {
  return blocks.flatMap((block) => {
    const found = block.kind === 'heading' ? nameAndGrade(block.text) : undefined
    const strand = found && knownStrand(found.name)
    return found && strand ? [{ strand, grade: found.grade, page: block.page }] : []
  })
}

/**
 * Before ILACS the overall grade was a sentence above the table: “Children’s services in … require improvement to be good”.
 */
function overallSentence(blocks: readonly Block[]): Judgement | undefined {
  for (const block of blocks.filter(
    (one) => one.page === 1 && /^children[’']s services in /i.test(one.text),
  )) {
    const found = nameAndGrade(block.text)
    if (found) return { strand: overallEffectiveness, grade: found.grade, page: block.page }
  }
  return undefined
}
