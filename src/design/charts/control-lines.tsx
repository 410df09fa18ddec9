import { line } from 'd3-shape'
import type { Scale } from './axes.tsx'
import { rounded, type Canvas } from './canvas.tsx'
import type { ControlPoint } from './control-model.ts'
import { palette } from './palette.ts'

interface PlacedProps {
  readonly points: readonly ControlPoint[]
  readonly x: (index: number) => number
  readonly y: Scale
  readonly canvas: Canvas
}

interface Placed {
  readonly at: number
  readonly x: number
  readonly lower: number
  readonly upper: number
}

/** The months of each segment that have limits, with where they stand. */
function placedBySegment({ points, x }: PlacedProps): readonly (readonly Placed[])[] {
  const segments = new Map<number, Placed[]>()
  points.forEach(({ segment, lower, upper }, at) => {
    if (lower === undefined || upper === undefined) return
    segments.set(segment, [...(segments.get(segment) ?? []), { at, x: x(at), lower, upper }])
  })
  return [...segments.values()]
}

/** As far out as half a month, but not out of the frame. */
function ends({ points, x, canvas }: PlacedProps) {
  const half = points.length < 2 ? canvas.width : (x(1) - x(0)) / 2
  return {
    before: (across: number) => Math.max(across - half, canvas.left),
    after: (across: number) => Math.min(across + half, canvas.width - canvas.right),
  }
}

/** Half way to the neighbours; at the ends half a month out. */
function steps(placed: readonly Placed[], props: PlacedProps) {
  const { before, after } = ends(props)
  return placed.map((one, nth) => {
    const last = placed[nth - 1]
    const next = placed[nth + 1]
    return {
      ...one,
      from: last ? (last.x + one.x) / 2 : before(one.x),
      to: next ? (one.x + next.x) / 2 : after(one.x),
    }
  })
}

/** The usual range as a band with dashed edges: in steps, since each month has its own. */
export const Ranges = (props: PlacedProps) => (
  <g>
    {placedBySegment(props).map((placed) => {
      const along = steps(placed, props)
      const edge = (pick: 'lower' | 'upper') =>
        along.flatMap((one) => [one.from, one.to].map((x) => `${rounded(x)} ${rounded(props.y(one[pick]))}`))
      const [upper, lower] = [edge('upper'), edge('lower')]
      return (
        <>
          <path d={`M${[...upper, ...[...lower].reverse()].join('L')}Z`} fill={palette.band} />
          <path
            d={`M${upper.join('L')}M${lower.join('L')}`}
            fill="none"
            stroke={palette.edge}
            stroke-dasharray="4 3"
          />
        </>
      )
    })}
  </g>
)

type PlacedPoint = ControlPoint & { readonly x: number }

const strokeOf = (own: readonly PlacedPoint[], y: Scale) =>
  line<PlacedPoint>()
    .digits(1)
    .defined(({ value }) => value !== undefined)
    .x((point) => point.x)
    .y(({ value }) => y(value ?? 0))([...own]) ?? ''

/** The average of each segment, and the line from month to month; it breaks at gaps and where the baseline changes. */
export const Lines = (props: PlacedProps) => {
  const { points, x, y } = props
  const { before, after } = ends(props)
  const segments = [...new Set(points.map(({ segment }) => segment))]
  return (
    <g fill="none">
      {segments.map((segment) => {
        const own = points.flatMap((point, at) => (point.segment === segment ? [{ ...point, x: x(at) }] : []))
        const centre = own.find((point) => point.centre !== undefined)?.centre
        const [first, last] = [own[0], own.at(-1)]
        return (
          <>
            {centre !== undefined && first && last && (
              <path
                d={`M${rounded(before(first.x))} ${rounded(y(centre))}H${rounded(after(last.x))}`}
                stroke={palette.edge}
                stroke-width="1.5"
              />
            )}
            <path d={strokeOf(own, y)} stroke={palette.line} stroke-width="2" stroke-linejoin="round" />
          </>
        )
      })}
    </g>
  )
}
