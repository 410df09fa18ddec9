import { longDate, type IsoDate } from '../../kernel/index.ts'
import type { ReportReading } from './model.ts'
import type { FileRead } from './read-files.ts'

/** One file as `--json` prints it. A day that was not found is null. */
export function asJson({ file, read }: FileRead) {
  if (!read.ok) return { file, problem: { why: read.why, sentence: read.sentence } }
  const { reading } = read
  return {
    file,
    authority: reading.authority,
    kind: reading.kind,
    inspectedFrom: reading.inspectedFrom ?? null,
    inspectedTo: reading.inspectedTo ?? null,
    publishedOn: reading.publishedOn ?? null,
    judgements: reading.judgements.map(({ strand, grade }) => ({ strand, grade })),
    areas: reading.areas.map(({ text, priority, tags }) => ({ text, priority, tags })),
  }
}

/** One file for a person to read, doubts included. */
export function asText(file: string, reading: ReportReading): string {
  const { authority, kind, judgements, areas, doubts } = reading
  return [
    file,
    `  ${authority || 'Council not found'}: ${kind}, ${days(reading)}; published ${day(reading.publishedOn)}`,
    ...judgements.map(({ strand, grade }) => `  ${strand}: ${grade}`),
    areas.length === 0 ? '  No areas for improvement' : `  ${counted(areas.length, 'area')} for improvement:`,
    ...areas.map(
      ({ text, priority }, at) => `  ${at + 1}. ${priority ? '[priority action] ' : ''}${indented(text)}`,
    ),
    ...doubts.map(
      ({ sentence, page }) => `  Please check${page === undefined ? '' : ` (page ${page})`}: ${sentence}`,
    ),
    '',
  ].join('\n')
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const day = (known: IsoDate | undefined) => (known ? longDate(known) : 'on a day that was not found')

const days = ({ inspectedFrom, inspectedTo }: ReportReading) =>
  inspectedFrom && inspectedTo && inspectedFrom !== inspectedTo
    ? `${longDate(inspectedFrom)} to ${longDate(inspectedTo)}`
    : day(inspectedFrom)

const indented = (text: string) => text.replaceAll('\n', '\n       ')
