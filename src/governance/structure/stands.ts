import type { BodyId } from '../ids.ts'
import type { StructureBody } from './model.ts'
import type { Place, Rows, Step } from './rows.ts'
import { wordsIn } from './words.ts'

const sizes = { box: 236, least: 148, pass: 14, gap: 26, lane: 14, margin: 2 } as const

/** Where a place stands: a body's box, or the upright of a line that passes the row. */
export interface Stand {
  readonly x: number
  readonly width: number
  readonly top: number
  readonly bottom: number
}

export interface Stands {
  readonly width: number
  readonly height: number
  readonly at: ReadonlyMap<string, Stand>
  /** The height of each lane, by `laneOf`. */
  readonly lanes: ReadonlyMap<string, number>
}

/** Steps to one place run together on one lane of the gap under it; each kind of line has a lane of its own. */
export const laneOf = (step: Step): string => `${step.to} ${step.line.kind}`

const bodiesIn = (row: readonly Place[]): number => row.filter(({ body }) => body !== undefined).length

const widthOf = (row: readonly Place[], box: number): number =>
  bodiesIn(row) * box + (row.length - bodiesIn(row)) * sizes.pass + (row.length - 1) * sizes.gap

/** As wide as the fullest row allows, and never too narrow to read. */
function boxWidth(rows: Rows['rows'], sheet: number): number {
  const room = (row: readonly Place[]) => sheet - 2 * sizes.margin - widthOf(row, 0)
  return Math.max(
    sizes.least,
    Math.min(sizes.box, ...rows.map((row) => Math.floor(room(row) / Math.max(1, bodiesIn(row))))),
  )
}

/** Along one row, centred. */
function along(
  row: readonly Place[],
  box: number,
  width: number,
): readonly { readonly x: number; readonly width: number }[] {
  let x = (width - widthOf(row, box)) / 2
  return row.map(({ body }) => {
    const stand = { x, width: body === undefined ? sizes.pass : box }
    x += stand.width + sizes.gap
    return stand
  })
}

/** How high the boxes of a row must be for the fullest of them. */
const rowHeight = (row: readonly Place[], bodies: ReadonlyMap<BodyId, StructureBody>, box: number): number =>
  Math.max(
    0,
    ...row.map(({ body }) => {
      const found = body === undefined ? undefined : bodies.get(body)
      return found ? wordsIn(found, box).height : 0
    }),
  )

/** Gives every place and every lane its spot on a sheet of this width; rows too full for it make the sheet wider. */
export function standsOf(
  { rows, steps }: Rows,
  bodies: ReadonlyMap<BodyId, StructureBody>,
  sheet: number,
): Stands {
  const box = boxWidth(rows, sheet)
  const width = Math.max(0, ...rows.map((row) => widthOf(row, box))) + 2 * sizes.margin
  const at = new Map<string, Stand>()
  const lanes = new Map<string, number>()
  let y: number = sizes.margin
  for (const [tier, row] of rows.entries()) {
    const keys = new Set(row.map(({ key }) => key))
    const upward = new Set(steps.filter(({ from }) => keys.has(from)).map(laneOf))
    for (const lane of upward) lanes.set(lane, (y += sizes.lane))
    y += tier === 0 ? 0 : sizes.lane * (upward.size === 0 ? 2 : 1)
    const bottom = y + rowHeight(row, bodies, box)
    const spots = along(row, box, width)
    for (const [index, { key }] of row.entries())
      at.set(key, { x: 0, width: 0, ...spots[index], top: y, bottom })
    y = bottom
  }
  return { width, height: y + sizes.margin, at, lanes }
}
