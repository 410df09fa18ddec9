import type { FigureKey } from '../model/figure.ts'
import { firstDay, lastDay } from '../model/figure.ts'
import type { Publication } from '../model/publication.ts'

/** One line of what was printed, as whoever downloads it has it. */
export interface Line {
  readonly measure: string
  readonly area: readonly string[]
  readonly cell: Readonly<Record<string, string>>
  readonly from: string
  readonly to: string
  readonly piece: string
  readonly text: string
}

const fields = (key: FigureKey, piece: string, text: string) => [
  key.measure,
  key.area.join(' > '),
  Object.entries(key.cell)
    .map(([dimension, category]) => `${dimension}: ${category}`)
    .join('; '),
  firstDay(key.period),
  lastDay(key.period),
  piece,
  text,
]

/** A publication as CSV: the only thing that the attack gets. */
export const csvOf = ({ cells }: Publication): string =>
  cells
    .flatMap(({ key, pieces }) =>
      pieces.map((piece) =>
        fields(key, piece.piece, piece.state === 'shown' ? piece.text : piece.mark).join(','),
      ),
    )
    .join('\n')

const pairOf = (text: string): [string, string] => {
  const [dimension = '', category = ''] = text.split(': ')
  return [dimension, category]
}

/** Reads printed lines back. */
export const linesOf = (csv: string): readonly Line[] =>
  csv
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => {
      const [measure = '', area = '', cell = '', from = '', to = '', piece = '', text = ''] = row.split(',')
      return {
        measure,
        area: area === '' ? [] : area.split(' > '),
        cell: Object.fromEntries(cell === '' ? [] : cell.split('; ').map(pairOf)),
        from,
        to,
        piece,
        text,
      }
    })

/** The name under which the attack looks for a count, and the answer by which it is judged. */
export const nameOf = (line: Omit<Line, 'text'>): string =>
  [
    line.measure,
    line.area.join(' > '),
    JSON.stringify(Object.entries(line.cell).sort()),
    line.from,
    line.to,
    line.piece,
  ].join('|')
