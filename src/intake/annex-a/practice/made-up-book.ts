import { codeLists, type Code } from '../../../children/facts/index.ts'
import type { Part } from '../../../workbook/index.ts'
import { annexLists, type AnnexColumn, type AnnexList } from '../lists/index.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The first style is that of numbers, the second that of days. */
const styles = `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`
const dayStyle = 1
/** As Excel counts days: in the autumn of 2019. */
const someDay = 43_740

/**
 * The parts of a workbook of all lists as Excel writes one, with nobody in it: days, numbers and codes in turn, in the
 * columns that are to have them.
 */
export function madeUpBook(rowsEach: number): readonly Part[] {
  const texts = new SharedTexts()
  const sheets = annexLists.map((list) => sheetXml(list, rowsEach, texts))
  return [
    part('[Content_Types].xml', '<Types/>'),
    part('_rels/.rels', links([['officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbookXml()),
    part(
      'xl/_rels/workbook.xml.rels',
      links([
        ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['sharedStrings', 'sharedStrings.xml'],
        ['styles', 'styles.xml'],
      ]),
    ),
    part('xl/styles.xml', styles),
    part('xl/sharedStrings.xml', texts.xml()),
    ...sheets.map((xml, at) => part(`xl/worksheets/sheet${at + 1}.xml`, xml)),
  ]
}

const pieceBytes = 64 * 1024

/** In pieces as long as those that come out of a zip. */
function part(name: string, xml: string): Part {
  const bytes = Buffer.from(xml)
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      await Promise.resolve()
      yield bytes.subarray(at, at + pieceBytes)
    }
  }
  return { name, size: bytes.length, bytes: pieces }
}

const links = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${packaged}">${targets
    .map(
      ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const workbookXml = (): string =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${annexLists
    .map(
      ({ number, name }, at) => `<sheet name="${number} ${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
    )
    .join('')}</sheets></workbook>`

/** What stands in a cell: its attributes, and what is in it. */
type Cell = readonly [attributes: string, content: string]

function sheetXml({ name, columns }: AnnexList, rows: number, texts: SharedTexts): string {
  const headings = columns.map(({ heading }) => texts.cell(heading))
  const written = [rowXml(1, [texts.cell(name)]), rowXml(2, headings)]
  for (let row = 0; row < rows; row++)
    written.push(
      rowXml(
        row + 3,
        columns.map((column, at) => cellOf(column, row, at, texts)),
      ),
    )
  return `<worksheet xmlns="${main}"><sheetData>${written.join('')}</sheetData></worksheet>`
}

function rowXml(row: number, cells: readonly Cell[]): string {
  const written = cells.map(
    ([attributes, content], at) => `<c r="${letters(at)}${row}"${attributes}>${content}</c>`,
  )
  return `<row r="${row}">${written.join('')}</row>`
}

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

const empty: Cell = ['', '']
const number = (of: number): Cell => ['', `<v>${of}</v>`]

function cellOf({ reading, mayBeBlank }: AnnexColumn, row: number, at: number, texts: SharedTexts): Cell {
  if (mayBeBlank && (row + at) % 4 === 0) return empty
  switch (reading.as) {
    case 'id':
      return texts.cell(`P${row}`)
    case 'day':
      return [` s="${dayStyle}"`, `<v>${someDay - ((row * 7 + at * 3) % 180)}</v>`]
    case 'whole':
    case 'age':
      return number(row % 16)
    case 'truth':
      return texts.cell(row % 3 === 0 ? 'a) Yes' : 'b) No')
    case 'code':
      return texts.cell(codeIn(reading.codes === 'authority' ? [] : codeLists[reading.codes], row))
    case 'words':
      return texts.cell(`Words ${(row + at) % 25}`)
    case 'postcode':
      return texts.cell('ZZ1 1ZZ')
  }
}

const codeIn = (codes: readonly Code[], row: number): string =>
  codes[row % codes.length]?.written ?? 'Another council'

/** The texts of the whole book, each once. */
class SharedTexts {
  readonly #texts = new Map<string, number>()

  cell(text: string): Cell {
    const at = this.#texts.get(text) ?? this.#texts.size
    this.#texts.set(text, at)
    return [' t="s"', `<v>${at}</v>`]
  }

  xml(): string {
    const items = [...this.#texts.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`)
    return `<sst xmlns="${main}">${items.join('')}</sst>`
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
