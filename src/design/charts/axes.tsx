import type { ScaleLinear } from 'd3-scale'
import { longDate, type IsoDate } from '../../kernel/index.ts'
import { rounded, widthOf, type Canvas } from './canvas.tsx'
import { palette } from './palette.ts'

export type Scale = ScaleLinear<number, number>

export interface ValueAxisProps {
  readonly canvas: Canvas
  readonly y: Scale
  readonly words: (value: number) => string
  readonly ticks?: readonly number[] | undefined
}

/** Values at the left, each with a thin line across. */
export const ValueAxis = ({ canvas, y, words, ticks = y.ticks(4) }: ValueAxisProps) => (
  <g>
    {ticks.map((tick) => (
      <>
        <path
          d={`M${canvas.left} ${rounded(y(tick))}H${canvas.width - canvas.right}`}
          stroke={palette.rule}
        />
        <text x={canvas.left - 7} y={rounded(y(tick)) + 4.5} text-anchor="end" fill={palette.soft}>
          {words(tick)}
        </text>
      </>
    ))}
  </g>
)

/** `Apr` and `2019` */
export function partsOf(month: IsoDate): { readonly name: string; readonly year: string } {
  const [, name = '', year = ''] = longDate(month).split(' ')
  return { name: name.slice(0, 3), year }
}

export interface MonthAxisProps {
  readonly canvas: Canvas
  readonly months: readonly IsoDate[]
  readonly x: (index: number) => number
}

/** Months along the bottom: as many names as fit, counted back from the last; the year under the first of each. */
export const MonthAxis = ({ canvas, months, x }: MonthAxisProps) => {
  const apart = months.length < 2 ? canvas.width : x(1) - x(0)
  const every = Math.max(1, Math.ceil(widthOf('May 2') / apart))
  const step = [1, 2, 3, 4, 6, 12].find((months) => months >= every) ?? Math.ceil(every / 12) * 12
  const shown = months
    .map((month, at) => ({ ...partsOf(month), at }))
    .filter(({ at }) => (months.length - 1 - at) % step === 0)
  const bottom = canvas.height - canvas.bottom
  return (
    <g fill={palette.soft} text-anchor="middle">
      <path d={`M${canvas.left} ${bottom}H${canvas.width - canvas.right}`} stroke={palette.edge} />
      {shown.map(({ name, year, at }, nth) => (
        <>
          <path d={`M${rounded(x(at))} ${bottom}v4`} stroke={palette.edge} />
          <text x={rounded(x(at))} y={bottom + 18}>
            {name}
          </text>
          {year !== shown[nth - 1]?.year && (
            <text x={rounded(x(at))} y={bottom + 34}>
              {year}
            </text>
          )}
        </>
      ))}
    </g>
  )
}
