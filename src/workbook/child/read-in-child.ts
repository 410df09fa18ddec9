import { realpath } from 'node:fs/promises'
import { startConfined } from '../../confined/index.ts'
import { usualLimits, type Limits } from '../limits.ts'
import { refuse, type Refusal } from '../refusals.ts'
import { converse, type Inbox } from './converse.ts'

/** What the child is to do: a JSON value that names the file or folder it may read. */
export interface ChildArguments {
  readonly path: string
}

/** Objects of JavaScript and the program take this much of a child's memory; the rest is left for bytes. */
const heapShare = 0.75

/** With the usual heap, objects that live as long as the reader are gone through again and again. */
const roomToGrow = { initialMegabytes: 60 }

/**
 * Runs a program of ours beside this one to read a file from outside: with few rights, and killed when it takes more time
 * (that spent in `take` apart) or memory than allowed. The program calls `answerParent`. Messages are given one by one, in
 * order; whoever keeps them undoes that when the end is a refusal. Throws only what `take` throws.
 */
export async function readInChild<Message>(
  entry: URL,
  args: ChildArguments,
  inbox: Inbox<Message>,
  limits: Limits = usualLimits,
): Promise<{ ok: true } | Refusal> {
  const path = await realpath(args.path).catch(() => undefined)
  if (path === undefined) return refuse('cannot be opened')
  const child = startConfined(entry, {
    mayRead: [path],
    heapMegabytes: Math.round(limits.megabytes * heapShare),
    ...roomToGrow,
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    quickCompiler: true,
  })
  return converse(child, { ...args, path }, inbox, limits)
}
