/**
 * How long an extract takes from file to record: 20,000 made-up children (about 60,000 rows) into an empty database, the
 * same rows a day later, a day's changes, and the next week's. Facts, summaries and time limits are all in when the clock stops. In the same
 * run, plain unpacking of the same bytes with a look at each, and pandas reading the file where it is installed. Processor
 * times are told apart, since they hold on a busy machine too. Asking the kernel for memory holds up the very process that
 * is timed, a fifth of a second in a first load: memory is measured in a run of its own, without the unpacking and pandas.
 *
 * Each file is looked at first and then applied, as on the pages: a reader stands ready for the preview, whose practising counts
 * with the processor time of the child, and applying uses what was read then. `at-once` applies it
 * straight away with a reader begun anew, as the command line does. Run so:
 *
 *   bin/run bench/intake.ts [children] [memory] [at-once]
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { ExtractComing } from '../src/intake/import/extract-read.ts'
import type { Received } from '../src/intake/import/model.ts'

const { asViewer } = await import('../src/access/index.ts')
const { bringUpToDate, checkout, connectApp } = await import('../src/app/database/open.ts')
const { ensureDatabase } = await import('../src/app/database/provision.ts')
const { embeddedFolders } = await import('../src/app/database/embedded/folders.ts')
const { startEmbedded } = await import('../src/app/database/embedded/server.ts')
const { readConfig } = await import('../src/app/config.ts')
const { applyExtract, previewExtract } = await import('../src/intake/import/carry-out.ts')
const { annexReadersAtHand } = await import('../src/intake/annex-a/index.ts')
const { KeptReadings } = await import('../src/intake/tasks/kept-readings.ts')
const { whileReadingFile } = await import('../src/intake/tasks/read-file.ts')
const { Transcript } = await import('../src/workbook/index.ts')
const { whatWasSaid } = await import('../src/intake/import/what-was-said.ts')
const { openZip } = await import('../src/workbook/zip/open-zip.ts')
const { usualLimits } = await import('../src/workbook/index.ts')
const { isoDate } = await import('../src/kernel/index.ts')

const size = Number(process.argv[2] ?? 20_000)
const asksMemory = process.argv.includes('memory')
const atOnce = process.argv.includes('at-once')
/** One stands ready, as it does once the page of extracts was opened. */
const readers = annexReadersAtHand(console.error)
/** What is read for the preview is kept, as the server does. */
const readings = new KeptReadings()
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

/** Empty for a process that is gone. */
function ofProcess(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

function programOf(id: string): string | undefined {
  try {
    return readlinkSync(`/proc/${id}/exe`)
  } catch {
    return undefined
  }
}

const pss = (id: string) => Number(/^Pss:\s+(\d+)/m.exec(ofProcess(id, 'smaps_rollup'))?.[1] ?? 0) / 1024
/** By its program: Node calls its processes by their threads' names. */
const isNode = (id: string) => programOf(id) === programOf('self')
const children = () => ofProcess('self', `task/${process.pid}/children`).split(' ').filter(isNode)

/** This process and the child that reads, in MB: what they share counted once for each (quick to ask), and in proportion. */
const resident = () =>
  ['self', ...children()].reduce(
    (sum, id) => sum + Number(ofProcess(id, 'statm').split(' ')[1] ?? 0) / 256,
    0,
  )
const megabytes = () => Math.round(['self', ...children()].reduce((sum, id) => sum + pss(id), 0))

/**
 * Follows the most memory that is held. The proportional sum takes the kernel 20 ms to add up, so it is asked only when
 * what is resident has grown.
 */
function followMemory(): () => number {
  let [most, highest] = [megabytes(), resident()]
  const look = () => {
    const now = resident()
    if (now < highest + 8) return
    highest = now
    most = Math.max(most, megabytes())
  }
  const looking = setInterval(look, 50)
  return () => {
    clearInterval(looking)
    look()
    return most
  }
}

/** What a process (or, waited for, its children) took of the processor, in seconds. */
const processor = (id: string, at: number) => {
  const fields = ofProcess(id, 'stat')
    .replace(/^.*\) /, '')
    .split(' ')
    .map(Number)
  return ((fields[at] ?? 0) + (fields[at + 1] ?? 0)) / 100
}

const postmaster = Number(
  ofProcess('self', `task/${process.pid}/children`)
    .split(' ')
    .find((id) => !isNode(id)),
)
const backends = () =>
  readdirSync('/proc').filter((id) => Number(/\) \S (\d+)/.exec(ofProcess(id, 'stat'))?.[1]) === postmaster)

const used = () => ({
  node: processor('self', 11),
  child: processor('self', 13),
  database: backends().reduce((sum, id) => sum + processor(id, 11), 0),
})

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const mostMemory = asksMemory ? followMemory() : undefined
  const [began, before] = [performance.now(), used()]
  const done = await work()
  const [seconds, after] = [(performance.now() - began) / 1000, used()]
  const took = (name: keyof typeof before) => `${name} ${(after[name] - before[name]).toFixed(2)} s`
  console.log(
    `${what.padEnd(36)} ${seconds.toFixed(2)} s; of processor: ${took('node')}, ${took('child')}, ${took('database')}${mostMemory ? `; Node at most ${mostMemory()} MB` : ''}`,
  )
  return done
}

const asIntake = { asking: { kind: 'system', name: 'intake' } } as const
const record = { db: database.db, now: () => new Date() }

/** Reads a file as an upload, and works on it as it comes. */
async function reading<T>(
  path: string,
  asAt: ReturnType<typeof isoDate>,
  work: (received: Received, coming: ExtractComing) => Promise<T>,
): Promise<T> {
  const bytes = readFileSync(path)
  const received = { bytes, fileName: basename(path), asAt, askedBy: undefined }
  const said = await asViewer(record, asIntake, (tx) => whatWasSaid(tx, asAt))
  const file = { received, remembered: {}, said }
  const at = { importId: files.indexOf(path), tell: () => undefined, readers, readings }
  readings.onlyOf(at.importId)
  const transcript = new Transcript()
  const read = await whileReadingFile(at, file, (coming) => work(received, coming), transcript)
  if (!read.ok) throw new Error(read.sentence)
  readings.keep(at.importId, file, transcript)
  return read.came
}

/** What the file would come to, as it is shown before anybody applies it. */
const preview = (path: string, asAt: ReturnType<typeof isoDate>) =>
  reading(path, asAt, (received, coming) =>
    previewExtract((work) => asViewer(record, asIntake, work), received, coming),
  )

async function put(path: string, asAt: ReturnType<typeof isoDate>): Promise<void> {
  const applied = await reading(path, asAt, (received, coming) =>
    asViewer(record, asIntake, (tx) => applyExtract(tx, received, coming)),
  )
  readings.doneWith(files.indexOf(path))
  const sum = (of: 'same' | 'added' | 'changed') =>
    applied.preview.comparison.reduce((total, each) => total + each[of], 0)
  console.log(
    `  ${sum('added')} new, ${sum('changed')} changed, ${sum('same')} the same, ${applied.preview.clocksMoved} children's limits moved`,
  )
}

const pandas = `import pandas, sys, time
began = time.perf_counter()
rows = sum(len(sheet) for sheet in pandas.read_excel(sys.argv[1], sheet_name=None, header=None).values())
print(f"pandas reads {rows} rows in {time.perf_counter() - began:.2f} s, {time.process_time():.2f} s of processor")`

/** Debian's own, which knows its own python3-pandas. */
function readWithPandas(path: string): string {
  try {
    return execFileSync('/usr/bin/python3', ['-c', pandas, path], {
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString()
  } catch {
    return 'pandas is not installed here'
  }
}

/** The same file, only unpacked, and read by pandas. */
async function readByOthers(path: string): Promise<void> {
  await timed('unpacked, every byte looked at', async () => {
    let sum = 0
    for (const part of await openZip(path, usualLimits))
      for await (const bytes of part.bytes()) for (const byte of bytes) sum = (sum + byte) | 0
    return sum
  })
  console.log(readWithPandas(path).trim())
}

const days = ['2020-11-17', '2020-11-18', '2020-11-19', '2020-11-24'].map(isoDate)
const told = ['2020-11-17', '2020-11-17', '2020-11-18', '2020-11-24']
const loads = ['first load', 'the same rows a day later', 'a fiftieth changed', 'one week later']
const files = days.map((day) => join(data, `${day}.xlsx`))

try {
  // In processes of their own, so that the memory of telling the lives is not counted.
  for (const [at, file] of files.entries()) {
    const words = ['--children', String(size), '--seed', '1', '--as-at', told[at] ?? '', '--out', file]
    execFileSync(join(checkout, 'bin/los'), ['example', 'workbook', ...words], { stdio: 'ignore' })
  }
  if (!asksMemory) await readByOthers(files[0] ?? '')
  for (const [at, what] of loads.entries()) {
    const [path, day] = [files[at], days[at]]
    if (!path || !day) continue
    for (const step of atOnce ? [put] : [preview, put]) {
      // As the pages do: who looks at a checked file whose reading is kept needs no reader.
      if (!atOnce && step === preview) readers.expect()
      await readers.ready()
      await timed(step === put ? what : `${what}: preview`, async () => {
        await step(path, day)
      })
    }
  }
} finally {
  await readers.stop()
  readings.forget()
  await database.close()
  await server.stop()
  rmSync(data, { recursive: true, force: true })
}
