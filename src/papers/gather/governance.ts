import { h } from 'preact'
import { render } from 'preact-render-to-string'
import type { ViewerTx } from '../../access/index.ts'
import { bodies, broadDrawing, reportingLines, StructurePicture } from '../../governance/index.ts'
import type { Body, ReportingLine } from '../../governance/index.ts'
import type { Picture } from '../document/index.ts'
import type { BodyFacts } from '../model/index.ts'
import { orNotKnown, written } from './not-known.ts'

const bodyFacts = (body: Body, all: readonly Body[], lines: readonly ReportingLine[]): BodyFacts => ({
  id: String(body.id),
  name: body.name,
  purpose: written(body.purpose),
  reportsTo: lines
    .filter(({ fromId, kind }) => fromId === body.id && kind === 'reports to')
    .flatMap(({ toId }) => all.find(({ id }) => id === toId)?.name ?? []),
  meets: orNotKnown(body.meets),
})

/** A picture that stands alone brings its own typeface: the page's style sheet does not reach into it. */
const inOwnType = (svg: string): string =>
  svg.replace('<svg ', '<svg font-family="Arial, Liberation Sans, sans-serif" ')

function chartOf(all: readonly Body[], lines: readonly ReportingLine[]): Readonly<Record<string, Picture>> {
  if (lines.length === 0) return {}
  const drawing = broadDrawing({ bodies: all, lines })
  const svg = inOwnType(render(h(StructurePicture, { drawing })))
  return { governance: { svg, width: drawing.width, height: drawing.height } }
}

/** The bodies that steer the improvement, whom each reports to, and the chart of them. */
export async function governanceGathered(tx: ViewerTx) {
  const [all, lines] = [await bodies(tx), await reportingLines(tx)]
  return { governance: all.map((body) => bodyFacts(body, all, lines)), pictures: chartOf(all, lines) }
}
