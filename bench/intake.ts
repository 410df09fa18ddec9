/**
 * How long an extract takes from file to record: 20,000 made-up children (about 60,000 rows) into an empty database, the
 * same file again, and the next week's. Facts, summaries and time limits are all in when the clock stops. In the same run,
 * plain unpacking of the same bytes with a look at each. Run with the pinned Node:
 *
 *   node bench/intake.ts [children]
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPages } from '../src/app/commands/page-loader.ts'

readPages()
const { asViewer } = await import('../src/access/index.ts')
const { bringUpToDate, checkout, connectApp } = await import('../src/app/database/open.ts')
const { ensureDatabase } = await import('../src/app/database/provision.ts')
const { embeddedFolders } = await import('../src/app/database/embedded/folders.ts')
const { startEmbedded } = await import('../src/app/database/embedded/server.ts')
const { readConfig } = await import('../src/app/config.ts')
const { applyExtract } = await import('../src/intake/import/carry-out.ts')
const { readExtract } = await import('../src/intake/import/read-extract.ts')
const { openZip } = await import('../src/workbook/zip/open-zip.ts')
const { usualLimits } = await import('../src/workbook/index.ts')
const { isoDate } = await import('../src/kernel/index.ts')

const children = Number(process.argv[2] ?? 20_000)
const data = mkdtempSync(join(tmpdir(), 'los-bench-'))
const folders = embeddedFolders(checkout, data, process.getuid?.() === 0)
const server = await startEmbedded(folders, () => undefined)
if (server === 'in use') throw new Error(`${data} is in use`)
const admin = { ...server, database: 'los_bench' }
await ensureDatabase(admin, 'los_bench')
await bringUpToDate(admin, () => undefined)
const config = readConfig({})
if (!config.ok) throw new Error(config.problems.join(' '))
const database = connectApp(config.config, admin, () => undefined)

const proportionalMegabytes = () =>
  Math.round(Number(/^Pss:\s+(\d+)/m.exec(readFileSync('/proc/self/smaps_rollup', 'utf8'))?.[1] ?? 0) / 1024)

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  const done = await work()
  const { user, system } = process.cpuUsage(cpu)
  console.log(
    `${what.padEnd(44)} ${((performance.now() - began) / 1000).toFixed(2)} s, this process ${((user + system) / 1e6).toFixed(2)} s of processor, ${proportionalMegabytes()} MB`,
  )
  return done
}

const asIntake = { asking: { kind: 'system', name: 'intake' } } as const
const record = { db: database.db, now: () => new Date() }

async function put(path: string, asAt: ReturnType<typeof isoDate>, fileName: string): Promise<void> {
  const read = await timed('  read and mapped', () =>
    readExtract(path, { asAt, remembered: {}, onProgress: () => undefined }),
  )
  if (!read.ok) throw new Error(read.sentence)
  const received = { bytes: readFileSync(path), fileName, asAt, askedBy: undefined }
  const applied = await timed('  compared and written', () =>
    asViewer(record, asIntake, (tx) => applyExtract(tx, received, read.extract)),
  )
  const sum = (of: 'same' | 'added' | 'changed') =>
    applied.preview.comparison.reduce((total, each) => total + each[of], 0)
  console.log(
    `  ${sum('added')} new, ${sum('changed')} changed, ${sum('same')} the same, ${applied.preview.clocksMoved} children's limits moved`,
  )
}

try {
  const days = [isoDate('2020-11-17'), isoDate('2020-11-18'), isoDate('2020-11-24')] as const
  const told = ['2020-11-17', '2020-11-17', '2020-11-24']
  const files = days.map((day) => join(data, `${day}.xlsx`))
  // In processes of their own, so that the memory of telling the lives is not counted.
  for (const [at, file] of files.entries()) {
    const words = ['--children', String(children), '--seed', '1', '--as-at', told[at] ?? '', '--out', file]
    execFileSync(join(checkout, 'bin/los'), ['example', 'workbook', ...words], { stdio: 'ignore' })
  }
  await timed('unpacked, every byte looked at', async () => {
    let sum = 0
    for (const part of await openZip(files[0] ?? '', usualLimits))
      for await (const bytes of part.bytes()) for (const byte of bytes) sum = (sum + byte) | 0
    return sum
  })
  for (const [at, what] of ['first load', 'the same rows a day later', 'one week later'].entries()) {
    const [path, day] = [files[at], days[at]]
    if (path && day) await timed(what, () => put(path, day, `${day}.xlsx`))
  }
} finally {
  await database.close()
  await server.stop()
  rmSync(data, { recursive: true, force: true })
}
