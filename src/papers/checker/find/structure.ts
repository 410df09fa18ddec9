import type { ProblemKind } from '../../document/problems.ts'
import { problemsOfDocument } from '../../document/problems.ts'
import { labelsOf } from '../../document/index.ts'
import { letters } from '../../document/numbering.ts'
import { contentsOf, wordsOf } from '../../document/wording.ts'
import { blocksOfPart, notKnown } from '../../model/index.ts'
import { documentOf } from '../../templates/index.ts'
import type { Fault } from '../model.ts'
import type { Reading } from '../reading.ts'
import { faultIn, faultInHeader, faultOf, toldIn } from '../reading.ts'

export function mandatoryMissing(reading: Reading): Fault[] {
  const { template, parts } = reading.paper
  return template.sections
    .filter(
      ({ mandatory, id, when }) =>
        mandatory &&
        // One that is there only when something is so is missing only where it is so.
        (when === undefined || parts.some((part) => part.id === id)) &&
        toldIn(reading, id)
          .replace(/\b(tbc|to follow|n\/a)\b/gi, '')
          .trim() === '',
    )
    .map(({ id, title }) => faultOf(id, `The mandatory section “${title}” is missing or empty.`))
}

/** Problems of the whole document of these kinds, told at the place where a reader meets them. */
function documentFaults({ paper }: Reading, kinds: readonly ProblemKind[]): Fault[] {
  const document = { ...documentOf(paper), blocks: paper.parts.flatMap(blocksOfPart) }
  const labels = labelsOf(document.blocks)
  const parts = paper.parts.flatMap((part) => blocksOfPart(part).map(() => part.id))
  return problemsOfDocument(document)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, block: at }) => {
      const block = document.blocks[at]
      const label = labels.slice(0, at + 1).findLast((words) => words !== '')
      const found = block ? contentsOf(block).map(wordsOf).join(' ').slice(0, 80) : ''
      const section = parts[at] ?? 'whole paper'
      return {
        where: label === undefined ? { section } : { section, paragraph: label },
        found,
        says: `${kind}.`,
      }
    })
}

export const headlessTables = (reading: Reading): Fault[] =>
  documentFaults(reading, ['table without a header row', 'table row of another length'])

export const unnamedTables = (reading: Reading): Fault[] =>
  documentFaults(reading, ['table without a caption'])

export const picturesWithoutWords = (reading: Reading): Fault[] =>
  documentFaults(reading, ['figure without alternative text', 'picture missing'])

export const headingsOutOfOrder = (reading: Reading): Fault[] =>
  documentFaults(reading, ['heading skips a level', 'heading without words'])

const referred = /\bappendi(?:x|ces) ([A-Z](?:(?:,| and| to|,? &) [A-Z])*)\b/gi

/** Appendices that are spoken of and are not there, or are empty. */
export function appendixMissing(reading: Reading): Fault[] {
  const { parts } = reading.paper
  const present = parts
    .filter(({ kind }) => kind === 'appendix')
    .flatMap(({ blocks }, index) => (blocks.length > 0 ? [letters(index + 1)] : []))
  const seen = new Set(present)
  return reading.body.flatMap((passage) =>
    [...passage.told.matchAll(referred)]
      .flatMap((match) => (match[1] ?? '').toUpperCase().match(/\b[A-Z]\b/g) ?? [])
      .filter((letter) => !seen.has(letter) && seen.add(letter))
      .map((letter) =>
        faultIn(
          passage,
          `Appendix ${letter}`,
          `Appendix ${letter} is referred to, and is not there or is empty.`,
        ),
      ),
  )
}

/** The portfolio, the aim and the other answers that open the report. */
export function headerGaps(reading: Reading): Fault[] {
  const { header, template } = reading.paper
  const answers = [
    { what: 'strategic aim', line: 'strategic aim', missing: header.strategicAim === notKnown },
    { what: 'key decision', line: 'key decision', missing: header.keyDecision === notKnown },
    { what: 'forward plan', line: 'forward plan', missing: header.forwardPlan === notKnown },
    { what: 'exempt information', line: 'exempt', missing: header.exempt === notKnown },
    {
      what: 'cabinet member responsible',
      line: 'cabinet member',
      missing: header.cabinetMember === notKnown,
    },
    { what: 'contact officers', line: 'contact officers', missing: header.contactOfficers.length === 0 },
    { what: 'ward councillors', line: 'wards', missing: header.wards === notKnown },
  ] as const
  const asked = template.header.map(({ id }) => id)
  return answers
    .filter(({ line, missing }) => missing && asked.includes(line))
    .map(({ what, line }) => faultInHeader(line, `Nothing is said about: ${what}.`))
}
