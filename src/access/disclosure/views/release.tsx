import { DataTable, Page } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { noteOf, withheldWords } from '../model/words.ts'
import type { ListedRelease, PrintedLine } from '../store/register.ts'
import { levelNames } from './register.tsx'

export interface ReleaseProps {
  readonly release: ListedRelease
  readonly lines: readonly PrintedLine[]
}

/** The numbers printed of one figure, side by side. */
interface Row {
  readonly line: PrintedLine
  readonly printed: ReadonlyMap<PrintedLine['piece'], string>
}

const sameFigure = ({ measure, cell, area, from, to }: PrintedLine): string =>
  JSON.stringify([measure, cell, area, from, to])

const rowsOf = (lines: readonly PrintedLine[]): readonly Row[] =>
  [...Map.groupBy(lines, sameFigure).values()].flatMap((its) => {
    const [line] = its
    return line ? [{ line, printed: new Map(its.map(({ piece, printed }) => [piece, printed])) }] : []
  })

const Printed = ({ row, piece }: { readonly row: Row; readonly piece: PrintedLine['piece'] }) => {
  const text = row.printed.get(piece)
  if (text !== 'c') return <>{text ?? ''}</>
  return (
    <>
      <span aria-hidden="true">c</span>
      <span class="govuk-visually-hidden">{withheldWords({ onlySmall: false }, piece)}</span>
    </>
  )
}

const days = ({ line: { from, to } }: Row): string =>
  from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`

const whom = ({ line: { area, cell } }: Row): string =>
  [area === '' ? 'Whole service' : area, cell].filter((text) => text !== '').join(', ')

/** One release, as it was printed. */
export const Release = ({ release, lines }: ReleaseProps) => (
  <Page
    title={release.title}
    lede={`${levelNames[release.level]}: ${release.audience}. Released on ${longDate(release.onDay)} by ${release.by}.`}
    wide
  >
    <DataTable
      caption="What was printed"
      columns={[
        { head: 'Measure', cell: ({ line }) => line.measure },
        { head: 'Of whom', cell: whom },
        { head: 'When', cell: days },
        { head: 'Met it', format: 'numeric', cell: (row) => <Printed row={row} piece="part" /> },
        { head: 'Number', format: 'numeric', cell: (row) => <Printed row={row} piece="all" /> },
        { head: 'Percentage', format: 'numeric', cell: (row) => <Printed row={row} piece="percent" /> },
        { head: 'Average', format: 'numeric', cell: (row) => <Printed row={row} piece="amount" /> },
      ]}
      rows={rowsOf(lines)}
      empty={<p class="govuk-body">No figure was in it.</p>}
    />
    <p class="govuk-body-s">
      {noteOf({
        level: release.level,
        withheld: lines.filter(({ printed }) => printed === 'c').length,
        all: lines.length,
      })}
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="/publication">
        All releases
      </a>
    </p>
  </Page>
)
