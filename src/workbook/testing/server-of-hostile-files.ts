/** A small server's part for a test: reads every file named, one after another, in children, and prints what it saw. */
import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { usualLimits } from '../limits.ts'
import { readInChild } from '../child/read-in-child.ts'
import { program, understandBatch } from './in-child.ts'

const megabytes = () => process.memoryUsage.rss() / 2 ** 20

/**
 * Processor time of the children that have ended, in seconds, as Linux counts it for their parent: unlike the time on the
 * clock, it does not hang on what else the machine does.
 */
function secondsOfChildren(): number {
  const [, fields = ''] = readFileSync('/proc/self/stat', 'latin1').split(') ')
  const [user = 0, system = 0] = fields.split(' ').slice(13, 15).map(Number)
  return (user + system) / 100
}

async function seen(path: string) {
  let rows = 0
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const before = megabytes()
  let most = before
  const timer = setInterval(() => (most = Math.max(most, megabytes())), 20)
  const already = secondsOfChildren()
  const take = (batch: { rows: number }) => {
    rows += batch.rows
  }
  const ending = await readInChild(program, { path }, { understand: understandBatch, take }, usualLimits)
  clearInterval(timer)
  delay.disable()
  const seconds = secondsOfChildren() - already
  return { rows, ending, seconds, grown: most - before, longestPause: delay.max / 1e9 }
}

const paths = process.argv.slice(2)
const first = megabytes()
const files = []
for (const path of paths) files.push(await seen(path))
console.log(JSON.stringify({ files, grown: megabytes() - first }))
