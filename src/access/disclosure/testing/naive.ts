import type { Figure, Piece } from '../model/figure.ts'
import { countsOf, keyText, piecesOf } from '../model/figure.ts'
import { isSmall } from '../model/levels.ts'
import type { Publication } from '../model/publication.ts'
import { printedPiece } from '../model/printed-piece.ts'
import type { Publisher } from './tell.ts'

type Hides = (figure: Figure, piece: Piece, all: readonly Figure[]) => boolean

const countAt = (figure: Figure, piece: Piece): number =>
  countsOf(figure).find(([part]) => part === piece)?.[1] ?? 0

const hidesSmall: Hides = (figure, piece) => isSmall(countAt(figure, piece))

/** Hides small numbers, and in each row of a table one more: what careful people do by hand. */
const hidesOneMore: Hides = (figure, piece, all) => {
  if (hidesSmall(figure, piece, all)) return true
  const row = all.filter(({ key }) => key.area[0] === figure.key.area[0] && Object.keys(key.cell).length > 0)
  const [least] = row
    .filter((one) => countAt(one, piece) > 5)
    .sort((one, other) => countAt(one, piece) - countAt(other, piece))
  const small = row.filter((one) => isSmall(countAt(one, piece)))
  return small.length === 1 && least !== undefined && keyText(least.key) === keyText(figure.key)
}

const publisherWith =
  (hides: Hides): Publisher =>
  ({ level, figures, sums }) => {
    const cells: Publication['cells'] = figures.map((figure) => ({
      key: figure.key,
      kind: figure.kind,
      pieces: piecesOf(figure).map((piece) =>
        hides(figure, piece, figures)
          ? { piece, state: 'withheld', mark: 'c' }
          : { piece, state: 'shown', text: printedPiece(figure, piece) },
      ),
    }))
    const withheld = (figure: Figure) => piecesOf(figure).filter((piece) => hides(figure, piece, figures))
    return {
      ok: true,
      publication: { level, cells, withheld: 0, onlySmall: false },
      release: {
        level,
        sums,
        figures: figures.map((figure) => ({ figure, beneath: false, withheld: withheld(figure) })),
      },
    }
  }

/** Hides what is small and nothing else. The attack must break it. */
export const naive = publisherWith(hidesSmall)
/** Hides what is small and looks at rows only. The attack must break it too. */
export const byRow = publisherWith(hidesOneMore)
