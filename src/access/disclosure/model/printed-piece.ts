import type { Figure, Piece } from './figure.ts'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** How amounts are rounded: medians to the half that they can fall on, means to one decimal. */
const amountText = (figure: Figure & { kind: 'amount' }): string => {
  if (figure.children === 0) return 'not applicable'
  const text =
    figure.is === 'median' && Number.isInteger(figure.value)
      ? whole.format(figure.value)
      : oneDecimal.format(figure.value)
  return `${text} ${figure.unit}`
}

/**
 * A percentage is a whole number, worked out from the two counts printed beside it, so that it says nothing more than they.
 */
const percentText = (numerator: number, denominator: number): string =>
  denominator === 0 ? 'not applicable' : `${whole.format((100 * numerator) / denominator)}%`

/** What is printed of one piece where it is shown. Counts are never rounded. */
export function printedPiece(figure: Figure, piece: Piece): string {
  if (figure.kind === 'count') return whole.format(figure.value)
  if (figure.kind === 'amount') return piece === 'amount' ? amountText(figure) : whole.format(figure.children)
  if (piece === 'percent') return percentText(figure.numerator, figure.denominator)
  return whole.format(piece === 'all' ? figure.denominator : figure.numerator)
}
