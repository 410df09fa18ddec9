import type { ChildProcess } from 'node:child_process'

/** The end of what a child wrote to standard error: V8 says there that it ran out of memory. */
export function lastWordsOf(child: ChildProcess): () => string {
  let words = ''
  child.stderr?.on('data', (data: Buffer) => (words = (words + data.toString()).slice(-8000)))
  return () => words
}

/** Whether these are the last words of a child whose heap was full. */
export const saysOutOfMemory = (lastWords: string): boolean =>
  /heap out of memory|allocation failed/i.test(lastWords)
