import { rounded, widthOf, type Canvas } from './canvas.tsx'
import { palette } from './palette.ts'

/** A line down through a picture, with words at its top: a median, a limit, a target. */
export interface Marker {
  readonly value: number
  readonly words: string
  readonly dashes?: string | undefined
}

/** How high the words of so many markers stand: each has a line of its own. */
export const heightOfMarkers = (count: number): number => count * 18

interface MarkersProps {
  readonly markers: readonly Marker[]
  readonly x: (value: number) => number
  readonly canvas: Canvas
}

/**
 * Each marker's words on a line of their own. Those of the lowest value stand left of its line, of the others right, where
 * there is room: so none of the lines runs through words.
 */
export const Markers = ({ markers, x, canvas }: MarkersProps) => {
  const sorted = [...markers].sort((one, other) => other.value - one.value)
  return (
    <g>
      {sorted.map(({ value, words, dashes }, nth) => {
        const across = rounded(x(value))
        const level = 14 + nth * 18
        const down = `M${across} ${level - 10}V${canvas.height - canvas.bottom}`
        const wantsLeft = sorted.length > 1 && nth === sorted.length - 1
        const fitsLeft = across - widthOf(words) > 0
        const fitsRight = across + widthOf(words) < canvas.width
        const isLeft = fitsLeft && (wantsLeft || !fitsRight)
        return (
          <>
            <path d={down} stroke={palette.white} stroke-width="4" />
            <path d={down} stroke={palette.ink} stroke-width="1.6" stroke-dasharray={dashes} />
            <text x={across + (isLeft ? -6 : 6)} y={level} text-anchor={isLeft ? 'end' : 'start'}>
              {words}
            </text>
          </>
        )
      })}
    </g>
  )
}
