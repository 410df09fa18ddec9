import { Figure, type FigureProps } from '../components/figure.tsx'
import { Drawings, rounded } from './canvas.tsx'
import type { Marker } from './markers.tsx'
import { palette } from './palette.ts'
import { rowCanvases, Rows, type RowPlace } from './rows.tsx'

export interface Caseload {
  /** As much of a worker's name as this viewer may see: a name, a post, `Worker 3`. */
  readonly name: string
  readonly children: number
}

export interface CaseloadsProps extends Pick<FigureProps, 'tableBeside' | 'source'> {
  readonly title: string
  readonly sentence: string
  readonly caseloads: readonly Caseload[]
  /** Children that nobody is allocated to: a row of its own. */
  readonly unallocated?: number | undefined
  /** How many the council wants nobody to have more than. */
  readonly most?: number | undefined
}

/** The middle one of the caseloads, or half way between the two in the middle. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((one, other) => one - other)
  const low = sorted[Math.floor((sorted.length - 1) / 2)]
  const high = sorted[Math.floor(sorted.length / 2)]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

const Dot = ({
  caseload,
  isOver,
  place: { x, y },
}: {
  readonly caseload: Caseload
  readonly isOver: boolean
  readonly place: RowPlace
}) => {
  const across = rounded(x(caseload.children))
  return (
    <>
      <path d={`M${rounded(x(0))} ${y}H${across}`} stroke={palette.line} stroke-width="2" />
      {isOver ? (
        <path d={`M${across} ${y - 8}l8 14h-16z`} fill={palette.worse} stroke={palette.white} />
      ) : (
        <circle cx={across} cy={y} r="6" fill={palette.line} stroke={palette.white} />
      )}
      <text x={across + 11} y={y + 4.5} stroke={palette.white} stroke-width="5" paint-order="stroke">
        {caseload.children}
      </text>
    </>
  )
}

const nobody = 'Nobody allocated'

const tableOf = (title: string, rows: readonly Caseload[]) => ({
  caption: title,
  firstCellIsHeader: true,
  head: ['Worker', { content: 'Children', format: 'numeric' as const }],
  rows: rows.map(({ name, children }) => [name, { content: children, format: 'numeric' as const }]),
})

function markersOf({ caseloads, most }: CaseloadsProps): readonly Marker[] {
  const median = medianOf(caseloads.map(({ children }) => children))
  return [
    ...(median === undefined ? [] : [{ value: median, words: `Median ${median}` }]),
    ...(most === undefined ? [] : [{ value: most, words: `Limit ${most}`, dashes: '9 4' }]),
  ]
}

/** How many children each worker has, with the median; who has more than the council's limit has a triangle. */
export const Caseloads = (props: CaseloadsProps) => {
  const { caseloads, unallocated, most, title, sentence } = props
  const markers = markersOf(props)
  const rows = unallocated === undefined ? caseloads : [...caseloads, { name: nobody, children: unallocated }]
  const isOver = ({ name, children }: Caseload) => children > (name === nobody ? 0 : (most ?? Infinity))
  const canvases = rowCanvases(
    rows.map(({ name }) => name),
    rows.map(({ children }) => `${children} `),
    markers.length,
  )
  return (
    <Figure
      sentence={sentence}
      tableBeside={props.tableBeside}
      source={props.source}
      isReadAloud
      table={tableOf(title, rows)}
    >
      <Drawings
        title={title}
        description={sentence}
        canvases={canvases}
        draw={(canvas) => (
          <Rows
            canvas={canvas}
            rows={rows}
            valueOf={({ children }) => children}
            references={markers}
            axisWords={String}
            draw={(row, place) => <Dot caseload={row} isOver={isOver(row)} place={place} />}
          />
        )}
      />
    </Figure>
  )
}
