import { AlignmentType, Paragraph, TextRun } from 'docx'
import { ShapeGroupRun } from 'docx/shapes'
import type { IShapeGroupChildOptions } from 'docx/shapes'
import type { Figure, Picture, Point, Shapes } from '../model.ts'
import { colour, font } from './look.ts'

/** Half-points of type in a box for each pixel of the picture: a pixel is three quarters of a point. */
const halfPoints = { name: 24, note: 19 } as const

/** What stands where, made smaller alike where the picture is broader than the page. */
type Scale = (pixels: number) => number

type Box = Shapes['boxes'][number]

function wordsOf({ name, note, dark }: Box, scale: Scale): Paragraph[] {
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

const boxShape = (box: Box, scale: Scale): IShapeGroupChildOptions => ({
  type: 'rectangle',
  transformation: {
    offset: { left: scale(box.x), top: scale(box.y) },
    width: scale(box.width),
    height: scale(box.height),
  },
  fill: box.dark ? colour.accent : colour.paper,
  line: { color: colour.accent, width: 1 },
  textOptions: { verticalAlignment: 'center', margins: { top: 2, bottom: 2, left: 2, right: 2 } },
  children: wordsOf(box, scale),
})

/** A stroke from one point to the next, upright or level. */
const stroke = (from: Point, to: Point, broken: boolean, scale: Scale): IShapeGroupChildOptions => ({
  type: 'line',
  transformation: {
    offset: { left: scale(Math.min(from.x, to.x)), top: scale(Math.min(from.y, to.y)) },
    width: scale(Math.abs(to.x - from.x)),
    height: scale(Math.abs(to.y - from.y)),
  },
  line: { color: colour.quiet, width: 1.25, ...(broken && { dash: 'dash' }) },
})

const strokes = ({ lines }: Shapes, scale: Scale): IShapeGroupChildOptions[] =>
  lines.flatMap(({ points, broken }) =>
    points.slice(1).flatMap((to, index) => {
      const from = points[index] ?? to
      return from.x === to.x && from.y === to.y ? [] : [stroke(from, to, broken, scale)]
    }),
  )

/**
 * A picture in Word's own shapes, so that no reader needs more than Word to see it and a council may go on drawing.
 * The whole is one object to a screen reader, which hears the picture's words; `width` is what it may take, in pixels.
 */
export function drawingOf(shapes: Shapes, { alternative, caption }: Figure, picture: Picture, width: number) {
  const factor = Math.min(1, width / picture.width)
  const scale: Scale = (pixels) => pixels * factor
  const name = caption === '' ? 'Picture' : caption
  return new ShapeGroupRun({
    // Lines first: a box stands on its lines.
    children: [...strokes(shapes, scale), ...shapes.boxes.map((box) => boxShape(box, scale))],
    altText: { name, title: name, description: alternative },
  })
}
