import type { Page, Piece } from '../positioned.ts'

type Change = (pages: readonly Page[]) => Page[]

const pieceByPiece =
  (change: (piece: Piece) => readonly Piece[]): Change =>
  (pages) =>
    pages.map((page) => ({ ...page, pieces: page.pieces.flatMap(change) }))

const each = (change: (piece: Piece) => Piece): Change => pieceByPiece((piece) => [change(piece)])

const both =
  (first: Change, second: Change): Change =>
  (pages) =>
    second(first(pages))

/** What a PDF without tags does not say. */
const withoutTags = each((piece) => ({ ...piece, paragraph: undefined, furniture: false }))

const shifted = (right: number, up: number): Change =>
  each((piece) => ({ ...piece, x: piece.x + right, right: piece.right + right, y: piece.y + up }))

/** Paper and print together, as if the PDF had been printed at another size. */
const scaled = (by: number): Change => {
  const print = each(({ x, right, y, size, ...piece }) => ({
    ...{ ...piece, x: x * by, right: right * by },
    ...{ y: y * by, size: size * by },
  }))
  return (pages) =>
    print(pages).map((page) => ({ ...page, width: page.width * by, height: page.height * by }))
}

const letters = (by: number): Change => each((piece) => ({ ...piece, size: piece.size * by }))

/** A run of text broken at places, its width shared out by letters. */
function brokenInto(piece: Piece, texts: readonly string[]): Piece[] {
  const letter = (piece.right - piece.x) / Math.max(1, piece.text.length)
  let { x } = piece
  return texts.map((text) => {
    const part = { ...piece, text, x, right: x + letter * text.length }
    x = part.right
    return part
  })
}

const byWords = pieceByPiece((piece) => brokenInto(piece, piece.text.match(/\s*\S+|\s+$/g) ?? [piece.text]))
const withoutSpaces = pieceByPiece((piece) =>
  brokenInto(piece, piece.text.match(/\s+|\S+/g) ?? [piece.text]).filter(({ text }) => text.trim() !== ''),
)

/** What stands on one line in one font as one run, blanks between the cells of a table included. */
const joinedRuns: Change = (pages) =>
  pages.map((page) => ({
    ...page,
    pieces: [...page.pieces].sort((a, b) => b.y - a.y || a.x - b.x).reduce(joinedTo, []),
  }))

function joinedTo(done: Piece[], piece: Piece): Piece[] {
  const last = done.at(-1)
  const sameRun =
    last?.y === piece.y &&
    last.size === piece.size &&
    last.face === piece.face &&
    last.paragraph === piece.paragraph &&
    piece.x - last.right < 6
  if (!sameRun) return [...done, piece]
  const space = piece.x - last.right > 0.25 * piece.size ? ' ' : ''
  return [...done.slice(0, -1), { ...last, text: `${last.text}${space}${piece.text}`, right: piece.right }]
}

/** A converter that does not keep the fonts' names: nothing is bold any more. */
const namelessFonts = each((piece) => ({ ...piece, face: 'CIDFont+F1' }))

/** Every place off by up to a point, the same way each time. */
function unsteady(): Change {
  let state = 7
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 1073741824 - 1
  }
  return each((piece) => {
    const [right, up] = [next(), next()]
    return { ...piece, x: piece.x + right, right: piece.right + right, y: piece.y + up }
  })
}

const bulletSign = /^[◼■▪\uE000-\uF8FF]$/u
const bulletsBecome = (sign: string): Change =>
  each((piece) => (bulletSign.test(piece.text.trim()) ? { ...piece, text: sign } : piece))
const bulletsRaised = (up: number): Change =>
  each((piece) => (bulletSign.test(piece.text.trim()) ? { ...piece, y: piece.y + up } : piece))
const printedTwice = pieceByPiece((piece) => [
  piece,
  { ...piece, x: piece.x + 0.2, right: piece.right + 0.2 },
])

/** Changes that must not change what is read. */
export const perturbations: readonly (readonly [name: string, change: Change])[] = [
  ['without tags', withoutTags],
  ['with other margins', shifted(-20, 15)],
  ['with other margins and no tags', both(withoutTags, shifted(25, -12))],
  ['printed smaller', scaled(0.9)],
  ['printed larger, without tags', both(withoutTags, scaled(1.1))],
  ['in smaller letters on the same lines', both(withoutTags, letters(0.9))],
  ['in larger letters on the same lines', both(withoutTags, letters(1.1))],
  ['broken into words', both(withoutTags, byWords)],
  ['broken into words, the spaces left out', withoutSpaces],
  ['in long runs of text', both(withoutTags, joinedRuns)],
  ['in fonts without names', both(withoutTags, namelessFonts)],
  ['set unsteadily', both(withoutTags, unsteady())],
  ['with round bullets', bulletsBecome('•')],
  ['with bullets of another shape', both(withoutTags, bulletsBecome('⦁'))],
  ['with bullets that have no meaning', bulletsBecome('\uFFFD')],
  ['with bullets above their words', both(withoutTags, bulletsRaised(4))],
  ['with bullets below their words', bulletsRaised(-6)],
  ['printed twice to look bold', printedTwice],
]
