import type { FastifyInstance } from 'fastify'
import { needs } from '../../access/index.ts'
import { toldUpToInWords } from '../../children/index.ts'
import { page } from '../../design/index.ts'
import { fileKinds, takeAway } from '../monday/export/take-away.ts'
import type { MondayNeeds } from '../monday/needs.ts'
import type { ReadList } from '../monday/worked-out.ts'
import { callOf } from './call.ts'
import { pickColumns } from './export/columns.ts'
import { CallPage } from './views/call-page.tsx'

/** `/if-ofsted-rang`, and the same children as a file. */
export function ofstedRoutes(app: FastifyInstance, readList: ReadList, lineNeeds: MondayNeeds): void {
  app.get('/if-ofsted-rang', needs('read children'), async (request, reply) => {
    const about = { screen: '/if-ofsted-rang', because: 'whom an inspector would pick' }
    const call = await readList(request, (seen) => callOf(seen, lineNeeds, about))
    return page(reply, 200, <CallPage {...call} asAt={request.frame.asAt} />)
  })

  for (const kind of fileKinds) {
    const screen = `/if-ofsted-rang.${kind}`
    app.get(screen, needs('read children'), async (request, reply) => {
      const noted = { screen, because: 'whom an inspector would pick, to be taken away' }
      const { picked, told } = await readList(request, (seen) => callOf(seen, lineNeeds, noted))
      const about = toldUpToInWords(told)
      const sheet = { title: 'If Ofsted rang', about, columns: pickColumns, rows: picked }
      return takeAway(request, reply, { name: 'if-ofsted-rang', screen, kind }, sheet)
    })
  }
}
