import { amountsWithheld } from './amounts.ts'
import { countsWithheld } from './counts.ts'
import type { Figure, FigureKey, Part, Piece } from './figure.ts'
import { keyText, piecesOf } from './figure.ts'
import { isSmall, publicRules } from './levels.ts'
import type { Level } from './levels.ts'
import type { Register, Release } from './register.ts'
import { relatedTo } from './register.ts'
import type { PublicationRequest } from './request.ts'
import { requestProblems } from './request.ts'
import { printedPiece } from './printed-piece.ts'

/** What is printed of one piece of a figure. */
export type PublishedPiece =
  | { readonly piece: Piece; readonly state: 'shown'; readonly text: string }
  /** `c` in a table. */
  | { readonly piece: Piece; readonly state: 'withheld'; readonly mark: 'c' }

export interface PublishedFigure {
  readonly key: FigureKey
  readonly kind: Figure['kind']
  readonly pieces: readonly PublishedPiece[]
}

export interface Publication {
  readonly level: Level
  /** In the order of the request. */
  readonly cells: readonly PublishedFigure[]
  readonly withheld: number
  /** Whether each withheld count is small by itself; only then may words say "fewer than six" of every c. */
  readonly onlySmall: boolean
}

export type PublicationOutcome =
  | { readonly ok: true; readonly publication: Publication; readonly release: Release }
  | { readonly ok: false; readonly problems: readonly string[] }

type Withheld = (figure: Figure, piece: Piece) => boolean

const cellOf = (figure: Figure, isWithheld: Withheld): PublishedFigure => ({
  key: figure.key,
  kind: figure.kind,
  pieces: piecesOf(figure).map((piece) =>
    isWithheld(figure, piece)
      ? { piece, state: 'withheld', mark: 'c' }
      : { piece, state: 'shown', text: printedPiece(figure, piece) },
  ),
})

const countIn = (figure: Figure, piece: Piece): number | undefined => {
  if (figure.kind === 'count') return figure.value
  if (figure.kind === 'amount') return piece === 'all' ? figure.children : undefined
  if (piece === 'percent') return undefined
  return piece === 'all' ? figure.denominator : figure.numerator
}

function put(
  request: PublicationRequest,
  isOut: (figure: Figure) => boolean,
  isWithheld: Withheld,
): PublicationOutcome {
  const cells = request.figures.map((figure) => cellOf(figure, isWithheld))
  const hidden = request.figures.flatMap((figure) =>
    piecesOf(figure)
      .filter((piece) => isWithheld(figure, piece))
      .map((piece) => countIn(figure, piece)),
  )
  const beneath = (request.beneath ?? []).map((figure) => ({ figure, beneath: true, withheld: [] }))
  return {
    ok: true,
    publication: {
      level: request.level,
      cells,
      withheld: cells.flatMap(({ pieces }) => pieces).filter(({ state }) => state === 'withheld').length,
      onlySmall:
        hidden.every((count) => count === undefined || isSmall(count)) && !request.figures.some(isOut),
    },
    release: {
      level: request.level,
      sums: request.sums,
      figures: [
        ...request.figures.map((figure) => ({
          figure,
          beneath: isOut(figure),
          withheld: piecesOf(figure).filter((piece) => isWithheld(figure, piece)),
        })),
        ...beneath,
      ],
    },
  }
}

/** Of nobody there is no percentage, and nothing to protect. */
const isFew = (denominator: number): boolean => denominator > 0 && denominator < publicRules.percentOfAtLeast

const shareWithheld = (figure: Figure, counts: (figure: Figure, part: Part) => boolean): boolean =>
  figure.kind === 'share' && (isFew(figure.denominator) || counts(figure, 'all') || counts(figure, 'part'))

/**
 * Decides what may be printed of the figures asked for, at a level, after everything that the register holds.
 *
 * Inside and for the board everything is shown. In public a count from 1 to 5 is withheld, and with it as many others as
 * it takes that no reader of this and every earlier public release, knowing the sums and our rules, can tell which of
 * 1 to 5 it is. Pure: the same request and register always give the same answer. Keep `release` under the lock of
 * `publish` (src/access/disclosure/store), or nothing of it may leave.
 */
export function publicationOf(request: PublicationRequest, register: Register): PublicationOutcome {
  const problems = requestProblems(request)
  if (problems.length > 0) return { ok: false, problems }
  if (request.level !== 'public')
    return put(
      request,
      () => false,
      () => false,
    )
  const earlier = relatedTo(request, register)
  const counts = countsWithheld(earlier, request)
  if (!counts.ok) return counts
  const { isOut, isWithheld } = counts
  const amounts = amountsWithheld(earlier, request, (figure) => isWithheld(figure, 'all'))
  return put(request, isOut, (figure, piece) => {
    if (isOut(figure)) return true
    if (piece === 'percent') return shareWithheld(figure, isWithheld)
    if (piece === 'amount') return amounts.has(keyText(figure.key))
    return isWithheld(figure, piece)
  })
}
