/**
 * How long all measures take: at one date, and over 60 months, for a workbook of so many children (20,000), in the
 * throw-away database that `los measures FILE` uses. The extract's rows are held for every one of the months, which is
 * the most that a record of that size could have to look at.
 *
 * bin/run bench/measures.ts [CHILDREN]
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { connect } from '../src/app/database/connect.ts'
import { startLoad } from '../src/app/throw-away/load.ts'
import { startThrowAway } from '../src/app/throw-away/server.ts'
import { extractOn, workbookBytes, worldOf } from '../src/example/children/index.ts'
import { ourMeasures } from '../src/indicators/counting.ts'
import { answers } from '../src/indicators/store/answers.ts'
import { talliesOf } from '../src/indicators/store/tallies.ts'
import { readAnnexA } from '../src/intake/annex-a/index.ts'
import { addMonths, isoDate } from '../src/kernel/index.ts'

const children = Number(process.argv[2] ?? 20_000)
const asAt = isoDate('2026-08-31')
const annexA = ourMeasures.filter(({ group }) => group.startsWith('Annex A'))

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const done = await work()
  console.log(`${((performance.now() - from) / 1000).toFixed(2).padStart(7)} s  ${what}`)
  return done
}

const folder = mkdtempSync(join(tmpdir(), 'bench-measures-'))
const file = join(folder, 'annex-a.xlsx')
const extract = extractOn(worldOf({ children, seed: 1, from: asAt, until: asAt }), asAt)
writeFileSync(file, workbookBytes(extract))
const rows = extract.lists.reduce((sum, list) => sum + list.rows.length, 0)
console.log(`${children} children, ${rows} rows, ${(statSync(file).size / 1e6).toFixed(1)} MB`)

const server = await timed('a database of its own', startThrowAway)
try {
  const load = await startLoad(server.address)
  await timed('reading the workbook into it', async () => {
    const read = await readAnnexA(file, {
      asAt,
      onMessage: async (message) => {
        if (message.kind === 'facts') await load.facts(message.fact, message.rows)
      },
    })
    if (!read.ok) throw new Error(read.sentence)
    await load.finish({ asAt, lists: read.lists.map(({ list }) => list), leftOut: [] })
  })
  const { db } = connect(server.address, { most: 1, kept: 0 }, () => undefined)
  const counted = (measures: typeof ourMeasures, months: number) => {
    const moments = Array.from({ length: months }, (_, month) => ({
      asAt: addMonths(asAt, month),
      knownAt: 1,
    }))
    return db.transaction().execute((tx) => answers({ db: tx }, measures, moments))
  }
  await timed(`${annexA.length} measures at one date`, () => counted(annexA, 1))
  await timed(`all ${ourMeasures.length} measures at one date`, () => counted(ourMeasures, 1))
  await timed(`${annexA.length} measures over 60 months`, () => counted(annexA, 60))
  await timed(`all ${ourMeasures.length} measures over 60 months`, () => counted(ourMeasures, 60))
  const sources = [...new Set(ourMeasures.map(({ source }) => source))]
  const moments = Array.from({ length: 60 }, (_, month) => ({ asAt: addMonths(asAt, month), knownAt: 1 }))
  for (const source of sources)
    await timed(`  of these, ${source}`, () =>
      db.transaction().execute((tx) =>
        talliesOf(
          { db: tx },
          ourMeasures.filter((measure) => measure.source === source),
          moments,
        ),
      ),
    )
  await db.destroy()
} finally {
  await server.stop()
  rmSync(folder, { recursive: true })
}
