import { scaleLinear } from 'd3-scale'
import { Figure } from '../components/figure.tsx'
import { MonthAxis, ValueAxis, type Scale } from './axes.tsx'
import { DrawingOnPaper, Drawings, rounded, type Canvas } from './canvas.tsx'
import { controlKey } from './control-key.tsx'
import { Lines, Ranges } from './control-lines.tsx'
import { letterOf, type ControlPictureProps, type ControlPoint, type Rebase } from './control-model.ts'
import { Key } from './key.tsx'
import { GapMark, Mark, WithheldMark } from './marks.tsx'
import { palette } from './palette.ts'

/** From the lowest to the highest thing drawn, with air, and from nought where that is near. */
function valueScale(
  { points, target, bounds = [-Infinity, Infinity] }: ControlPictureProps,
  canvas: Canvas,
): Scale {
  const drawn = [
    ...points.flatMap(({ value, lower, upper, centre }) => [value, lower, upper, centre]),
    target?.value,
  ]
  const known = drawn.filter((value) => value !== undefined)
  const [low, high] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)]
  const air = high === low ? Math.max(Math.abs(high) * 0.2, 1) : (high - low) * 0.08
  const least = low >= 0 && low - air < high * 0.35 ? 0 : low - air
  const ends = scaleLinear()
    .domain([Math.max(least, bounds[0]), Math.min(high + air, bounds[1])])
    .nice(5)
  return ends.range([canvas.height - canvas.bottom, canvas.top])
}

const Points = ({
  points,
  x,
  y,
  floor,
}: {
  readonly points: readonly ControlPoint[]
  readonly x: (index: number) => number
  readonly y: Scale
  readonly floor: number
}) => (
  <g>
    {points.map(({ value, isWithheld, saying, words }, at) => {
      const across = rounded(x(at))
      return (
        <g>
          <title>{words}</title>
          {value !== undefined && <Mark x={across} y={rounded(y(value))} saying={saying} />}
          {value === undefined && isWithheld && <WithheldMark x={across} y={floor - 12} />}
          {value === undefined && !isWithheld && <GapMark x={across} y={floor - 8} />}
        </g>
      )
    })}
  </g>
)

/** A letter at the top of a dotted line, between the last month of one baseline and the first of the next. */
const Rebases = ({
  rebases,
  points,
  x,
  canvas,
}: Pick<ControlPictureProps, 'points'> & {
  readonly rebases: readonly Rebase[]
  readonly x: (index: number) => number
  readonly canvas: Canvas
}) => (
  <g>
    {rebases.map(({ month }, nth) => {
      const at = points.findIndex((point) => point.month === month)
      if (at < 1) return null
      const across = rounded((x(at) + x(at - 1)) / 2)
      return (
        <>
          <path
            d={`M${across} ${canvas.top - 6}V${canvas.height - canvas.bottom}`}
            stroke={palette.ink}
            stroke-dasharray="1 3"
          />
          <text x={across} y={canvas.top - 11} text-anchor="middle" font-weight="600">
            {letterOf(nth)}
          </text>
        </>
      )
    })}
  </g>
)

const Target = ({
  target,
  y,
  canvas,
}: {
  readonly target: { readonly value: number; readonly words: string }
  readonly y: Scale
  readonly canvas: Canvas
}) => {
  const level = rounded(y(target.value))
  const isHigh = level < canvas.top + 16
  return (
    <g>
      <path
        d={`M${canvas.left} ${level}H${canvas.width - canvas.right}`}
        stroke={palette.ink}
        stroke-width="1.5"
        stroke-dasharray="9 4"
      />
      <text
        x={canvas.left + 5}
        y={level + (isHigh ? 15 : -5)}
        stroke={palette.white}
        stroke-width="4"
        paint-order="stroke"
      >
        {target.words}
      </text>
    </g>
  )
}

function draw(props: ControlPictureProps, canvas: Canvas) {
  const { points, target, rebases = [] } = props
  const y = valueScale(props, canvas)
  const inset = canvas.isNarrow ? 9 : 14
  const across = scaleLinear()
    .domain([0, Math.max(points.length - 1, 1)])
    .range([canvas.left + inset, canvas.width - canvas.right - inset])
  const x = (index: number) => across(index)
  const floor = canvas.height - canvas.bottom
  return (
    <>
      <Ranges points={points} x={x} y={y} canvas={canvas} />
      <ValueAxis canvas={canvas} y={y} words={props.axisWords} />
      <MonthAxis canvas={canvas} months={points.map(({ month }) => month)} x={x} />
      <Lines points={points} x={x} y={y} canvas={canvas} />
      {target && <Target target={target} y={y} canvas={canvas} />}
      <Rebases rebases={rebases} points={points} x={x} canvas={canvas} />
      <Points points={points} x={x} y={y} floor={floor} />
    </>
  )
}

/** Months with their usual range, average, target and signals: a figure with its sentence, its key and its table. */
export const ControlPicture = (props: ControlPictureProps) => (
  <Figure
    sentence={props.sentence}
    table={props.table}
    tableBeside={props.tableBeside}
    source={props.source}
    isReadAloud
  >
    <Drawings title={props.title} description={props.sentence} draw={(canvas) => draw(props, canvas)} />
    <Key entries={controlKey(props)} />
  </Figure>
)

/** The picture alone, for a document that says the rest. */
export const ControlDrawing = (props: ControlPictureProps) => (
  <DrawingOnPaper draw={(canvas) => draw(props, canvas)} />
)
