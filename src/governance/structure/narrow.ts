import type { BodyId } from '../ids.ts'
import type { Box, Connector, Drawing, Structure, StructureBody } from './model.ts'
import { upwardLines } from './tiers.ts'
import { wordsIn } from './words.ts'

const sizes = { width: 288, indent: 20, deepest: 4, gap: 12, margin: 2, rail: 10 } as const

type Line = Structure['lines'][number]

/** The line that a body hangs from: whom it reports to, or else who scrutinises it. The others are said in words. */
function mainLines(lines: readonly Line[]): ReadonlyMap<BodyId, Line> {
  const inOrder = [...lines].toSorted(
    (one, other) => Number(one.kind !== 'reports to') - Number(other.kind !== 'reports to'),
  )
  const main = new Map<BodyId, Line>()
  for (const line of inOrder) if (!main.has(line.fromId)) main.set(line.fromId, line)
  return main
}

interface Hung {
  readonly body: StructureBody
  readonly depth: number
  readonly by: Line | undefined
}

/** Each body under the one it hangs from, as an outline is read. */
function outline({ bodies }: Structure, main: ReadonlyMap<BodyId, Line>): readonly Hung[] {
  const under = (above: BodyId | undefined, depth: number): readonly Hung[] =>
    bodies
      .filter(({ id }) => main.get(id)?.toId === above)
      .flatMap((body) => [{ body, depth, by: main.get(body.id) }, ...under(body.id, depth + 1)])
  return under(undefined, 0)
}

/** The chart for small windows: an outline from the top, each body hung from the one it answers to. */
export function narrowDrawing(structure: Structure): Drawing {
  const lines = upwardLines(structure)
  const main = mainLines(lines)
  const nameOf = new Map(structure.bodies.map(({ id, name }) => [id, name]))
  const boxes = new Map<BodyId, Box>()
  const connectors: Connector[] = []
  let y: number = sizes.margin
  for (const { body, depth, by } of outline(structure, main)) {
    const x = sizes.margin + sizes.indent * Math.min(depth, sizes.deepest)
    const width = sizes.width - sizes.margin - x
    const besides = lines
      .filter((line) => line.fromId === body.id && line !== by)
      .map((line) => `also ${line.kind.replace('is ', '')} ${nameOf.get(line.toId) ?? ''}`)
    const { name, note, height } = wordsIn(body, width, besides)
    boxes.set(body.id, { id: body.id, x, y, width, height, inPublic: body.inPublic, name, note })
    const above = by && boxes.get(by.toId)
    if (by && above) {
      const [rail, middle] = [Math.min(above.x + sizes.rail, x), y + height / 2]
      connectors.push({
        ...by,
        points: [
          { x, y: middle },
          { x: rail, y: middle },
          { x: rail, y: above.y + above.height },
        ],
      })
    }
    y += height + sizes.gap
  }
  return { width: sizes.width, height: y - sizes.gap + sizes.margin, boxes: [...boxes.values()], connectors }
}
