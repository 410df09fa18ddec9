import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { auditedRead, needs } from '../../access/index.ts'
import { kindsAllowed, readClockId, rulebookOf } from '../../clocks/index.ts'
import { page } from '../../design/index.ts'
import { Forbidden, NotFound, readIsoDate } from '../../kernel/index.ts'
import { isUnborn } from '../model/age.ts'
import { maySayWhy } from '../store/child-line.ts'
import { noteClock, notesOf } from '../store/clock-notes.ts'
import { clocksOfChild } from '../store/clocks.ts'
import { needsToOpen } from '../store/needs-to-open.ts'
import type { Recounts } from '../store/recounts.ts'
import type { ClockNotePageProps } from '../views/clock-note-page.tsx'
import { ClockNotePage } from '../views/clock-note-page.tsx'
import { childIn } from './asked.ts'
import { readNote, typedNote } from './clock-note-form.ts'

const url = '/children/:id/clocks/:rule/:startedOn'
const Params = z.object({ rule: z.string(), startedOn: z.string() })
const readsAlone =
  'A deputy reads the absent manager’s children and writes nothing about them: ask the child’s team manager, or whoever stands above, to say why'
const refused = [{ field: 'words', message: `${readsAlone}. Keep what you typed` }]
const nothingTyped = { kind: '', words: '', until: {} }

/** The clock that the address names, of a child whom the viewer may open. @throws NotFound where there is none. */
function clockRead(request: FastifyRequest) {
  const childId = childIn(request)
  const { rule, startedOn: text } = Params.parse(request.params)
  const [id, startedOn] = [readClockId(rule), readIsoDate(text)]
  if (!id || !startedOn) throw new NotFound()
  return async (tx: ViewerTx) => {
    const allowed = await needsToOpen(tx, childId)
    const rulebook = await rulebookOf(tx)
    const about = { screen: url, because: allowed.because }
    const also = {
      notes: await notesOf(tx, childId),
      maySay: true,
      unborn: isUnborn(allowed.head.birth, tx.at.asAt),
    }
    const clocks = await auditedRead(tx, about, async () =>
      (await clocksOfChild(tx, childId, rulebook, also)).map((clock) => ({ ...clock, childId })),
    )
    const action = `/children/${childId}/clocks/${id}/${startedOn}`
    const clock = clocks.find((each) => each.sayHref === action)
    if (!clock?.dueOn) throw new NotFound()
    const inForce = rulebook.ruleOn(id, startedOn)
    return {
      shown: {
        childId,
        councilId: allowed.head.councilId,
        clock,
        action,
        allowed: kindsAllowed(inForce ?? {}),
        allows: inForce?.mayPause,
      } satisfies Omit<ClockNotePageProps, 'typed'>,
      maySay: await maySayWhy(tx, childId),
      about: { childId, rule: id, startedOn },
      dueOn: clock.dueOn,
      today: tx.today,
    }
  }
}

/** What people say of one time limit of a child: the form, from the limit's place on the child's page. */
export function clockNoteRoutes(app: FastifyInstance, kept: Recounts): void {
  app.get(url, needs('change clock notes'), async (request, reply) => {
    const { shown, maySay } = await request.asViewer(clockRead(request))
    if (!maySay) throw new Forbidden(readsAlone)
    return page(reply, 200, <ClockNotePage {...shown} typed={nothingTyped} />)
  })

  app.post(url, needs('change clock notes'), async (request, reply): Promise<FastifyReply> => {
    const { shown, maySay, about, dueOn, today } = await request.asViewer(clockRead(request))
    const typed = typedNote(request.body)
    if (!maySay) return page(reply, 403, <ClockNotePage {...shown} typed={typed} problems={refused} />)
    const read = readNote(typed, { allowed: shown.allowed, dueOn, today })
    if (!read.ok) return page(reply, 422, <ClockNotePage {...shown} typed={typed} problems={read.problems} />)
    const done = await request.once<never>(async (tx) => {
      await noteClock(tx, { ...about, ...read.note })
      return { ok: true, goTo: `/children/${about.childId}` }
    })
    if (read.note.until !== undefined) await kept.bringChild(about.childId)
    return reply.redirect(done.goTo, 303)
  })
}
