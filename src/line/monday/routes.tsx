import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { audit, needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { askedIn, pageLength } from './address.ts'
import { csvOf, excelOf } from './export/files.ts'
import type { Marking } from './export/files.ts'
import type { Line, Shown } from './lines.ts'
import { linesOf } from './lines.ts'
import type { Filter } from './model/list.ts'
import { isUnder } from './model/list.ts'
import { titleOfRule } from './model/words.ts'
import type { ReadList } from './worked-out.ts'
import type { NotKnownRow } from './views/not-known-summary.tsx'
import { MondayPage } from './views/monday-page.tsx'

/** By rule, of how many children on the list it is not known; the most first. */
function notKnownIn({ all, rulebook }: Shown, filter: Filter): readonly NotKnownRow[] {
  const rules = all
    .filter((each) => isUnder(filter, each))
    .flatMap(({ notKnown }) => notKnown.map(({ rule }) => rule))
  return [...Map.groupBy(rules, (rule) => rule)]
    .map(([rule, each]) => ({ title: titleOfRule(rule, { rulebook }), children: each.length }))
    .toSorted((a, b) => b.children - a.children)
}

const markingOf = ({ frame }: FastifyRequest): Marking => ({
  council: frame.council,
  by: frame.viewer ? `${frame.viewer.name}, ${frame.viewer.post}` : 'nobody',
  asAt: frame.asAt,
  takenOn: frame.today,
})

/** The whole list under the address's filter as a file; which children, and the hash of the bytes, are noted with it. */
async function exported(
  request: FastifyRequest,
  readList: ReadList,
  name: string,
  write: (lines: readonly Line[], marking: Marking) => Promise<Buffer> | Buffer,
): Promise<Buffer> {
  const { filter } = askedIn(request.query)
  const about = { screen: `/${name}`, because: 'the Monday list, to be taken away' }
  const { lines } = await readList(request, (seen) =>
    linesOf(seen, { filter, from: 0, count: Infinity }, about),
  )
  const bytes = await write(lines, markingOf(request))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const ids = lines.map(({ childId }) => childId)
  await request.asViewer((tx) =>
    audit(tx, {
      what: 'read',
      subject: 'children',
      ids,
      screen: `/${name}`,
      because: `Exported: ${ids.length} lines as at ${request.frame.asAt}, SHA-256 ${sha256}`,
    }),
  )
  return bytes
}

/** `/monday`, and the same list as a file. */
export function mondayRoutes(app: FastifyInstance, readList: ReadList): void {
  app.get('/monday', needs('read children'), async (request, reply) => {
    const { filter, page: number } = askedIn(request.query)
    const part = { filter, from: (number - 1) * pageLength, count: pageLength }
    const about = { screen: '/monday', because: 'the Monday list' }
    const shown = await readList(request, (seen) => linesOf(seen, part, about))
    const notKnown = filter.view === 'not-known' ? notKnownIn(shown, filter) : []
    const { all, count, found, lines } = shown
    return page(reply, 200, <MondayPage {...{ filter, page: number, all, count, found, lines, notKnown }} />)
  })

  app.get('/monday.csv', needs('read children'), async (request, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="monday-list-${request.frame.asAt}.csv"`)
      .send(await exported(request, readList, 'monday.csv', csvOf)),
  )

  app.get('/monday.xlsx', needs('read children'), async (request, reply) =>
    reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename="monday-list-${request.frame.asAt}.xlsx"`)
      .send(await exported(request, readList, 'monday.xlsx', excelOf)),
  )
}
