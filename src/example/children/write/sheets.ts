import { codeLists } from '../../../children/facts/index.ts'
import type { Code } from '../../../children/facts/index.ts'
import type { AnnexColumn, AnnexList } from '../../../intake/annex-a/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { exampleCouncil } from '../../council.ts'
import type { Extract, ExtractList } from '../extract/index.ts'
import { cellOf } from './cells.ts'
import type { Layout } from './layout.ts'
import type { WrittenCell, WrittenSheet } from './xlsx.ts'

/** The eleven lists as sheets, with Ofsted's other sheets before them where the layout has them. */
export function sheetsOf(extract: Extract, layout: Layout): readonly WrittenSheet[] {
  const lists = extract.lists.map((each) => listSheet(each, layout))
  return layout.otherSheets ? [frontSheet(extract), guidance(extract), codesUsed(), ...lists] : lists
}

const listSheet = (extracted: ExtractList, layout: Layout): WrittenSheet => ({
  name: sheetName(extracted.list, layout),
  frozen: layout.titles + 1,
  rows: { [Symbol.iterator]: () => rowsOf(extracted, layout) },
})

function* rowsOf({ list, rows }: ExtractList, layout: Layout): Generator<readonly WrittenCell[]> {
  const { columns, places } = columnsIn(list, layout)
  const before = Array.from({ length: layout.shiftedBy }, () => undefined)
  const titles = [[`List ${list.number}: ${list.name}`], ['Made up: no row is about a real child']]
  yield* titles.slice(0, layout.titles)
  const typedOver = layout.headings === 'typed'
  yield [...before, ...columns.map(({ heading }) => (typedOver ? typed(heading) : heading))]
  for (const row of rows)
    yield [...before, ...columns.map((column, at) => cellOf(column, row[places[at] ?? 0] ?? null, layout))]
}

/** The list's columns in that edition of the workbook, with their places in an extract's rows. */
function columnsIn({ columns }: AnnexList, { edition }: Layout) {
  const kept = columns
    .map((column, place): readonly [AnnexColumn, number] => [column, place])
    .filter(([{ since }]) => since === undefined || edition >= since)
  return { columns: kept.map(([column]) => column), places: kept.map(([, place]) => place) }
}

function sheetName({ number, name }: AnnexList, { sheets }: Layout): string {
  if (sheets === 'Contacts') return name.slice(0, 31)
  return sheets === 'Sheet1' ? `Sheet${number}` : sheets.replace('1', String(number))
}

/** As a heading looks when it has been through a word processor. */
const typed = (heading: string) => `${heading.replaceAll("'", '’').replace(' ', '\u00a0')} `

const frontSheet = ({ asAt, lists }: Extract): WrittenSheet => ({
  name: 'Front_Sheet',
  frozen: 0,
  rows: [
    [exampleCouncil.name],
    ['Child-level data, in the layout of Annex A'],
    [`As at ${longDate(asAt)}`],
    ['Every child, worker, carer and place in this workbook is made up by a program.'],
    [],
    ['List', 'Rows'],
    ...lists.map(({ list, rows }) => [`List ${list.number}: ${list.name}`, rows.length]),
  ],
})

/** What each column holds, in our words. */
const guidance = ({ lists }: Extract): WrittenSheet => ({
  name: 'Guidance',
  frozen: 1,
  rows: [
    ['List', 'Heading', 'Holds', 'May be blank'],
    ...lists.flatMap(({ list }) =>
      list.columns.map(({ heading, reading, mayBeBlank }) => [
        `List ${list.number}`,
        heading,
        reading.as === 'code' ? `one of the codes for ${reading.codes}` : holds[reading.as],
        mayBeBlank ? 'Yes' : 'No',
      ]),
    ),
  ],
})

const holds = {
  id: 'the council’s own number',
  day: 'a day',
  whole: 'a whole number',
  age: 'whole years, or -1 before birth',
  truth: 'yes, no or unknown',
  words: 'words',
  postcode: 'a postcode',
} as const

const codesUsed = (): WrittenSheet => ({
  name: 'Codes_used',
  frozen: 1,
  rows: [
    ['Codes for', 'Written', 'Means'],
    ...Object.entries(codeLists).flatMap(([name, all]: [string, readonly Code[]]) =>
      all.map(({ written, label }) => [name, written, label]),
    ),
  ],
})
