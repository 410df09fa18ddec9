import type { FastifyInstance } from 'fastify'
import { needs } from '../../access/index.ts'
import { toldUpToInWords } from '../../children/index.ts'
import type { Rulebook } from '../../clocks/index.ts'
import { page } from '../../design/index.ts'
import { pageWithin } from '../../kernel/index.ts'
import { askedIn, pageLength } from './address.ts'
import { fileColumns } from './export/columns.ts'
import { fileKinds, takeAway } from '../../spreadsheets/index.ts'
import { linesOf } from './lines.ts'
import type { Under } from './model/part.ts'
import { titleOfRule } from './model/words.ts'
import { becauseFor, onBehalf } from './on-behalf.ts'
import { MondayPage } from './views/monday-page.tsx'
import type { NotKnownRow } from './views/not-known-summary.tsx'
import type { ReadList } from './worked-out.ts'

/** Of each limit by its title, on the list of what is not known. */
const notKnownIn = ({ filter, notKnown }: Under, rulebook: Rulebook): readonly NotKnownRow[] =>
  filter.view === 'not-known'
    ? notKnown.map(({ rule, children }) => ({ title: titleOfRule(rule, { rulebook }), children }))
    : []

/** `/monday`, and the same list as a file. */
export function mondayRoutes(app: FastifyInstance, readList: ReadList): void {
  app.get('/monday', needs('read children'), async (request, reply) => {
    const { filter, page: asked } = askedIn(request.query)
    const shown = await readList(request, async (own) => {
      const { seen, ...standing } = await onBehalf(own, filter.standIn)
      const about = { screen: '/monday', because: await becauseFor(own.tx, 'the Monday list', standing) }
      const number = pageWithin(asked, seen.under(filter).listed.length, pageLength)
      const part = { filter, from: (number - 1) * pageLength, count: pageLength }
      const { under, lines } = await linesOf(seen, part, about)
      const limits = notKnownIn(under, seen.rulebook)
      const { nobodys, told, notKnown } = seen
      return { under, lines, limits, ...standing, nobodys, told, notKnown, page: number }
    })
    return page(reply, 200, <MondayPage {...shown} />)
  })

  for (const kind of fileKinds) {
    const screen = `/monday.${kind}`
    app.get(screen, needs('read children'), async (request, reply) => {
      const { filter } = askedIn(request.query)
      const whole = { filter, from: 0, count: Infinity }
      const { lines, told } = await readList(request, async (own) => {
        const { seen, ...standing } = await onBehalf(own, filter.standIn)
        const because = await becauseFor(own.tx, 'the Monday list, to be taken away', standing)
        return { ...(await linesOf(seen, whole, { screen, because })), told: seen.told }
      })
      const about = toldUpToInWords(told)
      const sheet = { title: 'The Monday list', about, columns: fileColumns, rows: lines }
      return takeAway(request, reply, { name: 'monday-list', screen, kind }, sheet)
    })
  }
}
