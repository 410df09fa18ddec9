import type { FastifyInstance } from 'fastify'
import type { ViewerTx } from '../../../access/index.ts'
import { needs } from '../../../access/index.ts'
import { toldUpToInWords } from '../../../children/index.ts'
import {
  bringBackRoutes,
  isOfNow,
  marksOf,
  ofWhichDay,
  sheetWorkbook,
  stamped,
  takenOut,
} from '../../../spreadsheets/index.ts'
import { rowOf, sheetColumns } from '../model/sheet.ts'
import { permanenceSheet, sheetVersions } from '../store/sheet-rows.ts'
import type { ReadTracker, Tracker } from './tracker-read.ts'

const screen = '/permanence.xlsx'

const toChange =
  'Yellow cells can be changed. Leave “version” as it is, save, and bring it back at Permanence, Bring back from Excel.'

const toRead = (tx: ViewerTx): string => `${ofWhichDay(tx)}: it is for reading, and cannot be brought back.`

/** What stood on a day that is past is not changed by a sheet of it: its rows have no version. */
async function sheetOf(tx: ViewerTx, { children, posts, told }: Tracker) {
  const now = isOfNow(tx)
  const versions = now
    ? await sheetVersions(
        tx,
        children.map(({ childId }) => childId),
      )
    : undefined
  return {
    children,
    posts,
    told,
    rows: children.map((child) => rowOf(child, versions && (versions.get(child.childId) ?? 0))),
    says: now ? toChange : toRead(tx),
  }
}

/** The tracker goes out as a file, and comes back with what was changed in it. */
export function workbookRoutes(app: FastifyInstance, readTracker: ReadTracker): void {
  app.get(screen, needs('read permanence'), async (request, reply) => {
    const { rows, posts, says, children, told } = await request.asViewer(async (tx) =>
      sheetOf(tx, await readTracker(screen)(tx)),
    )
    const bytes = await sheetWorkbook({
      sheet: 'Permanence',
      marks: marksOf(request.frame, `Permanence tracker, ${children.length} children`, [
        toldUpToInWords(told),
        says,
      ]),
      columns: stamped(sheetColumns(posts)),
      rows,
    })
    const childIds = children.map(({ childId }) => childId)
    return takenOut(request, reply, { screen, name: 'permanence', bytes, childIds })
  })
  bringBackRoutes(app, permanenceSheet)
}
