import type { Box, Connector, Drawing, Point, Structure } from './model.ts'
import type { Rows, Step } from './rows.ts'
import { rowsOf } from './rows.ts'
import type { Stand, Stands } from './stands.ts'
import { laneOf, standsOf } from './stands.ts'
import { wordsIn } from './words.ts'

/** The spots along a box's edge where its lines leave or arrive: one for each lane, evenly spread. */
const port = (stand: Stand, lane: string, lanes: readonly string[]): number =>
  stand.x + (stand.width * (lanes.indexOf(lane) + 1)) / (lanes.length + 1)

/** From the top of one place up to its lane, along it, and up to the foot of the other. */
function pointsOf(step: Step, { steps }: Rows, stands: Stands): readonly Point[] {
  const [from, to, lane] = [stands.at.get(step.from), stands.at.get(step.to), laneOf(step)]
  const y = stands.lanes.get(lane)
  if (!from || !to || y === undefined) return []
  const leaving = [...new Set(steps.filter((one) => one.from === step.from).map(laneOf))]
  const arriving = [...new Set(steps.filter((one) => one.to === step.to).map(laneOf))]
  const [start, end] = [port(from, lane, leaving), port(to, lane, arriving)]
  return [
    { x: start, y: from.top },
    { x: start, y },
    { x: end, y },
    { x: end, y: to.bottom },
  ]
}

function connectorsOf(rows: Rows, stands: Stands): readonly Connector[] {
  const byLine = Map.groupBy(rows.steps, ({ line }) => line)
  return [...byLine].map(([line, steps]) => ({
    ...line,
    points: steps.flatMap((step) => pointsOf(step, rows, stands)),
  }))
}

/** The widths of the sheets we draw on, in CSS pixels: a broad page, and the text of an A4 page. */
export const sheets = { page: 920, paper: 628 } as const

/** The chart for broad pages and for paper: one row for each tier, the highest on top. */
export function broadDrawing(structure: Structure, sheet: number = sheets.page): Drawing {
  const bodies = new Map(structure.bodies.map((body) => [body.id, body]))
  const rows = rowsOf(structure)
  const stands = standsOf(rows, bodies, sheet)
  const boxes = rows.rows.flat().flatMap((place): readonly Box[] => {
    const [stand, body] = [
      stands.at.get(place.key),
      place.body === undefined ? undefined : bodies.get(place.body),
    ]
    if (!stand || !body) return []
    const { name, note } = wordsIn(body, stand.width)
    const { x, width, top: y, bottom } = stand
    return [{ id: body.id, x, y, width, height: bottom - y, inPublic: body.inPublic, name, note }]
  })
  return { width: stands.width, height: stands.height, boxes, connectors: connectorsOf(rows, stands) }
}
