export interface SparklineProps {
  /** Oldest first; a gap where nothing is known. */
  readonly values: readonly (number | undefined)[]
  /** What it shows, in words: read out in place of the line. */
  readonly label: string
  readonly lowest?: number | undefined
  readonly highest?: number | undefined
}

const width = 96
const height = 24
const margin = 3

const known = (values: readonly (number | undefined)[]) => values.filter((value) => value !== undefined)

/** Positions of the values; a flat line stands in the middle. */
export const points = ({ values, lowest, highest }: Omit<SparklineProps, 'label'>) => {
  const low = lowest ?? Math.min(...known(values))
  const high = highest ?? Math.max(...known(values))
  const x = (index: number) => margin + (index * (width - 2 * margin)) / Math.max(values.length - 1, 1)
  const y = (value: number) =>
    high === low ? height / 2 : height - margin - ((value - low) * (height - 2 * margin)) / (high - low)
  return values.map((value, index) => (value === undefined ? undefined : { x: x(index), y: y(value) }))
}

const rounded = (number: number) => Math.round(number * 10) / 10

/** One stroke for each run of known values: a gap is a gap. */
const pathOf = (spots: ReturnType<typeof points>) =>
  spots
    .map((spot, index) => spot && `${spots[index - 1] ? 'L' : 'M'}${rounded(spot.x)} ${rounded(spot.y)}`)
    .filter(Boolean)
    .join('')

/** The shape of twelve months, the size of a word. */
export const Sparkline = (props: SparklineProps) => {
  const spots = points(props)
  const last = spots.findLast((spot) => spot !== undefined)
  return (
    <svg
      class="los-sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={props.label}
    >
      <path d={pathOf(spots)} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />
      {last && <circle cx={rounded(last.x)} cy={rounded(last.y)} r="2.5" fill="currentColor" />}
    </svg>
  )
}
