import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { asTyped, needs, problemsOf, shownAgain, versionIn, type Json } from '../../access/index.ts'
import { childByNumber, factTables } from '../../children/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { eventBegins } from '../model/rectified.ts'
import { may } from '../store/import-shown.ts'
import {
  liftMark,
  marksShown,
  numberOfChild,
  rectify,
  toldRows,
  type ToldRow,
} from '../store/rectification/marks.ts'
import { stateOfWork } from '../tasks/queue.ts'
import type { Tasks } from '../tasks/tasks.ts'
import { ChildRowsPage, MarksPage } from '../views/rectification/marks-page.tsx'
import { LiftPage, RowPage } from '../views/rectification/row-page.tsx'
import { personIn } from './asked.ts'

const overview = '/intake/rectifications'
const change = needs('change rectifications')
const number = z.coerce.number().int().positive().max(2_147_483_647)

const reasonOr = (empty: string) =>
  z.string(empty).trim().min(1, empty).max(500, 'The reason must be 500 characters or fewer')
// What was wrong is not asked for: the reason is kept, and what was wrong must not be.
const reason = reasonOr('Enter who asked, when, and what was decided')
const wrong = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .optional()
  .catch([])
  .transform((each) => each ?? [])
const TypedRow = z.object({ scope: shownAgain, wrong, reason: shownAgain })
const RowForm = z
  .object({ scope: z.enum(['row', 'values'], 'Select what is wrong'), wrong, reason })
  .refine(({ scope, wrong }) => scope === 'row' || wrong.length > 0, {
    path: ['wrong'],
    message: 'Select what is wrong in it',
  })

/** Rows that were found wrong: removed in every version, and told when an extract says them again. */
export function rectificationRoutes(app: FastifyInstance, tasks: Tasks): void {
  app.get(overview, needs('read rectifications'), async (request, reply) => {
    const asked = asTyped(z.object({ child: shownAgain }), request.query).child.trim()
    const shown = await request.asViewer(async (tx) => ({
      marks: await marksShown(tx),
      mayChange: may(tx, 'change rectifications'),
      working: (await stateOfWork(tx, 'rectify')).waiting,
      child: asked === '' ? undefined : await childByNumber(tx, asked),
    }))
    if (shown.child !== undefined && shown.mayChange) return reply.redirect(`${overview}/${shown.child}`, 303)
    if (shown.working) reply.header('refresh', `3; url=${overview}`)
    if (asked === '') return page(reply, 200, <MarksPage {...shown} />)
    const problems = [{ field: 'child', message: 'There is no child of this number whom you may open' }]
    return page(reply, 422, <MarksPage {...shown} typed={asked} problems={problems} />)
  })

  rowRoutes(app, tasks)
  liftRoutes(app)
}

/** Finding the row, and saying what is wrong with it. */
function rowRoutes(app: FastifyInstance, tasks: Tasks): void {
  app.get(`${overview}/:child`, change, async (request, reply) =>
    page(reply, 200, <ChildRowsPage {...await rowsIn(request)} />),
  )

  app.get(`${overview}/:child/:fact/:start`, change, async (request, reply) =>
    page(reply, 200, <RowPage {...await rowIn(request)} />),
  )

  app.post(`${overview}/:child/:fact/:start`, change, async (request, reply) => {
    const { childId, councilId, row } = await rowIn(request)
    const form = RowForm.safeParse(request.body ?? {})
    if (!form.success) {
      const typed = asTyped(TypedRow, request.body)
      const view = <RowPage {...{ childId, councilId, row, typed }} problems={problemsOf(form.error)} />
      return page(reply, 422, view)
    }
    const wrongs = form.data.scope === 'row' ? wholeRow(row) : valuesIn(row, form.data.wrong)
    const { goTo } = await request.once<never>(async (tx) => {
      const { fact, startsOn } = row
      await rectify(tx, {
        childId,
        fact,
        startsOn,
        wrong: wrongs,
        reason: form.data.reason,
        by: personIn(tx),
      })
      return { ok: true, goTo: overview }
    })
    tasks.wake()
    return reply.redirect(goTo, 303)
  })
}

const Because = z.object({ because: reasonOr('Enter why it may come back') })

/** Saying that a row may come back, where it was right after all. */
function liftRoutes(app: FastifyInstance): void {
  app.get(`${overview}/marks/:mark`, change, async (request, reply) =>
    page(reply, 200, <LiftPage mark={await markIn(request)} />),
  )

  app.post(`${overview}/marks/:mark`, change, async (request, reply) => {
    const mark = await markIn(request)
    const form = Because.safeParse(request.body ?? {})
    if (!form.success) {
      const { because } = asTyped(z.object({ because: shownAgain }), request.body)
      return page(reply, 422, <LiftPage mark={mark} typed={because} problems={problemsOf(form.error)} />)
    }
    const { because } = form.data
    const outcome = await request.once(async (tx) =>
      (await liftMark(tx, { id: mark.id, version: versionIn(request.body), because }))
        ? { ok: true, goTo: overview }
        : { ok: false, why: 'changed meanwhile' },
    )
    if (outcome.ok) return reply.redirect(outcome.goTo, 303)
    return page(reply, 409, <LiftPage mark={mark} typed={because} changed />)
  })
}

/** A list with one row for each child: the row is told from a later one by the day on which its event began. */
function wholeRow(row: ToldRow): Readonly<Record<string, readonly Json[]>> {
  if ('startsOn' in factTables[row.fact].key) return {}
  const begins = eventBegins[row.fact]
  const began = row.values.filter(({ column }) => column === begins)
  const told = began.length > 0 ? began : row.values
  return Object.fromEntries(told.map(({ column, values }) => [column, values]))
}

/** The values whose boxes were ticked: `column:which of its values`. */
const valuesIn = (row: ToldRow, ticked: readonly string[]): Readonly<Record<string, readonly Json[]>> =>
  Object.fromEntries(
    row.values.flatMap(({ column, values }) => {
      const wrong = values.filter((_, at) => ticked.includes(`${column}:${at}`))
      return wrong.length === 0 ? [] : [[column, wrong] as const]
    }),
  )

async function rowsIn(request: FastifyRequest) {
  const asked = z.object({ child: number }).safeParse(request.params)
  if (!asked.success) throw new NotFound()
  const childId = asked.data.child
  const { rows, councilId } = await request.asViewer(async (tx) => ({
    rows: await toldRows(tx, childId),
    councilId: await numberOfChild(tx, childId),
  }))
  if (rows.length === 0 || councilId === undefined) throw new NotFound()
  return { childId, councilId, rows }
}

async function rowIn(request: FastifyRequest) {
  const { childId, councilId, rows } = await rowsIn(request)
  const asked = z.object({ fact: z.string(), start: z.string() }).parse(request.params)
  const row = rows.find(({ fact, startsOn }) => fact === asked.fact && (startsOn ?? 'one') === asked.start)
  if (!row) throw new NotFound()
  return { childId, councilId, row }
}

async function markIn(request: FastifyRequest) {
  const asked = z.object({ mark: number }).safeParse(request.params)
  const held = asked.success
    ? (await request.asViewer(marksShown)).find(
        ({ id, liftedOn }) => id === asked.data.mark && liftedOn === null,
      )
    : undefined
  if (!held) throw new NotFound()
  return held
}
