import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BodyId } from '../ids.ts'
import { readBodyId } from '../ids.ts'
import { reportingKinds } from '../model.ts'
import { broadDrawing } from './broad.ts'
import type { Box, Drawing, Point, Structure } from './model.ts'
import { narrowDrawing } from './narrow.ts'
import { tiersOf, upwardLines } from './tiers.ts'
import { linesOf } from './words.ts'

function bodyId(number: number): BodyId {
  const id = readBodyId(String(number))
  if (id === undefined) throw new RangeError(`${number} is no id`)
  return id
}

const names = [
  'Cabinet',
  'Improvement Board',
  'Children and Young People Scrutiny Committee',
  'Practice Oversight Group',
  'Fostering Panel',
  'Interdisciplinarycommissioninggroupwithoutspaces',
]

/** Councils of up to nine bodies, with whatever lines between them, circles included. */
const structures: fc.Arbitrary<Structure> = fc.integer({ min: 1, max: 9 }).chain((count) =>
  fc.record({
    bodies: fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc.record({
          id: fc.constant(bodyId(index + 1)),
          name: fc.constantFrom(...names),
          meets: fc.constantFrom(undefined, 'monthly', 'six times a year'),
          inPublic: fc.boolean(),
        }),
      ),
    ),
    lines: fc.uniqueArray(
      fc.record({
        fromId: fc.integer({ min: 1, max: count }).map(bodyId),
        toId: fc.integer({ min: 1, max: count }).map(bodyId),
        kind: fc.constantFrom(...reportingKinds),
      }),
      { maxLength: 14, selector: ({ fromId, toId }) => `${fromId} ${toId}` },
    ),
  }),
)

const apart = (one: Box, other: Box): boolean =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y

const within = (drawing: Drawing, { x, y }: Point): boolean =>
  x >= 0 && x <= drawing.width && y >= 0 && y <= drawing.height

/** Whether an upright or level stroke enters the inside of a box. */
const enters = (box: Box, from: Point, to: Point): boolean =>
  Math.max(from.x, to.x) > box.x &&
  Math.min(from.x, to.x) < box.x + box.width &&
  Math.max(from.y, to.y) > box.y &&
  Math.min(from.y, to.y) < box.y + box.height

const strokes = (points: readonly Point[]) =>
  points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }))

const boxOf = ({ boxes }: Drawing, id: BodyId) => boxes.find((box) => box.id === id)

describe.each([
  ['broad', broadDrawing],
  ['narrow', narrowDrawing],
])('the %s structure chart', (_, draw) => {
  it('draws every body once, inside the sheet, and no two over each other', () => {
    fc.assert(
      fc.property(structures, (structure) => {
        const drawing = draw(structure)
        expect(drawing.boxes.map(({ id }) => id).toSorted()).toEqual(
          structure.bodies.map(({ id }) => id).toSorted(),
        )
        for (const [index, box] of drawing.boxes.entries()) {
          expect(
            within(drawing, box) && within(drawing, { x: box.x + box.width, y: box.y + box.height }),
          ).toBe(true)
          expect(drawing.boxes.slice(index + 1).every((other) => apart(box, other))).toBe(true)
        }
      }),
    )
  })

  it('leads no connection through a box, and each from the edge of one to the edge of the other', () => {
    fc.assert(
      fc.property(structures, (structure) => {
        const drawing = draw(structure)
        for (const { points, fromId, toId } of drawing.connectors) {
          for (const { from, to } of strokes(points)) {
            expect(from.x === to.x || from.y === to.y).toBe(true)
            expect(drawing.boxes.some((box) => enters(box, from, to))).toBe(false)
          }
          const [from, to, first, last] = [
            boxOf(drawing, fromId),
            boxOf(drawing, toId),
            points.at(0),
            points.at(-1),
          ]
          expect(from && first && (first.y === from.y || first.x === from.x)).toBe(true)
          expect(to && last?.y === to.y + to.height).toBe(true)
        }
      }),
    )
  })

  it('breaks a name to fit its box without losing a letter', () => {
    fc.assert(
      fc.property(structures, (structure) => {
        for (const box of draw(structure).boxes) {
          const letters = structure.bodies.find(({ id }) => id === box.id)?.name.replaceAll(' ', '')
          expect(box.name.join('').replaceAll(/[ -]/g, '')).toBe(letters)
        }
      }),
    )
  })
})

describe('the broad structure chart', () => {
  it('connects every line that leads in no circle', () => {
    fc.assert(
      fc.property(structures, (structure) => {
        const drawn = broadDrawing(structure).connectors.map(({ fromId, toId, kind }) => ({
          fromId,
          toId,
          kind,
        }))
        expect(drawn).toEqual([...upwardLines(structure)])
      }),
    )
  })
})

describe('the narrow structure chart', () => {
  it('says in words each line that it does not draw', () => {
    fc.assert(
      fc.property(structures, (structure) => {
        const drawing = narrowDrawing(structure)
        for (const line of upwardLines(structure)) {
          const drawn = drawing.connectors.some(
            ({ fromId, toId }) => fromId === line.fromId && toId === line.toId,
          )
          const words = boxOf(drawing, line.fromId)?.note.join(' ') ?? ''
          expect(drawn || words.includes(`also ${line.kind.replace('is ', '')}`)).toBe(true)
        }
      }),
    )
  })
})

describe('tiers', () => {
  const body = (number: number) => ({
    id: bodyId(number),
    name: `Body ${number}`,
    meets: undefined,
    inPublic: false,
  })
  const line = (from: number, to: number) => ({
    fromId: bodyId(from),
    toId: bodyId(to),
    kind: 'reports to' as const,
  })

  it('puts a body below everything it answers to, however long the way', () => {
    fc.assert(
      fc.property(structures, (structure) => {
        const tiers = tiersOf(structure)
        for (const { fromId, toId } of upwardLines(structure))
          expect(tiers.get(fromId) ?? 0).toBeGreaterThan(tiers.get(toId) ?? 0)
      }),
    )
  })

  it('gives a body without lines no rank: it stands under all the others', () => {
    const tiers = tiersOf({ bodies: [body(1), body(2), body(3)], lines: [line(2, 1)] })
    expect([...tiers]).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ])
  })

  it('drops the line that closes a circle', () => {
    const structure = { bodies: [body(1), body(2)], lines: [line(2, 1), line(1, 2)] }
    expect(upwardLines(structure)).toEqual([line(2, 1)])
  })
})

describe('words in a box', () => {
  it('breaks at words, and a word only when it alone is too wide', () => {
    expect(linesOf('Practice Oversight Group', 130, 16)).toEqual(['Practice', 'Oversight', 'Group'])
    expect(linesOf('Commissioning', 64, 16)).toEqual(['Commi-', 'ssion-', 'ing'])
  })
})
