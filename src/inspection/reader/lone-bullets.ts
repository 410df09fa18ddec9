import type { Line } from './line.ts'
import { isBulletShape } from './markers.ts'

/**
 * A bullet set higher or lower than its words comes out as a line of its own: it is given back to the line that stands
 * nearest beside it. A bullet that nothing stands beside was left over, and says nothing.
 */
export function withLoneBullets(lines: readonly Line[]): Line[] {
  const owners = new Map<Line, Line>()
  for (const lone of lines.filter(isLone)) {
    const owner = besideIt(lone, lines)
    if (owner) owners.set(owner, lone)
  }
  return lines
    .filter((line) => !isLone(line))
    .map((line) => {
      const lone = owners.get(line)
      return lone ? { ...line, marker: { kind: 'bullet', text: lone.text, x: lone.x } } : line
    })
}

const isLone = (line: Line) => line.marker === undefined && isBulletShape(line.text)

const besideIt = (lone: Line, lines: readonly Line[]): Line | undefined =>
  lines
    .filter((line) => !isLone(line) && !line.marker && line.x > lone.x && apart(line, lone) < 0.9 * line.size)
    .sort((one, other) => apart(one, lone) - apart(other, lone))[0]

const apart = (one: Line, other: Line) => Math.abs(one.y - other.y)
