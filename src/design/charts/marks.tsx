import type { JSX } from 'preact'
import { palette } from './palette.ts'

/** What a month of a chart says. Its shape tells it without colour: in grey, on paper, to whoever sees no colours. */
export type Saying = 'usual' | 'better' | 'worse' | 'change'

export interface MarkProps {
  readonly x: number
  readonly y: number
  readonly size?: number | undefined
}

interface Placed {
  readonly x: number
  readonly y: number
  readonly size: number
}

const shapes: Record<Saying, (props: Placed) => JSX.Element> = {
  usual: ({ x, y, size }) => <circle cx={x} cy={y} r={size * 0.6} fill={palette.line} />,
  better: ({ x, y, size }) => (
    <path
      d={`M${x} ${y - size * 1.2}l${size * 1.2} ${size * 1.2}-${size * 1.2} ${size * 1.2}-${size * 1.2}-${size * 1.2}z`}
      fill={palette.white}
      stroke={palette.better}
      stroke-width={size * 0.45}
    />
  ),
  worse: ({ x, y, size }) => (
    <path
      d={`M${x} ${y - size * 1.2}l${size * 1.2} ${size * 2.1}h-${size * 2.4}z`}
      fill={palette.worse}
      stroke={palette.white}
    />
  ),
  change: ({ x, y, size }) => (
    <path
      d={`M${x - size} ${y - size}h${size * 2}v${size * 2}h-${size * 2}z`}
      fill={palette.change}
      stroke={palette.white}
    />
  ),
}

/** The mark of one month: a dot, an open diamond for the better, a triangle for the worse, a square for a change. */
export const Mark = ({ saying, size = 6, ...place }: MarkProps & { readonly saying: Saying }) =>
  shapes[saying]({ ...place, size })

/** A figure that exists and is not shown: its sign in a box. */
export const WithheldMark = ({ x, y, sign = 'c' }: MarkProps & { readonly sign?: string }) => (
  <g>
    <path
      d={`M${x - 6.5} ${y - 8}h13v16h-13z`}
      fill={palette.white}
      stroke={palette.edge}
      stroke-dasharray="2 2"
    />
    <text x={x} y={y + 4.5} text-anchor="middle">
      {sign}
    </text>
  </g>
)

/** A month without a figure. */
export const GapMark = ({ x, y }: MarkProps) => (
  <path d={`M${x - 3.5} ${y - 3.5}l7 7m0-7l-7 7`} fill="none" stroke={palette.edge} stroke-width="1.5" />
)
