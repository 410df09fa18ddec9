/**
 * How long the product takes to its first page, and what it needs while idle. Run it on a quiet machine:
 *   bin/run bench/start-up.ts
 * Prints medians of five runs: a first start on an empty folder (database made, example loaded), a start on what is
 * there, and the proportional memory of Node and every PostgreSQL process together after ten quiet seconds.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = join(import.meta.dirname, '..')
const runs = 5

interface Run {
  readonly milliseconds: number
  readonly idleMegabytes: number
}

function proportionalKilobytes(pid: string): number {
  const found = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
  return Number(found?.[1] ?? 0)
}

/** The app, and every process below it or below the postmaster that works in the data folder. */
function familyOf(app: number, data: string): readonly string[] {
  const postmaster = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0] ?? ''
  const parents = new Set([String(app), postmaster])
  const parentOf = (pid: string) =>
    readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] ?? ''
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return all.filter((pid) => parents.has(pid) || parents.has(parentOf(pid)))
}

async function firstPage(url: string): Promise<void> {
  const answer = await fetch(`${url}/sign-in`)
  if (answer.status !== 200) throw new Error(`The first page answered ${answer.status}`)
  await answer.text()
}

async function start(data: string, idle: boolean): Promise<Run> {
  const began = performance.now()
  const child = spawn(join(root, 'bin/los'), ['serve'], {
    env: { ...process.env, LOS_DATA: data, LOS_PORT: '0', LOS_LOG: 'warn' },
  })
  let said = ''
  const url = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const ready = /is ready: (http:\S+)/.exec(said)
      if (ready?.[1]) resolve(ready[1])
    })
  })
  await firstPage(url)
  const milliseconds = performance.now() - began
  if (idle) await wait(10_000)
  const family = familyOf(child.pid ?? 0, data)
  const idleMegabytes = family.reduce((sum, pid) => sum + proportionalKilobytes(pid), 0) / 1024
  child.kill('SIGINT')
  await new Promise((done) => child.once('exit', done))
  return { milliseconds, idleMegabytes }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const first: Run[] = []
const again: Run[] = []
for (let run = 0; run < runs; run += 1) {
  const data = mkdtempSync(join(tmpdir(), 'los-bench-'))
  first.push(await start(data, false))
  again.push(await start(data, run === runs - 1))
  rmSync(data, { recursive: true, force: true })
}
console.log(`first start to first page: ${Math.round(median(first.map((run) => run.milliseconds)))} ms`)
console.log(`start to first page:       ${Math.round(median(again.map((run) => run.milliseconds)))} ms`)
console.log(`idle, Node and PostgreSQL: ${Math.round(again.at(-1)?.idleMegabytes ?? 0)} MB PSS`)
