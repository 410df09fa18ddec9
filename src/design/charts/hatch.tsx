import { rounded } from './canvas.tsx'
import { palette } from './palette.ts'

/** Fills that differ in grey as well as in colour. Drawn line by line: a pattern would need an id of its own. */
export type Fill = 'solid' | 'slanted' | 'open' | 'level' | 'crossed' | 'dotted'

export const fills: readonly Fill[] = ['solid', 'slanted', 'open', 'level', 'crossed', 'dotted']

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const slanted = ({ x, y, width, height }: Box, gap: number, rising: boolean): string => {
  const strokes: string[] = []
  for (let start = gap - height; start < width; start += gap) {
    const [from, to] = [Math.max(start, 0), Math.min(start + height, width)]
    const [low, high] = [from - start, to - start]
    const [first, last] = rising ? [height - low, height - high] : [low, high]
    strokes.push(`M${rounded(x + from)} ${rounded(y + first)}L${rounded(x + to)} ${rounded(y + last)}`)
  }
  return strokes.join('')
}

const level = ({ x, y, width, height }: Box, gap: number): string => {
  const strokes: string[] = []
  for (let down = gap; down < height; down += gap)
    strokes.push(`M${rounded(x)} ${rounded(y + down)}h${rounded(width)}`)
  return strokes.join('')
}

const dotted = ({ x, y, width, height }: Box): string => {
  const dots: string[] = []
  for (let down = 3; down < height; down += 6)
    for (let across = 3; across < width - 1; across += 6)
      dots.push(`M${rounded(x + across)} ${rounded(y + down)}h1.6`)
  return dots.join('')
}

const linesOf: Record<Fill, (box: Box) => string> = {
  solid: () => '',
  open: () => '',
  slanted: (box) => slanted(box, 6, true),
  crossed: (box) => slanted(box, 7, true) + slanted(box, 7, false),
  level: (box) => level(box, 4),
  dotted,
}

/** A filled rectangle with a thin edge. */
export const Filled = ({
  fill,
  colour = palette.line,
  ...box
}: Box & { readonly fill: Fill; readonly colour?: string }) => {
  const { x, y, width, height } = box
  if (width <= 0 || height <= 0) return null
  const lines = linesOf[fill](box)
  return (
    <g>
      <rect
        x={rounded(x)}
        y={rounded(y)}
        width={rounded(width)}
        height={rounded(height)}
        fill={fill === 'solid' ? colour : palette.white}
        stroke={colour}
      />
      {lines !== '' && (
        <path d={lines} stroke={colour} stroke-width={fill === 'dotted' ? 1.8 : 1.2} fill="none" />
      )}
    </g>
  )
}
