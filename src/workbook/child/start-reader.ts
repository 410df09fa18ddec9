import type { ChildProcess } from 'node:child_process'
import { startConfined } from '../../confined/index.ts'
import type { Limits } from '../limits.ts'

/** Objects of JavaScript and the program take this much of a child's memory; the rest is left for bytes. */
const heapShare = 0.75

/** With the usual heap, objects that live as long as the reader are gone through again and again. */
const roomToGrow = { initialMegabytes: 60 }

/** Starts a child that may read one file or folder, and answers with `answerParent`. */
export const startReader = (
  entry: URL,
  mayRead: string,
  limits: Limits,
  words: readonly string[] = [],
): ChildProcess =>
  startConfined(entry, {
    mayRead: [mayRead],
    heapMegabytes: Math.round(limits.megabytes * heapShare),
    ...roomToGrow,
    words,
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    quickCompiler: true,
  })
