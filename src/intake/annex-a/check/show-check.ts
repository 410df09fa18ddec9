import { inSeries } from '../../../kernel/index.ts'
import { annexLists } from '../lists/index.ts'
import { dayInDoubtCode, madeByTheDay } from '../rows/day-in-doubt.ts'
import type { FileProblem, ListSummary, SheetMapping, Where } from '../model.ts'

/** The lists as a table, what their columns need a look at, and each problem in a sentence. */
export function asText(lists: readonly ListSummary[], problems: readonly FileProblem[]): string {
  const inDoubt = problems.find(({ code }) => code === dayInDoubtCode)
  const folded = inDoubt ? problems.filter(({ code }) => madeByTheDay.includes(code)) : []
  const others = problems.filter((each) => each !== inDoubt && !folded.includes(each))
  return [
    ...(inDoubt ? [inWords(inDoubt), ''] : []),
    ...table(lists),
    ...lists.flatMap((list) => list.mapping.flatMap((mapping) => lookAt(list.list, mapping))),
    '',
    ...(problems.length === 0 ? ['No problem was found.'] : others.map(inWords)),
    ...(folded.length === 0 ? [] : [foldedInWords(folded)]),
  ].join('\n')
}

/** They are one mistake, not a thing to mend in each row. */
function foldedInWords(folded: readonly FileProblem[]): string {
  const codes = [...new Set(folded.map(({ code }) => `“${code}”`))]
  const lists = [...new Set(folded.flatMap(({ where: { list } }) => (list === undefined ? [] : [list])))]
  const where = `list${lists.length === 1 ? '' : 's'} ${inSeries(lists.map(String))}`
  return `Not shown one by one, since another as-at date may mend them all: ${inSeries(codes)} in ${where}. --json has each.`
}

function table(lists: readonly ListSummary[]): readonly string[] {
  const head = ['List', '', 'Sheet', 'Rows', 'Children', 'Rejected']
  const rows = lists.map(({ list, rows, children, rejected, mapping }) => [
    String(list),
    annexLists.find(({ number }) => number === list)?.name ?? '',
    mapping.map(({ sheet }) => sheet).join(', '),
    ...[rows, children, rejected].map((count) => count.toLocaleString('en-GB')),
  ])
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)))
  return [head, ...rows].map((row) =>
    row
      .map((text, at) => padded(text, widths[at] ?? 0, at))
      .join('  ')
      .trimEnd(),
  )
}

/** Figures stand to the right. */
const padded = (text: string, width: number, at: number) =>
  at >= 3 ? text.padStart(width) : text.padEnd(width)

/** Columns that were not found by Ofsted's own heading: worth a look before the file goes in. */
function lookAt(list: number, { sheet, columns, unused }: SheetMapping): readonly string[] {
  const notByName = columns.filter(({ by }) => by !== 'name')
  if (notByName.length === 0 && unused.length === 0) return []
  return [
    '',
    `List ${list}, sheet ${sheet}:`,
    ...notByName.map(({ column, found, by, position }) => {
      const heading = found === '' ? `column ${letterOf(position)}` : `“${oneLine(found)}”`
      return `  ${heading} is taken for “${column}” (${waysFound[by]})`
    }),
    ...unused.map((heading) => `  “${oneLine(heading)}” is not used`),
  ]
}

const waysFound = {
  name: 'Ofsted’s own heading',
  alias: 'another heading for it',
  position: 'its place, and its values fit',
  remembered: 'confirmed before',
} as const

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

function letterOf(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26))
  return position < 26 ? letter : letterOf(Math.floor(position / 26) - 1) + letter
}

const effects = {
  rejected: 'Rejected',
  'left out': 'Left out',
  warning: 'To check',
} as const

/** `Left out: list 3, sheet List 3, row 12, “Referral Source”: “Zzz”; expected a value such as ….` */
function inWords({ where, found, expected, effect, code }: FileProblem): string {
  const place = placeOf(where)
  const says = `${oneLine(found)}; expected ${oneLine(expected)}`
  return `${effects[effect]} (${code}): ${place === '' ? '' : `${place}: `}${says}${says.endsWith('?') ? '' : '.'}`
}

function placeOf({ sheet, list, row, column }: Where): string {
  const places = [
    list === undefined ? '' : `list ${list}`,
    sheet === '' ? '' : `sheet ${sheet}`,
    row === undefined ? '' : `row ${row}`,
    column === undefined ? '' : `“${column}”`,
  ]
  return places.filter((place) => place !== '').join(', ')
}
