import { Figure } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { ShownClock } from '../../model/clock-groups.ts'
import { groupOf } from '../../model/clock-groups.ts'
import type { LineEntry } from '../../model/line/entry.ts'
import type { Mark, PictureRow, PictureWindow } from '../../model/line/picture.ts'
import { placing, rowsOf, ticksOf, windowOf } from '../../model/line/picture.ts'

interface Shape {
  readonly width: number
  /** Where time begins: right of the names, or under them where there is no room beside. */
  readonly left: number
  readonly rowHeight: number
  readonly namesAbove: boolean
}

const broad: Shape = { width: 1160, left: 210, rowHeight: 32, namesAbove: false }
const narrow: Shape = { width: 300, left: 2, rowHeight: 48, namesAbove: true }
const top = 44
const barHeight = 20
/** About how wide a letter of the bars' labels is. */
const letter = 7

interface DrawnProps {
  readonly entries: readonly LineEntry[]
  readonly clocks: readonly ShownClock[]
  readonly asAt: IsoDate
}

const centre = (row: number, { rowHeight, namesAbove }: Shape) =>
  top + row * rowHeight + (namesAbove ? rowHeight - 16 : rowHeight / 2)

/** As much of the words as fits the bar. */
function fitting(words: string, width: number): string {
  const room = Math.floor((width - 14) / letter)
  if (words.length <= room) return words
  return room < 6 ? '' : `${words.slice(0, room - 1).trimEnd()}…`
}

const Bar = ({ mark, y }: { readonly mark: Mark; readonly y: number }) => {
  const { entry, x, width = 0, cut, second } = mark
  const label = fitting(entry.words, width)
  return (
    <g class={second ? 'los-life__bar los-life__bar--second' : 'los-life__bar'}>
      <rect x={x} y={y - barHeight / 2} width={width} height={barHeight} rx="3" />
      {cut && <path class="los-life__cut" d={`M${x + 6} ${y - 5}l-4 5 4 5`} />}
      {label !== '' && (
        <text x={x + (cut ? 12 : 7)} y={y + 5}>
          {label}
        </text>
      )}
    </g>
  )
}

const Row = ({
  row,
  at,
  shape,
}: {
  readonly row: PictureRow
  readonly at: number
  readonly shape: Shape
}) => {
  const y = centre(at, shape)
  return (
    <g>
      <line class="los-life__rule" x1={shape.left} x2={shape.width} y1={y} y2={y} />
      <Name shape={shape} y={y} words={row.lane} />
      {row.marks.map((mark) =>
        mark.width === undefined ? (
          <circle class={pointClass(mark.entry)} cx={mark.x} cy={y} r="5.5" />
        ) : (
          <Bar mark={mark} y={y} />
        ),
      )}
    </g>
  )
}

const pointClass = ({ entered }: LineEntry) =>
  entered?.daysLate === undefined ? 'los-life__point' : 'los-life__point los-life__point--late'

const Name = ({ shape, y, words }: { readonly shape: Shape; readonly y: number; readonly words: string }) => (
  <text class="los-life__name" x={shape.namesAbove ? shape.left : 0} y={shape.namesAbove ? y - 16 : y + 5}>
    {words}
  </text>
)

const Limits = ({
  clocks,
  asAt,
  at,
  shape,
  place,
}: Pick<DrawnProps, 'clocks' | 'asAt'> & {
  readonly at: number
  readonly shape: Shape
  readonly place: (day: IsoDate) => number
}) => {
  const y = centre(at, shape)
  return (
    <g>
      <line class="los-life__rule" x1={shape.left} x2={shape.width} y1={y} y2={y} />
      <Name shape={shape} y={y} words="Time limits" />
      {clocks.map((clock) => {
        if (clock.dueOn === undefined) return null
        const x = place(clock.dueOn)
        return groupOf(clock, asAt) === 'late' ? (
          <path class="los-life__late" d={`M${x} ${y - 8}l8 14h-16z`} />
        ) : (
          <circle class="los-life__due" cx={x} cy={y} r="5.5" />
        )
      })}
    </g>
  )
}

const Times = ({
  window,
  place,
  height,
}: {
  readonly window: PictureWindow
  readonly place: (day: IsoDate) => number
  readonly height: number
}) => (
  <g class="los-life__times">
    {ticksOf(window, place).map(({ x, words }) => (
      <>
        <line x1={x} x2={x} y1={top - 10} y2={height} />
        <text x={x + 3} y={top - 14}>
          {words}
        </text>
      </>
    ))}
  </g>
)

const Today = ({
  x,
  height,
  asAt,
  width,
}: {
  readonly x: number
  readonly height: number
  readonly asAt: IsoDate
  readonly width: number
}) => (
  <g class="los-life__today">
    <line x1={x} x2={x} y1={18} y2={height} />
    <text x={Math.min(x, width - 70)} y={12} text-anchor="middle">
      {longDate(asAt)}
    </text>
  </g>
)

const Drawn = ({
  entries,
  clocks,
  asAt,
  shape,
  class: of,
}: DrawnProps & { readonly shape: Shape; readonly class: string }) => {
  const window = windowOf(entries, asAt)
  const place = placing(window, shape.left + 6, shape.width - 8)
  const rows = rowsOf(entries, window, asAt, place)
  const unmet = clocks.filter((clock) => ['late', 'due'].includes(groupOf(clock, asAt)))
  const height = top + (rows.length + (unmet.length > 0 ? 1 : 0)) * shape.rowHeight + 8
  return (
    <svg
      class={`los-life ${of}`}
      viewBox={`0 0 ${shape.width} ${height}`}
      width={shape.width}
      height={height}
    >
      <Times window={window} place={place} height={height} />
      {rows.map((row, at) => (
        <Row row={row} at={at} shape={shape} />
      ))}
      {unmet.length > 0 && <Limits clocks={unmet} asAt={asAt} at={rows.length} shape={shape} place={place} />}
      <Today x={place(asAt)} height={height} asAt={asAt} width={shape.width} />
    </svg>
  )
}

const untilInWords = ({ until, goneFrom }: LineEntry) => {
  if (until !== 'still') return until === undefined ? '' : longDate(until)
  return goneFrom ? `not known: left out of the extract as at ${longDate(goneFrom)}` : 'still so'
}

export interface PictureProps extends DrawnProps {
  readonly sentence: string
}

/** The child's time from left to right, a row for each kind of thing, with the day looked at. */
export const Picture = ({ sentence, ...drawn }: PictureProps) => (
  <Figure
    sentence={sentence}
    table={{
      caption: 'The same as a table',
      head: ['What', 'From', 'Until', 'In words'].map((content) => ({ content })),
      rows: drawn.entries.map((entry) => [
        { content: entry.kind },
        { content: longDate(entry.on) },
        { content: untilInWords(entry) },
        { content: entry.words },
      ]),
    }}
    source="A bar is something that lasted, a dot a single day; a dot with a ring was entered late. A bar with an arrow began before the picture does. A triangle is a time limit that is late, an open ring one that is due."
  >
    <Drawn {...drawn} shape={broad} class="los-figure__broad" />
    <Drawn {...drawn} shape={narrow} class="los-figure__narrow" />
  </Figure>
)
