import type { FastifyInstance } from 'fastify'
import { needs, type ViewerTx } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { annexLists } from '../annex-a/index.ts'
import { importById } from '../import/imports.ts'
import type { Import } from '../import/model.ts'
import { isLateKind } from '../model/lateness.ts'
import { lateChildren, lateness, type LateQuestion } from '../store/lateness.ts'
import { LateChildrenPage } from '../views/late-children-page.tsx'
import { LatenessPage } from '../views/lateness-page.tsx'
import { importIdIn, questionIn } from './asked.ts'

/** What came into the case system late: counts under the viewer's own permissions, and the children behind them. */
export function latenessRoutes(app: FastifyInstance): void {
  app.get('/intake/:id/lateness', needs('read children'), async (request, reply) => {
    const shown = await request.asViewer(async (tx) => {
      const held = await applied(tx, importIdIn(request))
      return { held, ...(await lateness(tx, held)) }
    })
    return page(reply, 200, <LatenessPage {...shown} />)
  })

  app.get('/intake/:id/lateness/children', needs('read children'), async (request, reply) => {
    const question = questionOf(questionIn(request))
    if (!question) throw new NotFound()
    const shown = await request.asViewer(async (tx) => {
      const held = await applied(tx, importIdIn(request))
      return { held, facts: await lateChildren(tx, held, question) }
    })
    const linked = app.hasRoute({ method: 'GET', url: '/children/:id' })
    return page(reply, 200, <LateChildrenPage {...shown} {...question} linked={linked} />)
  })
}

async function applied(tx: ViewerTx, id: number): Promise<Import> {
  const held = await importById(tx, id)
  if (held?.state !== 'applied') throw new NotFound()
  return held
}

function questionOf(asked: Readonly<Record<string, string>>): LateQuestion | undefined {
  const list = annexLists.find(({ number }) => String(number) === asked.list)?.number
  const { team = '', kind = '' } = asked
  return list !== undefined && isLateKind(kind) ? { list, team, kind } : undefined
}
