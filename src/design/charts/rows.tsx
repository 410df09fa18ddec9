import { scaleLinear } from 'd3-scale'
import type { ComponentChildren } from 'preact'
import type { Scale } from './axes.tsx'
import { broad, narrow, rounded, widthOf, type Canvas } from './canvas.tsx'
import { heightOfMarkers, Markers, type Marker } from './markers.tsx'
import { palette } from './palette.ts'

export interface RowsProps<Row extends { readonly name: string }> {
  readonly rows: readonly Row[]
  readonly valueOf: (row: Row) => number | undefined
  readonly references: readonly Marker[]
  readonly axisWords: (value: number) => string
  readonly draw: (row: Row, place: RowPlace) => ComponentChildren
}

export interface RowPlace {
  readonly x: Scale
  /** The middle of the row. */
  readonly y: number
  readonly thick: number
}

const rowHeight = { broad: 30, narrow: 46 }

/**
 * Names stand left of the rows, or above them where there is no room beside; right of them there is room for the longest
 * words of a value. The height grows with the rows.
 */
export function rowCanvases(names: readonly string[], words: readonly string[], markers: number) {
  const longest = Math.min(Math.max(0, ...names.map(widthOf)) + 14, 300)
  const right = Math.max(24, ...words.map((one) => widthOf(one) + 12))
  const top = 10 + heightOfMarkers(markers)
  const high = (each: number) => top + names.length * each + 30
  return {
    broad: { ...broad, left: longest, right, top, bottom: 30, height: high(rowHeight.broad) },
    narrow: {
      ...narrow,
      left: 2,
      right: Math.min(right, 110),
      top,
      bottom: 30,
      height: high(rowHeight.narrow),
    },
  }
}

const Ticks = ({
  x,
  canvas,
  words,
}: {
  readonly x: Scale
  readonly canvas: Canvas
  readonly words: (value: number) => string
}) => {
  const floor = canvas.height - canvas.bottom
  return (
    <g fill={palette.soft}>
      {x.ticks(4).map((tick) => (
        <>
          <path d={`M${rounded(x(tick))} ${canvas.top}V${floor}`} stroke={palette.rule} />
          <text x={rounded(x(tick))} y={floor + 18} text-anchor={tick === 0 ? 'start' : 'middle'}>
            {words(tick)}
          </text>
        </>
      ))}
    </g>
  )
}

/** A row's name: left of it, or above it in a narrow window. Lines that run through it stop short of its letters. */
const Name = ({
  name,
  top,
  canvas,
}: {
  readonly name: string
  readonly top: number
  readonly canvas: Canvas
}) => (
  <text
    x={canvas.isNarrow ? canvas.left : canvas.left - 10}
    y={canvas.isNarrow ? top + 17 : top + rowHeight.broad / 2 + 4.5}
    text-anchor={canvas.isNarrow ? 'start' : 'end'}
    stroke={palette.white}
    stroke-width="5"
    paint-order="stroke"
  >
    {name}
  </text>
)

/** Rows of one value each, from nought. */
export const Rows = <Row extends { readonly name: string }>(
  props: RowsProps<Row> & { readonly canvas: Canvas },
) => {
  const { rows, canvas, references } = props
  const values = [...rows.map((row) => props.valueOf(row) ?? 0), ...references.map(({ value }) => value)]
  const x = scaleLinear()
    .domain([0, Math.max(1, ...values)])
    .nice(4)
    .range([canvas.left, canvas.width - canvas.right])
  const each = canvas.isNarrow ? rowHeight.narrow : rowHeight.broad
  return (
    <>
      <Ticks x={x} canvas={canvas} words={props.axisWords} />
      <Markers markers={references} x={x} canvas={canvas} />
      {rows.map((row, at) => {
        const top = canvas.top + at * each
        return (
          <g>
            <Name name={row.name} top={top} canvas={canvas} />
            {props.draw(row, { x, y: top + (canvas.isNarrow ? 32 : each / 2), thick: 16 })}
          </g>
        )
      })}
    </>
  )
}
