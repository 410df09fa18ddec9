import type { Piece } from './figure.ts'
import type { Level } from './levels.ts'
import type { Publication } from './publication.ts'

const small = 'Fewer than six'
const either = 'Fewer than six, or withheld so that a number fewer than six cannot be worked out'
const notACount = 'Withheld, because few children are behind it or behind a number that it would give away'

/**
 * What a c stands for, for a sentence or a screen reader: the same words for every c of a kind in a publication. Where any
 * count is withheld for others' sake, the words leave open which.
 */
export function withheldWords({ onlySmall }: Pick<Publication, 'onlySmall'>, piece: Piece = 'all'): string {
  if (piece === 'percent' || piece === 'amount') return notACount
  return onlySmall ? small : either
}

interface HowMuch {
  readonly level: Level
  readonly withheld: number
  readonly all: number
}

/** The note under a table: how much is withheld and why, and nothing about which is withheld for which reason. */
export function noteOf({ level, withheld, all }: HowMuch): string {
  if (level === 'inside') return 'Nothing is withheld. For people of the service only: not to be passed on.'
  if (level === 'board')
    return 'Nothing is withheld. For the named members of this meeting, in closed session: not to be passed on.'
  if (withheld === 0) return 'Nothing is withheld.'
  return (
    `${withheld} of ${all} numbers ${withheld === 1 ? 'is' : 'are'} withheld and marked c, because few children are ` +
    'behind them or because a number of few children could otherwise be worked out from this or an earlier publication. ' +
    'Counts from 1 to 5 are never published, nor are percentages and averages of few children.'
  )
}

/**
 * The sentence that stands under what was published: how much of it is withheld and why, or that nothing is.
 */
export const withheldNote = ({ level, cells, withheld }: Publication): string =>
  noteOf({ level, withheld, all: cells.reduce((sofar, { pieces }) => sofar + pieces.length, 0) })
