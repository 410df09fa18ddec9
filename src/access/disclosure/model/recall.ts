import type { Figure, Part } from './figure.ts'
import { countsOf, piecesOf } from './figure.ts'
import { Known } from './gather.ts'
import type { Register, Release } from './register.ts'
import { Standing } from './standing.ts'

/** A printed count: one part of one figure, and its variable. */
export interface Printed {
  readonly figure: Figure
  readonly part: Part
  readonly variable: number
}

/** The counts of these figures that have a place in print, be they withheld there or shown. */
export const printedOf = (known: Known, figures: readonly Figure[]): readonly Printed[] =>
  figures.flatMap((figure) =>
    countsOf(figure).flatMap(([part]) => {
      const variable = known.of(figure, part)
      return variable !== undefined && piecesOf(figure).includes(part) ? [{ figure, part, variable }] : []
    }),
  )

/** Puts one earlier release in, as it was printed. */
function recall(standing: Standing, { figures, sums }: Release): void {
  const { known } = standing
  for (const { figure } of figures) known.figure(figure)
  for (const sum of sums) known.sum(sum)
  const inPrint = figures.filter(({ beneath }) => !beneath).map(({ figure }) => figure)
  const within = standing.withinSmall(new Set(printedOf(known, inPrint).map(({ variable }) => variable)))
  for (const { figure, beneath, withheld } of figures) {
    if (beneath) continue
    for (const { part, variable } of printedOf(known, [figure]))
      if (withheld.includes(part)) standing.withhold(variable, within.has(variable))
  }
  print(
    standing,
    figures.flatMap(({ figure, beneath, withheld }) =>
      beneath
        ? []
        : [{ figure, shown: printedOf(known, [figure]).filter(({ part }) => !withheld.includes(part)) }],
    ),
  )
}

/** Prints figures with the parts of them that are shown, and with whatever they give away together. */
export function print(
  standing: Standing,
  figures: readonly { readonly figure: Figure; readonly shown: readonly Printed[] }[],
): void {
  for (const { figure, shown } of figures)
    standing.overlaps.print(
      figure,
      shown.map(({ part }) => part),
    )
  for (const { figure, part, variable } of figures.flatMap(({ shown }) => shown)) {
    standing.cuts(figure, part, variable)
    standing.show(variable)
  }
}

/** Everything that readers of the register could set up. */
export function remembered(register: Register): Standing {
  const standing = new Standing(new Known())
  for (const release of register) recall(standing, release)
  return standing
}
