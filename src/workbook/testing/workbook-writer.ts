import type { WrittenPart } from './zip-writer.ts'
import { zipOf } from './zip-writer.ts'

export const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface WrittenSheet {
  readonly name: string
  /** What stands in `<sheetData>`. */
  readonly rows?: string
  /** The whole part instead. */
  readonly xml?: string | Buffer
  readonly state?: 'hidden' | 'veryHidden'
}

export interface WrittenWorkbook {
  readonly sheets: readonly WrittenSheet[]
  /** What stands in `<sst>`. */
  readonly sharedTexts?: string
  /** What stands in `<styleSheet>`. */
  readonly styles?: string
  readonly from1904?: boolean
  /** Parts that replace those of the same name, or come in addition. */
  readonly parts?: readonly WrittenPart[]
}

/** A workbook as small as Excel accepts it, for a test to bend. */
export function workbookOf(book: WrittenWorkbook): Buffer {
  const written = [...partsOf(book)]
  const replaced = new Set(book.parts?.map(({ name }) => name.toString()))
  return zipOf([...written.filter(({ name }) => !replaced.has(name.toString())), ...(book.parts ?? [])])
}

export const sheetXml = (rows: string, after = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${spreadsheetNamespace}"><sheetData>${rows}</sheetData>${after}</worksheet>`

/** The usual styles of the tests: style 1 is a date (number 14), style 2 a written date format. */
export const dateStyles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="[$-809]dd/mm/yyyy"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="46"/></cellXfs>'

function* partsOf(book: WrittenWorkbook): Generator<WrittenPart> {
  const { sheets, sharedTexts, styles = dateStyles } = book
  yield { name: '[Content_Types].xml', data: '<Types/>' }
  yield { name: '_rels/.rels', data: relationshipsXml([['officeDocument', 'xl/workbook.xml']]) }
  yield { name: 'xl/workbook.xml', data: workbookXml(book) }
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    data: relationshipsXml([
      ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
  }
  yield { name: 'xl/styles.xml', data: `<styleSheet xmlns="${spreadsheetNamespace}">${styles}</styleSheet>` }
  if (sharedTexts !== undefined)
    yield { name: 'xl/sharedStrings.xml', data: `<sst xmlns="${spreadsheetNamespace}">${sharedTexts}</sst>` }
  for (const [at, { xml, rows = '' }] of sheets.entries())
    yield { name: `xl/worksheets/sheet${at + 1}.xml`, data: xml ?? sheetXml(rows) }
}

export const relationshipsXml = (links: readonly (readonly [kind: string, target: string])[]) =>
  `<Relationships xmlns="${packageRelationships}">${links
    .map(
      ([kind, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${relationshipNamespace}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

function workbookXml({ sheets, from1904 }: WrittenWorkbook): string {
  const list = sheets.map(({ name, state }, at) => {
    const hidden = state ? ` state="${state}"` : ''
    return `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden} r:id="rId${at + 1}"/>`
  })
  const properties = from1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>'
  return `<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipNamespace}">${properties}<sheets>${list.join('')}</sheets></workbook>`
}

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** `columnName(27)` is AB. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
