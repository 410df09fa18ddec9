import { readFileSync, writeSync } from 'node:fs'
import { Unreadable } from '../refusals.ts'
import type { Frame } from './frames.ts'
import { practiseFirst } from './practise-first.ts'

const standardInput = 0
/** Where the parent listens; standard output is anybody's. */
const toParent = 3

/**
 * The whole of a child's program: takes what the parent sent, works, and says how it ended. `send` returns once the parent's
 * pipe has taken the message, so neither side ever holds more than a few of them. A thrown `Unreadable` becomes the
 * parent's refusal.
 *
 * Send rows in batches of some hundred: 60,000 rows of 15 values then cost the parent about 70 ms of processor, as little
 * as Node's own messages do, and more in batches of many thousand.
 */
export async function answerParent(
  work: (args: unknown, send: (message: unknown) => void) => Promise<void>,
): Promise<void> {
  try {
    await work(JSON.parse(readFileSync(standardInput, 'utf8')), (message) => write({ message }))
    write({ done: true })
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem
    const { code, detail, where } = problem
    write({ refused: { code, detail, where } })
  }
}

/**
 * For a child that may be started before there is a file for it: it practises then, and says that it is ready. Of others
 * nothing is asked.
 */
export async function readyFirst(practise: () => Promise<void>): Promise<void> {
  if (!process.argv.includes(practiseFirst)) return
  await practise()
  writeSync(toParent, '\n')
}

/** Waits while the pipe is full: the parent then has enough to do. */
function write(frame: Frame): void {
  const bytes = Buffer.from(`${JSON.stringify(frame)}\n`)
  for (let at = 0; at < bytes.length;) at += writeSync(toParent, bytes, at)
}
