import type { Piece } from '../model/piece.ts'
import { asAt, before, missing, monthsBefore, onOrBefore } from '../model/piece.ts'
import { columnsOf } from '../model/sources.ts'

export const { day, truth, text, whole } = columnsOf('care')

export const inCare = missing(day('left_care_on'))

/** Longer ago than so many calendar months: that very day is not. A blank is no day. */
export const moreThanMonthsAgo = (of: Piece<'day'>, months: number) => before(of, monthsBefore(asAt, months))
/** So many calendar months ago, or longer. */
export const monthsAgoOrMore = (of: Piece<'day'>, months: number) =>
  onOrBefore(of, monthsBefore(asAt, months))
export const withinMonths = (of: Piece<'day'>, months: number) => onOrBefore(monthsBefore(asAt, months), of)
