/**
 * How long a workbook of 58,000 rows takes: our reader beside plain unpacking of the same bytes (every part inflated, every
 * byte looked at), saxes over the same sheet, our reader in its child process, and pandas where it is installed. Each in a
 * process of its own, best of three. Run so:
 *
 *   bin/run bench/workbook-reader.ts
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { z } from 'zod'
import { openBook, readInChild, usualLimits } from '../src/workbook/index.ts'
import { program, understandBatch } from '../src/workbook/testing/in-child.ts'
import { largeWorkbook } from '../src/workbook/testing/large-workbook.ts'
import { XmlScanner } from '../src/workbook/xml/scanner.ts'
import { openZip } from '../src/workbook/zip/open-zip.ts'

const measurement = z.object({
  found: z.number(),
  seconds: z.number(),
  cpu: z.number(),
  megabytes: z.number(),
})
type Measured = z.infer<typeof measurement>

/** Every byte of every part, added up: what any reader has to do at least. */
async function unpackAndLook(path: string): Promise<number> {
  let sum = 0
  for (const part of await openZip(path, usualLimits))
    for await (const bytes of part.bytes()) for (const byte of bytes) sum = (sum + byte) | 0
  return sum
}

/** The elements of every part, told by saxes to handlers that do nothing with them. */
async function saxesAlone(path: string): Promise<number> {
  let elements = 0
  for (const part of await openZip(path, usualLimits)) {
    const parser = new SaxesParser({ xmlns: false })
    parser.on('opentag', () => (elements += 1))
    for await (const bytes of part.bytes()) parser.write(bytes.toString('latin1'))
    parser.close()
  }
  return elements
}

/** The same with our own scanner. */
async function scannerAlone(path: string): Promise<number> {
  let elements = 0
  for (const part of await openZip(path, usualLimits)) {
    const scanner = new XmlScanner({ open: () => (elements += 1) }, usualLimits.depth)
    for await (const bytes of part.bytes()) scanner.feed(bytes.toString('latin1'))
    scanner.end()
  }
  return elements
}

async function ourReader(path: string): Promise<number> {
  const opened = await openBook(path)
  let rows = 0
  if (!opened.ok) throw new Error(opened.sentence)
  for await (const sheet of opened.book.sheets()) for await (const batch of sheet.rows()) rows += batch.length
  return rows
}

async function inChild(path: string): Promise<number> {
  let rows = 0
  const take = (batch: { rows: number }) => {
    rows += batch.rows
  }
  await readInChild(program, { path }, { understand: understandBatch, take })
  return rows
}

const ways: Record<string, (path: string) => Promise<number>> = {
  'unpack and look at every byte': unpackAndLook,
  'saxes alone, elements counted': saxesAlone,
  'our scanner alone, elements counted': scannerAlone,
  'our reader': ourReader,
  'our reader in a child process, its start included': inChild,
}

async function measure(way: string, path: string) {
  const started = performance.now()
  const before = process.cpuUsage()
  const found = (await ways[way]?.(path)) ?? 0
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - started) / 1000
  const megabytes = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ found, seconds, cpu: (user + system) / 1e6, megabytes }))
}

function bestOfThree(way: string, path: string): Measured {
  const runs = [1, 2, 3].map(() => {
    const run = execFileSync(process.execPath, ['--no-warnings', import.meta.filename, way, path], {
      encoding: 'utf8',
    })
    return measurement.parse(JSON.parse(run))
  })
  return runs.reduce((best, run) => (run.cpu < best.cpu ? run : best))
}

const pandas = `import pandas, sys, time
started = time.perf_counter()
rows = sum(len(sheet) for sheet in pandas.read_excel(sys.argv[1], sheet_name=None, header=None).values())
print(f"pandas: {rows} rows in {time.perf_counter() - started:.2f} s")`

function withPandas(path: string): string {
  try {
    return execFileSync('python3', ['-c', pandas, path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return 'pandas is not installed here'
  }
}

function compare() {
  const folder = mkdtempSync(join(tmpdir(), 'los-bench-'))
  const path = join(folder, 'large.xlsx')
  const bytes = largeWorkbook(58_000, 15)
  writeFileSync(path, bytes)
  console.log(`58,000 rows of 15 columns, ${(bytes.length / 2 ** 20).toFixed(1)} MB packed`)
  const measured = Object.keys(ways).map((way): [string, Measured] => [way, bestOfThree(way, path)])
  const least = measured[0]?.[1].cpu ?? 1
  for (const [way, { seconds, cpu, megabytes }] of measured)
    console.log(
      `${way}: ${seconds.toFixed(2)} s, ${cpu.toFixed(2)} s of this process’s processor (${(cpu / least).toFixed(1)} times), ${megabytes.toFixed(0)} MB resident at most`,
    )
  console.log(withPandas(path))
  rmSync(folder, { recursive: true })
}

const [way, path] = process.argv.slice(2)
if (way !== undefined && path !== undefined) await measure(way, path)
else compare()
