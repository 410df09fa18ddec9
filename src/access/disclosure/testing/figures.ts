import type { IsoDate } from '../../../kernel/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import type { Count, FigureKey, Period, Share } from '../model/figure.ts'
import type { Publication, PublicationOutcome } from '../model/publication.ts'
import type { PublicationRequest } from '../model/request.ts'
import type { Sum } from '../model/sums.ts'
import { totalOf } from '../model/sums.ts'

export const onDay: IsoDate = isoDate('2026-03-31')

export const keyOf = (
  measure: string,
  team?: string,
  cell: FigureKey['cell'] = {},
  period: Period = { on: onDay },
): FigureKey => ({ measure, cell, area: team === undefined ? [] : [team], period })

export const countOf = (value: number, key: FigureKey): Count => ({ kind: 'count', key, value })
export const shareOf = (numerator: number, denominator: number, key: FigureKey): Share => ({
  kind: 'share',
  key,
  numerator,
  denominator,
})

/** A made-up service's count with those of its teams, which add up to it. */
export function byTeam(measure: string, counts: Readonly<Record<string, number>>): PublicationRequest {
  const teams = Object.entries(counts)
  const all = teams.reduce((sofar, [, count]) => sofar + count, 0)
  const sums: readonly Sum[] = [
    totalOf(
      keyOf(measure),
      teams.map(([team]) => keyOf(measure, team)),
    ),
  ]
  return {
    level: 'public',
    figures: [
      countOf(all, keyOf(measure)),
      ...teams.map(([team, count]) => countOf(count, keyOf(measure, team))),
    ],
    sums,
  }
}

/** What was printed, one text for each figure, its numbers apart by spaces. */
export const printed = ({ cells }: Publication): readonly string[] =>
  cells.map(({ pieces }) =>
    pieces.map((piece) => (piece.state === 'shown' ? piece.text : piece.mark)).join(' '),
  )

export function published(outcome: PublicationOutcome): Publication {
  if (!outcome.ok) throw new Error(outcome.problems.join('; '))
  return outcome.publication
}
