/**
 * From a workbook to all measures: `los measures FILE` in time, processor time and memory (proportional, of the command and
 * of every process below it, the throw-away database included), beside pandas computing the 45 practice measures of the same
 * file in the same run, where python3 has it. Says whether both came to the same.
 *
 *   bin/run bench/measures-file.ts [CHILDREN] [RUNS]
 *
 * PYTHON names another interpreter than python3.
 */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { extractOn, workbookBytes, worldOf } from '../src/example/children/index.ts'
import { bankHolidays, isoDate } from '../src/kernel/index.ts'

const root = join(import.meta.dirname, '..')
const python = process.env.PYTHON ?? 'python3'
const [children, runs] = [Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? 5)]
const asAt = isoDate('2026-08-31')

interface Run {
  readonly seconds: number
  readonly processor: number
  readonly megabytes: number
  readonly printed: unknown
}

/** Empty once the process has ended, which it may at any moment. */
function readProcess(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** A process and all below it. */
function familyOf(pid: number): readonly string[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [name, readProcess(`/proc/${name}/stat`).split(') ')[1]?.split(' ')[1] ?? '']),
  )
  const family = [String(pid)]
  for (const each of family) for (const [child, parent] of parents) if (parent === each) family.push(child)
  return family
}

function megabytesOf(pid: number): number {
  const each = familyOf(pid).map((one) =>
    Number(/^Pss:\s+(\d+)/m.exec(readProcess(`/proc/${one}/smaps_rollup`))?.[1] ?? 0),
  )
  return each.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024
}

/** What the shell's `times` says of all that it ran: minutes and seconds, of the user and of the system. */
function processorIn(times: string): number {
  const last = times.trim().split('\n').at(-1) ?? ''
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  )
}

async function run(command: readonly string[]): Promise<Run> {
  const began = performance.now()
  const shell = spawn('/bin/bash', ['-c', '"$@" 2>/dev/null || exit 1; times >&2', 'bench', ...command])
  let [out, err, megabytes] = ['', '', 0]
  shell.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  shell.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const watch = setInterval(() => (megabytes = Math.max(megabytes, megabytesOf(shell.pid ?? 0))), 50)
  const code = await new Promise((done) => shell.once('close', done))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${String(code)}`)
  const seconds = (performance.now() - began) / 1000
  return { seconds, processor: processorIn(err), megabytes, printed: JSON.parse(out) }
}

const best = (all: readonly Run[], of: (run: Run) => number) => Math.min(...all.map(of))
const median = (all: readonly Run[], of: (run: Run) => number) =>
  all.map(of).sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0

function tell(what: string, all: readonly Run[]): void {
  const seconds = `${best(all, (one) => one.seconds).toFixed(2)} s (median ${median(all, (one) => one.seconds).toFixed(2)})`
  const processor = `processor ${best(all, (one) => one.processor).toFixed(2)} s (median ${median(all, (one) => one.processor).toFixed(2)})`
  const most = Math.max(...all.map(({ megabytes }) => megabytes))
  console.log(
    `${what}: ${seconds}, ${processor}, at most ${most.toFixed(0)} MB; load ${loadavg()[0]?.toFixed(1)}`,
  )
}

function hasPandas(): boolean {
  try {
    execFileSync(python, ['-c', 'import pandas, openpyxl'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const Found = z.record(z.string(), z.record(z.string(), z.unknown()))
const sorted = (ids: unknown) => (Array.isArray(ids) ? ids.map(String).toSorted() : ids)

/** Measures on which ours differ from theirs, of all of theirs. */
function differences(ours: unknown, theirs: unknown): readonly string[] {
  const found = Found.parse(ours)
  return Object.entries(Found.parse(theirs))
    .filter(([id, parts]) =>
      Object.entries(parts).some(
        ([part, value]) => !isDeepStrictEqual(sorted(found[id]?.[part]), sorted(value)),
      ),
    )
    .map(([id]) => id)
}

const folder = mkdtempSync(join(tmpdir(), 'bench-measures-'))
try {
  const [file, holidays] = [join(folder, 'annex-a.xlsx'), join(folder, 'holidays.json')]
  const extract = extractOn(worldOf({ children, seed: 1, from: asAt, until: asAt }), asAt)
  writeFileSync(file, workbookBytes(extract))
  writeFileSync(holidays, JSON.stringify(bankHolidays.map(({ day }) => day)))
  const rows = extract.lists.reduce((sum, list) => sum + list.rows.length, 0)
  console.log(
    `${children} children, ${rows} rows, ${(statSync(file).size / 1e6).toFixed(1)} MB, ${runs} runs each`,
  )
  const rival = hasPandas()
  const [ours, theirs]: [Run[], Run[]] = [[], []]
  for (let at = 0; at < runs; at += 1) {
    ours.push(await run([join(root, 'bin/los'), 'measures', file, '--as-at', asAt, '--json']))
    if (rival) theirs.push(await run([python, join(root, 'bench/measures-pandas.py'), file, asAt, holidays]))
  }
  tell('los measures FILE', ours)
  if (rival) {
    tell('pandas', theirs)
    const ratio = (of: (run: Run) => number) => (best(theirs, of) / best(ours, of)).toFixed(1)
    console.log(
      `pandas takes ${ratio((one) => one.seconds)} times as long, and ${ratio((one) => one.processor)} times the processor`,
    )
    const differ = differences(ours[0]?.printed, theirs[0]?.printed)
    console.log(differ.length === 0 ? 'Both come to the same.' : `They differ on ${differ.join(', ')}`)
  } else console.log(`${python} has no pandas with openpyxl: nothing to compare with.`)
} finally {
  rmSync(folder, { recursive: true })
}
