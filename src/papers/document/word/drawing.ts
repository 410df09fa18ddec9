import { AlignmentType, Paragraph, TextRun } from 'docx'
import { ShapeGroupRun } from 'docx/shapes'
import type { IShapeGroupChildOptions } from 'docx/shapes'
import type { Figure, Picture, Point, Shapes } from '../model.ts'
import type { WordLook } from './look.ts'

/** Half-points of type in a box for each pixel of the picture: a pixel is three quarters of a point. */
const halfPoints = { name: 24, note: 19 } as const

/** What stands where, made smaller alike where the picture is broader than the page. */
type Scale = (pixels: number) => number

/** How big it is drawn, and in whose colours. */
interface Drawing {
  readonly scale: Scale
  readonly look: WordLook
}

type Box = Shapes['boxes'][number]

function wordsOf({ name, note, dark }: Box, { scale, look: { colour, font } }: Drawing): Paragraph[] {
  const paragraph = (lines: readonly string[], size: number, strong: boolean) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
      children: lines.map(
        (text, index) =>
          new TextRun({
            text,
            font,
            size: Math.floor(scale(size)),
            color: dark ? colour.paper : colour.ink,
            ...(strong && { style: 'Strong' }),
            ...(index > 0 && { break: 1 }),
          }),
      ),
    })
  return [
    paragraph(name, halfPoints.name, true),
    ...(note.length > 0 ? [paragraph(note, halfPoints.note, false)] : []),
  ]
}

const boxShape = (box: Box, { scale, look }: Drawing): IShapeGroupChildOptions => ({
  type: 'rectangle',
  transformation: {
    offset: { left: scale(box.x), top: scale(box.y) },
    width: scale(box.width),
    height: scale(box.height),
  },
  fill: box.dark ? look.colour.accent : look.colour.paper,
  line: { color: look.colour.accent, width: 1 },
  textOptions: { verticalAlignment: 'center', margins: { top: 2, bottom: 2, left: 2, right: 2 } },
  children: wordsOf(box, { scale, look }),
})

type Line = Shapes['lines'][number]

/** A stroke from one point to the next; one that rises is a falling one turned over. */
const stroke = (
  from: Point,
  to: Point,
  { broken, strong }: Line,
  { scale, look: { colour } }: Drawing,
): IShapeGroupChildOptions => ({
  type: 'line',
  transformation: {
    offset: { left: scale(Math.min(from.x, to.x)), top: scale(Math.min(from.y, to.y)) },
    width: scale(Math.abs(to.x - from.x)),
    height: scale(Math.abs(to.y - from.y)),
    ...((to.x - from.x) * (to.y - from.y) < 0 && { flip: { vertical: true } }),
  },
  line: {
    color: strong ? colour.accent : colour.quiet,
    width: strong ? 2 : 1.25,
    ...(broken && { dash: 'dash' }),
  },
})

const strokes = ({ lines }: Shapes, drawing: Drawing): IShapeGroupChildOptions[] =>
  lines.flatMap((line) =>
    line.points.slice(1).flatMap((to, index) => {
      const from = line.points[index] ?? to
      return from.x === to.x && from.y === to.y ? [] : [stroke(from, to, line, drawing)]
    }),
  )

const alignments = {
  start: AlignmentType.START,
  middle: AlignmentType.CENTER,
  end: AlignmentType.END,
} as const

/** Words of a picture that stand in no box. */
const labelShape = (
  { x, y, width, height, words, align }: NonNullable<Shapes['labels']>[number],
  { scale, look: { colour, font } }: Drawing,
): IShapeGroupChildOptions => ({
  type: 'rectangle',
  transformation: { offset: { left: scale(x), top: scale(y) }, width: scale(width), height: scale(height) },
  fill: 'none',
  line: 'none',
  textOptions: { verticalAlignment: 'center', margins: { top: 0, bottom: 0, left: 0, right: 0 } },
  children: [
    new Paragraph({
      alignment: alignments[align],
      spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
      children: [
        new TextRun({ text: words, font, size: Math.floor(scale(halfPoints.note)), color: colour.ink }),
      ],
    }),
  ],
})

/**
 * A picture in Word's own shapes, so that no reader needs more than Word to see it and a council may go on drawing.
 * The whole is one object to a screen reader, which hears the picture's words; `room.width` is what it may take, in pixels.
 */
export function drawingOf(
  shapes: Shapes,
  { alternative, caption }: Figure,
  picture: Picture,
  room: { readonly width: number; readonly look: WordLook },
) {
  const factor = Math.min(1, room.width / picture.width)
  const drawing: Drawing = { scale: (pixels) => pixels * factor, look: room.look }
  const name = caption === '' ? 'Picture' : caption
  return new ShapeGroupRun({
    // Lines first: a box stands on its lines.
    children: [
      ...strokes(shapes, drawing),
      ...shapes.boxes.map((box) => boxShape(box, drawing)),
      ...(shapes.labels ?? []).map((label) => labelShape(label, drawing)),
    ],
    altText: { name, title: name, description: alternative },
  })
}
