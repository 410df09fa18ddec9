import { sql } from 'kysely'
import type { RecordNeeds, ViewerTx } from '../../access/index.ts'
import type { AsIntake } from '../../intake/index.ts'
import { imports, putOwnWorkbook, sayTeams } from '../../intake/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addMonths } from '../../kernel/index.ts'
import type { World } from '../children/index.ts'
import { extractOn, weeklyExtractDays, workbookBytes, worldOf } from '../children/index.ts'
import { teamsInExtracts } from '../content/people.ts'
import { exampleChildren, exampleCouncil } from '../council.ts'
import type { AsExample } from './entries/index.ts'
import { makeEntries, releaseFigures } from './entries/index.ts'

/** The last weeks' extracts: the newest first, so that today is there at once, and then the past in its order. */
function daysToLoad(weeks: number): readonly IsoDate[] {
  const days = weeklyExtractDays(addMonths(exampleCouncil.today, -24), exampleCouncil.today).slice(-weeks)
  return [...days.slice(-1), ...days.slice(0, -1)]
}

/** What loading needs of the record: the product's own intake, and the example's people. */
export type AsLoading = AsExample & { readonly asIntake: AsIntake; readonly record: RecordNeeds }

/**
 * Loads the made-up children as a council would: workbook by workbook, through intake. As soon as the newest is in, the
 * example's people make their entries, and once all are in they release figures. What is there already stays, so that a
 * load that was cut short goes on where it stopped.
 * @param weeks how many weekly extracts, up to the example's today; two years are 105.
 */
export async function loadChildren(
  as: AsLoading,
  weeks: number,
  onProgress: (done: number, all: number) => void,
): Promise<void> {
  const { asIntake } = as
  await asIntake(sayTheTeams)
  const held = new Set(
    (await asIntake(imports)).flatMap((each) => (each.state === 'applied' ? each.asAt : [])),
  )
  const days = daysToLoad(weeks)
  const world = worldOf({
    ...exampleChildren,
    from: addMonths(exampleCouncil.today, -31),
    until: exampleCouncil.today,
  })
  for (const [done, asAt] of days.entries()) {
    onProgress(done, days.length)
    if (!held.has(asAt)) await put(asIntake, world, asAt)
    if (done === 0) await makeEntries(as, world)
  }
  await releaseFigures(as, world)
  onProgress(days.length, days.length)
}

async function put(asIntake: AsIntake, world: World, asAt: IsoDate): Promise<void> {
  const bytes = workbookBytes(extractOn(world, asAt))
  await putOwnWorkbook(asIntake, { bytes, fileName: `annex-a-${asAt}.xlsx`, asAt, askedBy: undefined })
}

async function sayTheTeams(tx: ViewerTx): Promise<void> {
  const { rows } = await sql<{ id: number; name: string }>`select id, name from access.team`.execute(tx.db)
  const ids = new Map(rows.map(({ id, name }) => [name, id]))
  const said = Object.entries(teamsInExtracts).flatMap(([inExtract, name]) => {
    const id = ids.get(name)
    return id === undefined ? [] : [[inExtract, id] as const]
  })
  await sayTeams(tx, new Map(said))
}
