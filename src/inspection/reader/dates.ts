import { longDate, type IsoDate } from '../../kernel/index.ts'
import type { Block } from './blocks.ts'
import type { DocumentKind, Doubt } from './model.ts'
import { firstDays, wholeDay, type WrittenDays } from './written-dates.ts'

export interface DatesRead {
  inspectedFrom: IsoDate | undefined
  inspectedTo: IsoDate | undefined
  inspectedPage: number | undefined
  publishedOn: IsoDate | undefined
  publishedSource: 'printed' | 'file name' | undefined
  publishedPage: number | undefined
  doubts: Doubt[]
}

/** When the inspectors came, and when Ofsted published. `fileName` is what the user's file is called, without folders. */
export function datesOf(
  blocks: readonly Block[],
  kind: DocumentKind,
  fileName: string | undefined,
): DatesRead {
  const published = publicationDay(blocks, kind, fileName)
  const inspected =
    kind === 'inspection' ? inspectionDays(blocks, published.day) : visitDays(blocks, published.day)
  return {
    inspectedFrom: inspected?.days.from,
    inspectedTo: inspected?.days.to,
    inspectedPage: inspected?.page,
    publishedOn: published.day,
    publishedSource: published.source,
    publishedPage: published.page,
    doubts: [...inspectedDoubts(inspected), ...published.doubts, ...orderDoubts(inspected, published.day)],
  }
}

interface Found {
  days: WrittenDays
  page: number
}

/** The line “Inspection dates: …”, which may be set over two lines or blocks. */
function inspectionDays(blocks: readonly Block[], publishedOn: IsoDate | undefined): Found | undefined {
  const at = blocks.findIndex((block) => block.page <= 2 && /\binspection dates?\b/i.test(block.text))
  const block = blocks[at]
  if (!block) return undefined
  const label = /^.*?\binspection dates?\s*:?/i
  const next = blocks[at + 1]?.text ?? ''
  const days = daysBefore(publishedOn, `${block.text.replace(label, '')} ${/^\d/.test(next) ? next : ''}`)
  return days && { days, page: block.page }
}

/** The sentence that says when the visit was; failing that, the first days named after “Dear …”. */
function visitDays(blocks: readonly Block[], publishedOn: IsoDate | undefined): Found | undefined {
  const start = blocks.findIndex((block) => /^dear\b/i.test(block.text))
  const letter = blocks.slice(start + 1).filter((block) => block.page <= 2)
  const said = letter.filter((block) =>
    /\b(summari[sz]es|focuss?ed visit|assurance visit|took place|carried out)\b/i.test(block.text),
  )
  for (const block of [...said, ...letter.slice(0, 12)]) {
    const days = daysBefore(publishedOn, afterVisit(block.text)) ?? daysBefore(publishedOn, block.text)
    if (days) return { days, page: block.page }
  }
  return undefined
}

/** In a paragraph that names earlier visits too, the days of this one follow “summarises the findings”. */
const afterVisit = (text: string) => text.replace(/^.*?\bsummari[sz]es the findings\b/is, '')

/** Where no year is printed, the last one that puts the visit before its publication. */
function daysBefore(publishedOn: IsoDate | undefined, text: string): WrittenDays | undefined {
  if (publishedOn === undefined) return firstDays(text)
  const year = Number(publishedOn.slice(0, 4))
  const days = firstDays(text, year)
  return days?.yearAssumed && days.to > publishedOn ? firstDays(text, year - 1) : days
}

interface Publication {
  day: IsoDate | undefined
  source: 'printed' | 'file name' | undefined
  page: number | undefined
  doubts: Doubt[]
}

/**
 * A letter bears its date at its head; a report of the single inspection framework prints “Report published”; an ILACS
 * report prints none. Ofsted's own file names end in the day it was published, so where such a name and the letter differ
 * the name is taken, with a doubt: a letter's date is the day it was written. Any other name gives way to the print.
 */
function publicationDay(
  blocks: readonly Block[],
  kind: DocumentKind,
  fileName: string | undefined,
): Publication {
  const printed = printedDay(blocks, kind)
  const named = fileName === undefined ? undefined : dayInFileName(fileName)
  if (printed && named && printed.day !== named) return differing(printed, named, fileName ?? '')
  if (printed) return { ...printed, source: 'printed', doubts: [] }
  if (named) return { day: named, source: 'file name', page: undefined, doubts: [] }
  const sentence = 'No publication day is printed: please type it in from the page you got the report from.'
  return { day: undefined, source: undefined, page: undefined, doubts: [doubt('publication', sentence)] }
}

function differing(printed: { day: IsoDate; page: number }, named: IsoDate, fileName: string): Publication {
  const source = /(inspection|visit)-\d{1,2}-[a-z]+-\d{4}\b/i.test(fileName) ? 'file name' : 'printed'
  const day = source === 'printed' ? printed.day : named
  const sentence = `The document is dated ${longDate(printed.day)} but its file name says ${longDate(named)}; ${longDate(day)} was taken: please check.`
  return { day, source, page: printed.page, doubts: [doubt('publication', sentence, printed.page)] }
}

function printedDay(
  blocks: readonly Block[],
  kind: DocumentKind,
): { day: IsoDate; page: number } | undefined {
  const dear = blocks.findIndex((block) => /^dear\b/i.test(block.text))
  const head = kind === 'focused visit' ? blocks.slice(0, dear === -1 ? 15 : dear) : []
  for (const block of head) {
    const day = block.lines.map((line) => wholeDay(line.text)).find((one) => one !== undefined)
    if (day) return { day, page: block.page }
  }
  const label = /^(?:report |date )?(?:published|publication date|of publication)(?: on)?\s*:?\s*/i
  const labelled = blocks.find((block) => block.page <= 2 && label.test(block.text))
  const day = labelled && wholeDay(labelled.text.replace(label, ''))
  return labelled && day ? { day, page: labelled.page } : undefined
}

/** The last day written out in a file name: `…-inspection-15-april-2020.pdf`. */
export function dayInFileName(fileName: string): IsoDate | undefined {
  const words = fileName.replace(/\.pdf$/i, '').replace(/[-_.%+\s]+/g, ' ')
  const found = [...words.matchAll(/\b\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9} (?:19|20)\d\d\b/gi)].at(-1)
  return found && wholeDay(found[0])
}

const doubt = (about: Doubt['about'], sentence: string, page?: number): Doubt => ({ about, sentence, page })

function inspectedDoubts(found: Found | undefined): Doubt[] {
  if (!found)
    return [doubt('dates', 'The dates of the inspection or visit were not found: please type them in.')]
  if (!found.days.yearAssumed) return []
  const sentence = `The report gives no year for ${longDate(found.days.from)}; the year of publication was taken.`
  return [doubt('dates', sentence, found.page)]
}

function orderDoubts(found: Found | undefined, publishedOn: IsoDate | undefined): Doubt[] {
  if (!found || !publishedOn || publishedOn >= found.days.to) return []
  const sentence = `It was published on ${longDate(publishedOn)}, before the last day of the visit, ${longDate(found.days.to)}: one of them is wrong.`
  return [doubt('publication', sentence, found.page)]
}
