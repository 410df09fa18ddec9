import type { FastifyInstance, FastifyReply } from 'fastify'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { ApartOpened } from '../store/apart.ts'
import { openAddress, openFamily } from '../store/apart.ts'
import type { ApartPageProps } from '../views/apart-page.tsx'
import { ApartPage } from '../views/apart-page.tsx'
import { childIn } from './asked.ts'

const address = {
  title: 'Where the child’s carer lives',
  warning:
    'That you read this is kept, apart from your reading of the child’s record. Do not copy it into a list.',
}
const family = {
  title: 'The adoptive family',
  warning:
    'That you read this is kept. It must lead nobody from the child as known before the order to the family, or back.',
}

/** Addresses and adoptive families: pages of their own, each with its own permission and its own audit. */
export function apartRoutes(app: FastifyInstance): void {
  app.get('/children/:id/address', needs('read placement addresses'), async (request, reply) => {
    const childId = childIn(request)
    return shown(reply, await request.asViewer((tx) => openAddress(tx, childId)), address)
  })

  app.get('/children/:id/adoptive-family', needs('read adoption'), async (request, reply) => {
    const childId = childIn(request)
    return shown(reply, await request.asViewer((tx) => openFamily(tx, childId)), family)
  })
}

function shown(reply: FastifyReply, opened: ApartOpened, words: Omit<ApartPageProps, 'panel'>): FastifyReply {
  if (opened.kind === 'absent') throw new NotFound()
  return page(reply, 200, <ApartPage panel={opened.panel} {...words} />)
}
