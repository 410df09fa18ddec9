import type { FastifyInstance } from 'fastify'
import { needs } from '../../access/index.ts'
import { toldUpToInWords, whyListed } from '../../children/index.ts'
import { page } from '../../design/index.ts'
import { fileKinds, takeAway } from '../../spreadsheets/index.ts'
import type { MondayNeeds } from '../monday/needs.ts'
import type { ReadList } from '../monday/worked-out.ts'
import { callOf } from './call.ts'
import { pickColumns } from './export/columns.ts'
import { CallPage } from './views/call-page.tsx'

/** `/if-ofsted-rang`, and the same children as a file. */
export function ofstedRoutes(app: FastifyInstance, readList: ReadList, lineNeeds: MondayNeeds): void {
  app.get('/if-ofsted-rang', needs('read children'), async (request, reply) => {
    const call = await readList(request, async (seen) => {
      const because = await whyListed(seen.tx, 'whom an inspector would pick')
      return callOf(seen, lineNeeds, { screen: '/if-ofsted-rang', because })
    })
    return page(reply, 200, <CallPage {...call} asAt={request.frame.asAt} />)
  })

  for (const kind of fileKinds) {
    const screen = `/if-ofsted-rang.${kind}`
    app.get(screen, needs('read children'), async (request, reply) => {
      const { picked, told } = await readList(request, async (seen) => {
        const because = await whyListed(seen.tx, 'whom an inspector would pick, to be taken away')
        return callOf(seen, lineNeeds, { screen, because })
      })
      const about = toldUpToInWords(told)
      const sheet = { title: 'If Ofsted rang', about, columns: pickColumns, rows: picked }
      return takeAway(request, reply, { name: 'if-ofsted-rang', screen, kind }, sheet)
    })
  }
}
