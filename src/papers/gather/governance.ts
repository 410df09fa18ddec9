import { h } from 'preact'
import { render } from 'preact-render-to-string'
import type { ViewerTx } from '../../access/index.ts'
import { bodies, broadDrawing, reportingLines, sheets, StructurePicture } from '../../governance/index.ts'
import type { Body, Drawing, ReportingLine } from '../../governance/index.ts'
import type { Picture, Shapes } from '../document/index.ts'
import type { BodyFacts } from '../model/index.ts'
import { orNotKnown, written } from './not-known.ts'

function bodyFacts(body: Body, all: readonly Body[], lines: readonly ReportingLine[]): BodyFacts {
  const above = (kind: ReportingLine['kind']): string[] =>
    lines
      .filter((line) => line.fromId === body.id && line.kind === kind)
      .flatMap(({ toId }) => all.find(({ id }) => id === toId)?.name ?? [])
  return {
    id: String(body.id),
    name: body.name,
    purpose: written(body.purpose),
    chair: orNotKnown(body.chair?.title),
    reportsTo: above('reports to'),
    scrutinisedBy: above('is scrutinised by'),
    meets: orNotKnown(body.meets),
  }
}

/** A picture that stands alone brings its own typeface: the page's style sheet does not reach into it. */
const inOwnType = (svg: string): string =>
  svg.replace('<svg ', '<svg font-family="Arial, Liberation Sans, sans-serif" ')

const shapesOf = ({ boxes, connectors }: Drawing): Shapes => ({
  boxes: boxes.map(({ x, y, width, height, inPublic, name, note }) => ({
    ...{ x, y, width, height, name, note },
    dark: inPublic,
  })),
  lines: connectors.map(({ points, kind }) => ({ points, broken: kind !== 'reports to' })),
})

function chartOf(all: readonly Body[], lines: readonly ReportingLine[]): Readonly<Record<string, Picture>> {
  if (lines.length === 0) return {}
  const drawing = broadDrawing({ bodies: all, lines }, sheets.paper)
  const svg = inOwnType(render(h(StructurePicture, { drawing })))
  return {
    governance: { svg, shapes: shapesOf(drawing), width: drawing.width, height: drawing.height },
  }
}

/** The bodies that steer the improvement, whom each reports to, and the chart of them. */
export async function governanceGathered(tx: ViewerTx) {
  const [all, lines] = [await bodies(tx), await reportingLines(tx)]
  return { governance: all.map((body) => bodyFacts(body, all, lines)), pictures: chartOf(all, lines) }
}
