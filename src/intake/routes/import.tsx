import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { needs, problemsOf, type ViewerTx } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import type { ReadersAtHand } from '../../workbook/index.ts'
import {
  askToApply,
  askToCheck,
  checkWhenOvertaken,
  throwAway,
  type Asked,
  type Decided,
} from '../store/decide.ts'
import { may } from '../store/import-shown.ts'
import type { ImportShown } from '../model/import-shown.ts'
import { isHeldBack } from '../model/held-back.ts'
import type { KeptReadings } from '../tasks/kept-readings.ts'
import type { Tasks } from '../tasks/tasks.ts'
import { ImportPage, isUnderWay } from '../views/import-page.tsx'
import { OvertakenPage } from '../views/overtaken-page.tsx'
import type { WayOn } from '../views/ways-on.ts'
import { fieldsIn, importIdIn, personIn, questionIn, shownOrNotFound, versionIn } from './asked.ts'

/** What saves whoever applies an extract the waiting for its file to be read. */
interface ReadingAhead {
  readonly readers: ReadersAtHand
  readonly readings: KeptReadings
}

/** Seconds until the page of running work loads itself again. */
const refreshAfter = 3

/** One extract: how far it is, what it would do, and the decisions about it. */
export function importRoutes(
  app: FastifyInstance,
  tasks: Tasks,
  { readers, readings }: ReadingAhead,
  waysOn: readonly WayOn[],
): void {
  app.get('/intake/:id', needs('read intake'), async (request, reply) => {
    const shown = await comparedAgain(request, tasks)
    if (mayBeApplied(shown) && !readings.has(shown.held.id)) readers.expect()
    const asked = questionIn(request)
    const refreshing = isUnderWay(shown) && asked.refresh !== 'off'
    if (refreshing) reply.header('refresh', `${refreshAfter}; url=/intake/${shown.held.id}`)
    const open = await request.asViewer((tx) =>
      Promise.resolve(waysOn.filter(({ href, needs: needed }) => isThere(app, href) && may(tx, needed))),
    )
    const parts = { shown, refreshing, waysOn: open, again: asked.sent === 'again' }
    return page(reply, 200, <ImportPage {...parts} />)
  })

  applying(app, tasks)
  decision(app, tasks, 'check', needs('change intake'), askToCheck)
  decision(app, tasks, 'throw-away', needs('change intake'), async (tx, given) => {
    const outcome = await throwAway(tx, given)
    if (outcome.ok) readings.doneWith(given.id)
    return outcome
  })
}

/**
 * Another extract went in or out since this one was compared: it is compared again, until what is shown is what applying it
 * would do. Nothing in the record changes by it, and whoever opens the page has nothing to press.
 */
async function comparedAgain(request: FastifyRequest, tasks: Tasks): Promise<ImportShown> {
  const shown = await shownOrNotFound(request)
  if (shown.held.state !== 'checked' || shown.holds || !shown.mayChange) return shown
  await request.asViewer((tx) => checkWhenOvertaken(tx, importIdIn(request), personIn(tx)))
  tasks.wake()
  return shownOrNotFound(request)
}

/** Applying reads the file once more, where what was read of it is not kept. */
const mayBeApplied = (shown: ImportShown): boolean =>
  shown.held.state === 'checked' && shown.mayApprove && !isUnderWay(shown)

const isThere = (app: FastifyInstance, url: string): boolean => app.hasRoute({ method: 'GET', url })

function decision(
  app: FastifyInstance,
  tasks: Tasks,
  verb: 'check' | 'throw-away',
  access: ReturnType<typeof needs>,
  decide: (tx: ViewerTx, decided: Decided) => Promise<Asked>,
): void {
  app.post(`/intake/:id/${verb}`, access, async (request, reply) => {
    await shownOrNotFound(request)
    return decided(request, reply, tasks, decide)
  })
}

async function decided(
  request: FastifyRequest,
  reply: FastifyReply,
  tasks: Tasks,
  decide: (tx: ViewerTx, decided: Decided) => Promise<Asked>,
): Promise<FastifyReply> {
  const [id, version] = [importIdIn(request), versionIn(request.body)]
  const outcome = await request.once((tx) => decide(tx, { id, version, by: personIn(tx) }))
  if (!outcome.ok) await request.asViewer((tx) => checkWhenOvertaken(tx, id, personIn(tx)))
  tasks.wake()
  return outcome.ok ? reply.redirect(outcome.goTo, 303) : overtaken(request, reply)
}

const Why = z.object({
  reason: z
    .string('Enter why it is applied all the same')
    .trim()
    .min(1, 'Enter why it is applied all the same')
    .max(500, 'The reason must be 500 characters or fewer'),
})

/** Puts a file in: with a reason where its day is in doubt, or most of the children only have their numbers written otherwise. */
function applying(app: FastifyInstance, tasks: Tasks): void {
  app.post('/intake/:id/apply', needs('approve intake'), async (request, reply) => {
    const shown = await shownOrNotFound(request)
    const heldBack = shown.held.preview !== null && isHeldBack(shown.held.preview)
    const form = Why.safeParse(request.body ?? {})
    const asked = heldBack && shown.held.state === 'checked' && !isUnderWay(shown)
    if (asked && !form.success) {
      const why = { typed: fieldsIn(request.body).reason ?? '', problems: problemsOf(form.error) }
      const parts = { shown, refreshing: false, waysOn: [], again: false, why }
      return page(reply, 422, <ImportPage {...parts} />)
    }
    const reason = heldBack && form.success ? form.data.reason : undefined
    return decided(request, reply, tasks, (tx, each) => askToApply(tx, each, reason))
  })
}

/** Somebody decided, or another extract went in, since the page was opened: nothing is done, and it shows what is now. */
export async function overtaken(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const shown = await shownOrNotFound(request)
  if (isUnderWay(shown)) reply.header('refresh', `${refreshAfter}; url=/intake/${shown.held.id}`)
  return page(reply, 409, <OvertakenPage shown={shown} goesOn={isUnderWay(shown)} />)
}
