import { inSeries } from '../../kernel/index.ts'
import type { Body, ReportingLine } from '../model.ts'

interface Recorded {
  readonly bodies: readonly Pick<Body, 'id' | 'name'>[]
  readonly lines: readonly ReportingLine[]
}

const nameIn = (bodies: Recorded['bodies'], id: number): string =>
  bodies.find((body) => body.id === id)?.name ?? 'A body that is no more'

/** What the chart shows, said aloud: each body that others answer to, and who does. The picture's alternative text. */
export function sentenceOf({ bodies, lines }: Recorded): string {
  const saying = (to: Recorded['bodies'][number], kind: ReportingLine['kind']) => {
    const from = lines.filter((line) => line.toId === to.id && line.kind === kind)
    if (from.length === 0) return []
    const names = inSeries(from.map(({ fromId }) => nameIn(bodies, fromId)))
    const verb =
      kind === 'reports to'
        ? from.length === 1
          ? 'reports to'
          : 'report to'
        : `${from.length === 1 ? 'is' : 'are'} scrutinised by`
    return [`${names} ${verb} ${to.name}`]
  }
  const said = bodies.flatMap((to) => [...saying(to, 'reports to'), ...saying(to, 'is scrutinised by')])
  return said.length === 0 ? 'No body reports to another yet.' : `${said.join('; ')}.`
}

/** The same as rows: body, whom it answers to and how, what is passed up. */
export function tableOf({ bodies, lines }: Recorded): readonly (readonly string[])[] {
  return bodies.flatMap((body) => {
    const own = lines.filter(({ fromId }) => fromId === body.id)
    if (own.length === 0) return [[body.name, 'no other body here', '–']]
    return own.map(({ kind, toId, what }) => [body.name, `${kind} ${nameIn(bodies, toId)}`, what])
  })
}
