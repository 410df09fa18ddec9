import { realpath } from 'node:fs/promises'
import { usualLimits, type Limits } from '../limits.ts'
import { refuse, type Refusal } from '../refusals.ts'
import type { ReaderAtHand } from './at-hand.ts'
import { converse, type Inbox } from './converse.ts'
import { startReader } from './start-reader.ts'

/** What the child is to do: a JSON value that names the file or folder it may read. */
export interface ChildArguments {
  readonly path: string
}

/**
 * Runs a program of ours beside this one to read a file from outside: with few rights, and killed when it takes more time
 * (that spent in `take` apart) or memory than allowed. The program calls `answerParent`. Messages are given one by one, in
 * order; whoever keeps them undoes that when the end is a refusal. Throws only what `take` throws.
 * @param atHand a child of that program which has started already; the file is in its folder.
 */
export async function readInChild<Message>(
  entry: URL,
  args: ChildArguments,
  inbox: Inbox<Message>,
  limits: Limits = usualLimits,
  atHand?: ReaderAtHand,
): Promise<{ ok: true } | Refusal> {
  const path = await realpath(args.path).catch(() => undefined)
  if (path === undefined) return refuse('cannot be opened')
  const child = atHand?.child ?? startReader(entry, path, limits)
  return converse(child, { ...args, path }, inbox, limits)
}
