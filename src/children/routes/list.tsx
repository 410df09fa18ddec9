import type { FastifyInstance } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { pageWithin } from '../../kernel/index.ts'
import type { ChildFilter } from '../model/filter.ts'
import { pageLength } from '../model/filter.ts'
import { listsBehind } from '../model/told-up-to.ts'
import {
  childCounts,
  foundBefore,
  listedChildren,
  openableWithReason,
  statusesNotTold,
} from '../store/children-list.ts'
import { countsToBegin } from '../store/not-begun.ts'
import { namesSupplied } from '../store/names.ts'
import { toldBy } from '../store/told-up-to.ts'
import { ChildrenPage } from '../views/children-page.tsx'
import { filterIn } from './asked.ts'

/** The children whom the viewer may see. */
export function listRoutes(app: FastifyInstance): void {
  app.get('/children', needs('read children'), async (request, reply) => {
    const asked = filterIn(request)
    return page(reply, 200, <ChildrenPage {...await request.asViewer((tx) => listOf(tx, asked))} />)
  })
}

async function listOf(tx: ViewerTx, asked: ChildFilter) {
  const counts = await childCounts(tx, asked)
  const filter = { ...asked, page: pageWithin(asked.page, counts.found, pageLength) }
  return { filter, counts, children: await listedChildren(tx, filter), ...(await besides(tx, filter)) }
}

const besides = async (tx: ViewerTx, filter: ChildFilter) => ({
  before: await foundBefore(tx, filter),
  openable: await openableWithReason(tx, filter),
  notTold: await statusesNotTold(tx),
  dueToBegin: await countsToBegin(tx),
  told: await toldBy(tx, listsBehind.child),
  named: (await namesSupplied(tx)) > 0,
  may: {
    supplyNames: tx.viewer.grants.has('change intake | any'),
    restrict: tx.viewer.grants.has('change restrictions | any'),
    linkCaseSystem: tx.viewer.grants.has('change council | any'),
  },
})
