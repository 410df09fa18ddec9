import type { FastifyInstance } from 'fastify'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import { page } from '../../design/index.ts'
import type { FileRow, ListRead } from '../model/council-list.ts'
import { postedList } from './posted-list.ts'

export interface ListShown<Taken> {
  readonly held: number
  /** What came of the list that was just put in. */
  readonly done?: Taken | undefined
  readonly problems?: readonly Problem[] | undefined
}

/** A list about children that the council makes itself, and may supply or not. */
export interface CouncilList<Row, Taken extends Readonly<Record<string, number>>> {
  /** Its page; what is posted there takes the place of what is held. */
  readonly address: `/children/${string}`
  /** What it holds, as its field is called and its sentences say: `names`. */
  readonly many: string
  readonly rowsOf: (rows: readonly FileRow[]) => ListRead<Row>
  /** Of how many children something is held. */
  readonly held: (tx: ViewerTx) => Promise<number>
  readonly replace: (tx: ViewerTx, rows: readonly Row[]) => Promise<Taken>
  /** What came of it, as the address tells it. */
  readonly taken: z.ZodType<Taken>
  readonly view: (shown: ListShown<Taken>) => VNode
}

const supply = needs('change intake')

/** The page of a list, what puts one in, and what takes it away. */
export function councilListRoutes<Row, Taken extends Readonly<Record<string, number>>>(
  app: FastifyInstance,
  { address, many, rowsOf, held, replace, taken, view }: CouncilList<Row, Taken>,
): void {
  app.get(address, supply, async (request, reply) =>
    page(reply, 200, view({ held: await request.asViewer(held), done: taken.safeParse(request.query).data })),
  )

  app.post(address, supply, async (request, reply) => {
    const read = await postedList(request, many, rowsOf)
    if (!read.ok) {
      const problems = [{ field: many, message: read.sentence }]
      return page(reply, 422, view({ held: await request.asViewer(held), problems }))
    }
    const { goTo } = await request.once<never>(async (tx) => {
      const came = Object.entries(await replace(tx, read.rows)).map(([name, count]) => [name, String(count)])
      return { ok: true, goTo: `${address}?${new URLSearchParams(came).toString()}` }
    })
    return reply.redirect(goTo, 303)
  })

  app.post(`${address}/remove`, supply, async (request, reply) => {
    const { goTo } = await request.once<never>(async (tx) => {
      await replace(tx, [])
      return { ok: true, goTo: address }
    })
    return reply.redirect(goTo, 303)
  })
}
