import type { ChildProcess } from 'node:child_process'
import { lastWordsOf, saysOutOfMemory, startConfined, watchMemory } from '../../confined/index.ts'
import { usualLimits, type ReaderLimits } from './limits.ts'
import { answer } from './messages.ts'
import type { Read } from './read-pages.ts'
import { outwardRefusal } from './outward.ts'
import { refusal, type Refusal, type WhyRefused } from './refusals.ts'

/** Reads documents one after another in a child process, which it replaces when a document kills it. */
export interface Reader {
  read(bytes: Uint8Array, fileName: string | undefined): Promise<Read>
  /** Ends the child; a reading under way ends as `reader failed`. */
  stop(): void
}

/** A child at rest holds about 120 MiB, and one that has read many documents about 140. */
const startChild = () =>
  startConfined(new URL('./child.ts', import.meta.url), {
    mayRead: [],
    heapMegabytes: 256,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })

export function createReader(limits: ReaderLimits = usualLimits): Reader {
  let child: ChildProcess | undefined
  let count = 0
  const living = (): ChildProcess => {
    if (child?.connected !== true) child = startChild()
    return child
  }
  return {
    async read(bytes, fileName) {
      const refused = tooLargeFor(bytes.length, limits) ?? outwardRefusal(bytes)
      if (refused) return refused
      count += 1
      return readIn(living(), { id: count, bytes, fileName, maxPages: limits.pages }, limits)
    },
    stop() {
      child?.kill('SIGKILL')
      child = undefined
    },
  }
}

/** Asked of the size alone, so that a caller can refuse an enormous file before reading it into memory. */
export const tooLargeFor = (size: number, { fileMegabytes }: ReaderLimits): Refusal | undefined =>
  size > fileMegabytes * 2 ** 20 ? refusal('too large', `${fileMegabytes} MB`) : undefined

interface Asked {
  id: number
  bytes: Uint8Array
  fileName: string | undefined
  maxPages: number
}

/** One document in a living child: settles with the answer, or with why the child ended. */
function readIn(child: ChildProcess, asked: Asked, limits: ReaderLimits): Promise<Read> {
  return new Promise((settle) => {
    let killedFor: WhyRefused | undefined
    const kill = (why: WhyRefused) => {
      killedFor ??= why
      child.kill('SIGKILL')
    }
    const lastWords = lastWordsOf(child)
    const stopWatching = watchMemory(child.pid, limits.megabytes, () => kill('ran out of memory'))
    const timer = setTimeout(() => kill('took too long'), limits.seconds * 1000)
    const done = (read: Read) => {
      clearTimeout(timer)
      stopWatching()
      child.off('message', onMessage).off('exit', onExit).off('error', onExit)
      child.stderr?.removeAllListeners('data')
      settle(read)
    }
    const onMessage = (message: unknown) => {
      const parsed = answer.safeParse(message)
      if (parsed.success && parsed.data.id === asked.id) done(parsed.data.read)
      else kill('reader failed')
    }
    const onExit = () => done(refusal(killedFor ?? whyEnded(lastWords()), `${limits.seconds} seconds`))
    child.on('message', onMessage).once('exit', onExit).once('error', onExit)
    child.send(asked, (problem) => problem && kill('reader failed'))
  })
}

const whyEnded = (lastWords: string): WhyRefused =>
  saysOutOfMemory(lastWords) ? 'ran out of memory' : 'reader failed'
