import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { inBoxes, page, readTypedDate, typedDate } from '../../design/index.ts'
import type { TypedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { dayIn, isoDate } from '../../kernel/index.ts'
import { localPath } from '../http/local-path.ts'
import { openTo } from '../http/needs.ts'
import { asTyped, problemsOf, shownAgain } from '../http/problems-of.ts'
import type { SignInNeeds } from '../sign-in/needs.ts'
import { forgetDays, keepDays } from '../sign-in/needs.ts'
import { AnotherDay } from './view.tsx'

const own = openTo('anyone signed in', 'it changes only which day the viewer looks at')

/** Nothing in the record is older than the working-day calendar, nor planned so far ahead. */
const earliest = isoDate('2012-01-01')
const latest = isoDate('2099-12-31')

const day = (what: string, today: IsoDate, last: IsoDate, tooLate: string) =>
  z.object({ day: z.string(), month: z.string(), year: z.string() }).transform((typed, context): IsoDate => {
    const read = readTypedDate(typed)
    if (!read.ok && read.why === 'nothing typed') return today
    const message = !read.ok
      ? `${what} must be a real date, such as 27 3 2020`
      : read.day < earliest
        ? `${what} must be in 2012 or later`
        : read.day > last
          ? tooLate
          : undefined
    if (read.ok && message === undefined) return read.day
    context.addIssue({ code: 'custom', message: message ?? '' })
    return z.NEVER
  })

const Days = (today: IsoDate) =>
  z.object({
    asAt: day('The day', today, latest, 'The day must be before 2100'),
    knownAt: day(
      'The day of what was recorded',
      today,
      today,
      'The day of what was recorded must be today or in the past',
    ),
  })

const Back = z.object({ back: shownAgain })

/** Today needs no typing: its boxes are empty. */
const typedOf = (chosen: IsoDate, today: IsoDate): TypedDate => inBoxes(chosen === today ? undefined : chosen)

/** `/another-day`: sets the two dates that every page looks at, until the browser closes or the viewer signs out. */
export function anotherDayRoutes(app: FastifyInstance, needs: SignInNeeds): void {
  const today = () => dayIn(needs.record.now())
  const elsewhen = ({ at }: FastifyRequest) => at.asAt !== today() || at.knownAt < today()

  app.get('/another-day', own, (request, reply) => {
    const { asAt, knownAt } = request.at
    const typed = { asAt: typedOf(asAt, today()), knownAt: typedOf(knownAt, today()) }
    const back = localPath(asTyped(Back, request.query).back)
    return page(
      reply,
      200,
      <AnotherDay today={today()} elsewhen={elsewhen(request)} back={back} typed={typed} />,
    )
  })

  app.post('/another-day', own, (request, reply) => {
    const fields = z.record(z.string(), z.unknown()).catch({}).parse(request.body)
    const typed = { asAt: typedDate(fields, 'asAt'), knownAt: typedDate(fields, 'knownAt') }
    const back = localPath(fields.back)
    const days = Days(today()).safeParse(typed)
    if (!days.success) {
      const props = {
        today: today(),
        elsewhen: elsewhen(request),
        back,
        typed,
        problems: problemsOf(days.error),
      }
      return page(reply, 422, <AnotherDay {...props} />)
    }
    const { asAt, knownAt } = days.data
    keepDays(reply, needs, {
      ...(asAt === today() ? {} : { los_as_at: asAt }),
      ...(knownAt === today() ? {} : { los_known_at: knownAt }),
    })
    return reply.redirect(back, 303)
  })

  app.post('/another-day/today', own, (request, reply) =>
    forgetDays(reply, needs).redirect(localPath(asTyped(Back, request.body).back), 303),
  )
}
