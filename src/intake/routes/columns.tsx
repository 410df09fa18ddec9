import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { needs, type ViewerTx } from '../../access/index.ts'
import { page, type Problem } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { ListSummary } from '../annex-a/model.ts'
import { importById } from '../import/imports.ts'
import { annexListOf, headingsFound, headingsOf, listIn } from '../model/columns.ts'
import { askToCheck } from '../store/decide.ts'
import { rememberHeadings, type Meant } from '../store/headings.ts'
import type { Tasks } from '../tasks/tasks.ts'
import { ColumnsPage } from '../views/columns-page.tsx'
import { fieldsIn, importIdIn, personIn, versionIn } from './asked.ts'
import { overtaken } from './import.tsx'

const change = needs('change intake')
const address = '/intake/:id/columns/:list'
const List = z.object({ list: z.string() })

/** Which heading of the council's files means which column. */
export function columnRoutes(app: FastifyInstance, tasks: Tasks): void {
  app.get(address, change, async (request, reply) => {
    const shown = await request.asViewer((tx) => listOf(tx, request))
    return page(
      reply,
      200,
      <ColumnsPage {...shown} columns={columnsOf(shown.list, headingsFound(shown.list))} />,
    )
  })

  app.post(address, change, async (request, reply) => {
    const shown = await request.asViewer((tx) => listOf(tx, request))
    const chosen = chosenIn(request.body, shown.list)
    const problems = problemsWith(chosen, shown.list, shown.headings)
    if (problems.length > 0) {
      const columns = columnsOf(shown.list, chosen)
      return page(reply, 422, <ColumnsPage {...shown} columns={columns} problems={problems} />)
    }
    const version = versionIn(request.body)
    const outcome = await request.once(async (tx) => {
      const asked = await askToCheck(tx, { id: shown.held.id, version, by: personIn(tx) })
      if (asked.ok) await rememberHeadings(tx, shown.list.list, changedIn(shown.list, chosen))
      return asked
    })
    tasks.wake()
    return outcome.ok ? reply.redirect(outcome.goTo, 303) : overtaken(request, reply)
  })
}

async function listOf(tx: ViewerTx, request: FastifyRequest) {
  const held = await importById(tx, importIdIn(request))
  const list = held && listIn(held.preview, List.parse(request.params).list)
  if (!held || !list) throw new NotFound()
  return { held, list, headings: headingsOf(list) }
}

const columnsOf = ({ list }: ListSummary, headings: readonly string[]) =>
  annexListOf(list).columns.map(({ heading }, at) => ({ column: heading, heading: headings[at] ?? '' }))

/** One heading for each column of the list, empty where none was chosen. */
function chosenIn(body: unknown, { list }: ListSummary): readonly string[] {
  const fields = fieldsIn(body)
  // Browsers end lines with CR LF; a heading that was not touched must stay what it was.
  return annexListOf(list).columns.map((_, at) => (fields[`heading-${at}`] ?? '').replaceAll('\r\n', '\n'))
}

function problemsWith(
  chosen: readonly string[],
  { list }: ListSummary,
  headings: readonly string[],
): readonly Problem[] {
  const { columns } = annexListOf(list)
  return chosen.flatMap((heading, at) => {
    const field = `heading-${at}`
    if (heading === '')
      return columns[at]?.feeds === 'owner'
        ? [{ field, message: 'Choose the heading of the child’s number: without it no row can be read' }]
        : []
    if (!headings.includes(heading)) return [{ field, message: 'Choose a heading from the list' }]
    return chosen.indexOf(heading) < at
      ? [{ field, message: `Choose another heading here: “${heading}” is taken for an earlier column` }]
      : []
  })
}

/** What was chosen otherwise than it was found, “not in the file” too: the rest is found again by itself. */
function changedIn(list: ListSummary, chosen: readonly string[]): readonly Meant[] {
  const found = headingsFound(list)
  return annexListOf(list.list).columns.flatMap(({ heading: means }, at) => {
    const heading = chosen[at] ?? ''
    return heading === found[at] ? [] : [{ heading, means }]
  })
}
