import type { Figure, Piece } from './figure.ts'
import type { Level } from './levels.ts'
import type { Sum } from './sums.ts'

/** One figure as it left, true and as printed. */
export interface ReleasedFigure {
  readonly figure: Figure
  /** True where nothing of it was printed: it only stands beneath sums that readers know. */
  readonly beneath: boolean
  /** What of it was withheld. */
  readonly withheld: readonly Piece[]
}

export interface Release {
  readonly level: Level
  readonly figures: readonly ReleasedFigure[]
  readonly sums: readonly Sum[]
}

/** Everything that ever left, oldest first. */
export type Register = readonly Release[]

type Asked = Pick<Release, 'sums'> & {
  readonly figures: readonly Figure[]
  readonly beneath?: readonly Figure[]
}

/**
 * The public releases that have to do with a request, oldest first, each with only what has: the measures asked for, and
 * those that a sum links to them. What has none can give nothing of it away.
 */
export function relatedTo(request: Asked, register: Register): Register {
  const open = register.filter(({ level }) => level === 'public')
  const sums = [...request.sums, ...open.flatMap((release) => release.sums)]
  const measures = new Set([...request.figures, ...(request.beneath ?? [])].map(({ key }) => key.measure))
  for (let before = 0; measures.size > before;) {
    before = measures.size
    for (const { terms } of sums)
      if (terms.some(({ key }) => measures.has(key.measure)))
        for (const { key } of terms) measures.add(key.measure)
  }
  return open.map((release) => ({
    ...release,
    figures: release.figures.filter(({ figure }) => measures.has(figure.key.measure)),
    sums: release.sums.filter(({ terms }) => terms.some(({ key }) => measures.has(key.measure))),
  }))
}
