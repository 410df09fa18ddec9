import type { FastifyInstance, FastifyRequest } from 'fastify'
import { needs, type ViewerTx } from '../../access/index.ts'
import { longDate, NotFound } from '../../kernel/index.ts'
import { fileKinds, takeAway } from '../../spreadsheets/index.ts'
import type { ListNumber } from '../annex-a/index.ts'
import { importById } from '../import/imports.ts'
import {
  changedColumns,
  dayOfRows,
  isColumn,
  onlyTheFirst,
  valuesNotShown,
  type ColumnShown,
  type Which,
} from '../model/changed-values.ts'
import { changedValues, columnsThatChange } from '../store/values-shown.ts'
import type { ChangedPageProps } from '../views/changed-page.tsx'
import { importIdIn, questionIn } from './asked.ts'

const toAPage = 100

/** What a file changes in rows that are held, as files. */
export function changedRoutes(app: FastifyInstance): void {
  for (const kind of fileKinds) {
    const screen = `/intake/:id/changed.${kind}` as const
    app.get(screen, needs('read children'), async (request, reply) => {
      const { id, ...sheet } = await request.asViewer((tx) => allChanged(tx, request, screen))
      return takeAway(request, reply, { name: `changed-by-extract-${id}`, screen, kind }, sheet)
    })
  }
}

async function allChanged(tx: ViewerTx, request: FastifyRequest, screen: string) {
  const held = await importById(tx, importIdIn(request))
  const found = held && (await columnsThatChange(tx, held))
  if (!found) throw new NotFound()
  const rows = await changedValues(tx, held, { which: undefined, screen, offset: 0, limit: undefined })
  const about = [
    `Annex A as at ${longDate(held.asAt)}.`,
    onlyTheFirst(found.columns),
    valuesNotShown(found.withheld, 'file'),
  ]
  return {
    id: held.id,
    title: `What extract ${held.id} changes`,
    about: about.filter((note) => note !== '').join(' '),
    columns: changedColumns,
    rows,
  }
}

/** A page of what a file changes in one list, or in one column of it. Undefined where that was not kept. */
export async function changedIn(
  tx: ViewerTx,
  request: FastifyRequest,
  list: ListNumber,
): Promise<Omit<ChangedPageProps, 'linked'> | undefined> {
  const held = await importById(tx, importIdIn(request))
  const found = held && (await columnsThatChange(tx, held, list))
  if (!found) return undefined
  const { column, page: asked = '1' } = questionIn(request)
  if (column !== undefined && !isColumn(list, column)) throw new NotFound()
  const which = { list, column }
  const { columns, withheld } = found
  const total = columns.filter((each) => isIn(which, each)).reduce((sum, { named }) => sum + named, 0)
  const pages = Math.max(1, Math.ceil(total / toAPage))
  const number = /^[1-9]\d{0,5}$/.test(asked) ? Math.min(Number(asked), pages) : 1
  const part = { which, screen: '/intake/:id/children', offset: (number - 1) * toAPage, limit: toAPage }
  const values = await changedValues(tx, held, part)
  return { held, which, columns, withheld, values, total, number, pages }
}

const isIn = ({ list, column }: Which, each: ColumnShown): boolean =>
  column === undefined ? each.column !== dayOfRows(list) : each.column === column
