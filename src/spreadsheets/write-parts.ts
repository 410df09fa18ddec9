import type { SheetColumn } from './model/sheet.ts'

/** Cells of this colour may be changed: it is also how their style is found, to unlock them. */
export const yours = '#FFFBE6'

/** The tab with what may be chosen. */
export const listsSheet = 'Lists'

type Column = Pick<SheetColumn<never>, 'head' | 'kind' | 'options' | 'editable' | 'onNewRows' | 'quiet'>

export interface Table {
  readonly sheet: string
  readonly columns: readonly Column[]
  /** Rows as Excel counts them: the headings, and the first and last of the table, rows left for new ones included. */
  readonly head: number
  readonly first: number
  readonly last: number
  /** How many pages it is wide on paper, and of which size; without it one page of the usual size. */
  readonly paper?: { readonly size: 'A3'; readonly pagesWide: number } | undefined
}

const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const isTyped = ({ editable, onNewRows }: Column): boolean => editable === true || onNewRows === true

/** Columns with something to choose, in the order in which they stand on the tab of lists. */
export const withOptions = (tables: readonly Pick<Table, 'columns'>[]): readonly Column[] =>
  tables.flatMap(({ columns }) =>
    columns.filter((column) => isTyped(column) && (column.options?.length ?? 0) > 0),
  )

interface Placed {
  readonly table: Table
  readonly listed: readonly Column[]
}

function validationOf(column: Column, index: number, { table: { first, last }, listed }: Placed): string {
  const cells = `${letters(index)}${first}:${letters(index)}${last}`
  const common = `allowBlank="1" showInputMessage="1" sqref="${cells}" errorTitle="${escaped(column.head.slice(0, 30))}"`
  if (column.kind === 'day')
    return `<dataValidation type="date" operator="greaterThan" showErrorMessage="1" error="Enter a date, such as 16/06/2026" ${common}><formula1>32874</formula1></dataValidation>`
  const place = letters(listed.indexOf(column))
  const list = `${listsSheet}!$${place}$2:$${place}$${(column.options?.length ?? 0) + 1}`
  // Of several in one cell Excel offers one: whoever types more is not stopped.
  const strict = column.kind === 'choice' ? 'showErrorMessage="1" error="Choose one of the list" ' : ''
  return `<dataValidation type="list" ${strict}${common}><formula1>${list}</formula1></dataValidation>`
}

const isChecked = (column: Column): boolean =>
  isTyped(column) && (column.kind === 'day' || (column.options?.length ?? 0) > 0)

/**
 * Drop-downs and date checks, with every other cell locked (without a password: against slips, not against people), and
 * one page wide on paper. The format wants these parts in this order.
 */
function afterRows(placed: Placed): string {
  const { columns, head, last } = placed.table
  const validations = columns.flatMap((column, index) =>
    isChecked(column) ? [validationOf(column, index, placed)] : [],
  )
  const locks =
    '<sheetProtection sheet="1" objects="0" scenarios="0" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
  const filter = `<autoFilter ref="A${head}:${letters(columns.length - 1)}${last}"/>`
  const checks =
    validations.length === 0
      ? ''
      : `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`
  return `${locks}${filter}${checks}`
}

/** The format’s numbers of paper sizes. */
const [a3, a4] = [8, 9]

const pageSetup = ({ paper }: Pick<Table, 'paper'>): string =>
  `<pageSetup paperSize="${paper ? a3 : a4}" fitToWidth="${paper?.pagesWide ?? 1}" fitToHeight="0" orientation="landscape"/>`

const fitting = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'

/** As wide as its sheet of paper, however many sheets long. */
const fitted = (content: string, table: Pick<Table, 'paper'>): string =>
  content
    .replace(/<worksheet [^>]*>/, (opening) => `${opening}${fitting}`)
    .replace(/<pageSetup [^>]*>/, pageSetup(table))

/** For a workbook that is written in landscape: no column falls on another sheet of paper. */
export const acrossThePaper = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': { transform: (content: string) => fitted(content, {}) },
    },
  },
}

function unlocked(styles: string): string {
  const [, fills = ''] = /<fills[^>]*>(.*?)<\/fills>/s.exec(styles) ?? []
  const colour = `FF${yours.slice(1)}`
  const place = fills.split('</fill>').findIndex((fill) => fill.includes(`rgb="${colour}"`))
  return styles.replaceAll(
    new RegExp(`<xf ([^>]*fillId="${place}"[^>]*)>`, 'g'),
    '<xf $1 applyProtection="1"><protection locked="0"/>',
  )
}

const named = (name: string, sheet: number, of: string): string =>
  `<definedName name="_xlnm.${name}" localSheetId="${sheet}">${of}</definedName>`

/** What is for readers is printed, with the headings and each row’s name on every page. */
function withTitles(workbook: string, sheets: readonly string[], tables: readonly Table[]): string {
  const names = tables.flatMap(({ sheet, head, last, columns }) => {
    const quoted = `'${escaped(sheet.replaceAll("'", "''"))}'`
    const place = sheets.indexOf(sheet)
    const lastRead = letters(columns.findLastIndex(({ quiet }) => quiet !== true))
    return [
      named('Print_Area', place, `${quoted}!$A$1:$${lastRead}$${last}`),
      named('Print_Titles', place, `${quoted}!$A:$A,${quoted}!$${head}:$${head}`),
    ]
  })
  return workbook.replace('<definedNames/>', `<definedNames>${names.join('')}</definedNames>`)
}

/** The writer knows neither drop-downs nor locked cells: they are put into the parts that it has written. */
export const withDropDowns = (tables: readonly Table[], sheets: readonly string[]) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (content: string, { sheet }: { readonly sheet?: string | undefined }) => {
          const table = tables.find((each) => each.sheet === sheet)
          const across = fitted(content, table ?? {})
          return table === undefined
            ? across
            : across.replace(
                '</sheetData>',
                `</sheetData>${afterRows({ table, listed: withOptions(tables) })}`,
              )
        },
      },
      'xl/styles.xml': { transform: unlocked },
      'xl/workbook.xml': { transform: (content: string) => withTitles(content, sheets, tables) },
    },
  },
})
