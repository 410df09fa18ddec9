import type { FastifyInstance } from 'fastify'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { annexLists } from '../annex-a/index.ts'
import { importById } from '../import/imports.ts'
import type { BehindQuestion } from '../model/behind.ts'
import { childrenBehind } from '../store/behind.ts'
import { BehindPage } from '../views/behind-page.tsx'
import { ChangedPage } from '../views/changed-page.tsx'
import { importIdIn, questionIn } from './asked.ts'
import { changedIn } from './changed.ts'

/** The children behind a count of what an extract would do, or did. */
export function behindRoutes(app: FastifyInstance): void {
  app.get('/intake/:id/children', needs('read children'), async (request, reply) => {
    const question = questionOf(questionIn(request))
    const linked = app.hasRoute({ method: 'GET', url: '/children/:id' })
    if (question?.what === 'changed') {
      const changed = await request.asViewer((tx) => changedIn(tx, request, question.list))
      if (changed) return page(reply, 200, <ChangedPage {...changed} linked={linked} />)
    }
    const shown = await request.asViewer(async (tx) => {
      const held = await importById(tx, importIdIn(request))
      const children = held && question && (await childrenBehind(tx, held, question))
      if (!children) throw new NotFound()
      return { held, question, children }
    })
    return page(reply, 200, <BehindPage {...shown} linked={linked} />)
  })
}

function questionOf(asked: Readonly<Record<string, string>>): BehindQuestion | undefined {
  const list = annexLists.find(({ number }) => String(number) === asked.list)?.number
  const { what } = asked
  if (what === 'limits') return { what }
  return list !== undefined && (what === 'changed' || what === 'gone') ? { what, list } : undefined
}
