import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { usualLimits, type Limits } from '../limits.ts'
import { practiseFirst } from './practise-first.ts'
import { startReader } from './start-reader.ts'

/** A child that was started, and has practised, before there was a file for it. It reads one, and is gone. */
export interface ReaderAtHand {
  readonly child: ChildProcess
  /** The one folder that it may read: the file is put there. */
  readonly folder: string
  /** Ends it and takes its folder away, whether or not it has read. */
  readonly done: () => Promise<void>
}

/** Keeps at most one reader at hand while somebody may soon need it. */
export interface ReadersAtHand {
  /** Somebody may soon send a file: returns at once. The reader goes again when nobody has come for it in some minutes. */
  readonly expect: () => void
  /** The reader, once: the next file needs another. None where it was not expected, or is not ready yet. */
  readonly take: () => ReaderAtHand | undefined
  /** Ends when one is ready, or none will be. */
  readonly ready: () => Promise<void>
  /** Nobody will need one any more. */
  readonly stop: () => Promise<void>
}

const keptForMilliseconds = 5 * 60_000

/**
 * Readers of one program, which a page can have started before the file is there: starting, and translating the program
 * while it runs, then take none of the time in which somebody waits. One that is not ready when it is needed is in the
 * way, and let go.
 */
export function readersAtHand(
  entry: URL,
  limits: Limits = usualLimits,
  keptFor: number = keptForMilliseconds,
): ReadersAtHand {
  let standing: Standing | undefined
  let letGo: NodeJS.Timeout | undefined
  const leave = (): Standing | undefined => {
    clearTimeout(letGo)
    const left = standing
    standing = undefined
    return left
  }
  const stop = async (): Promise<void> => leave()?.reader.done()
  const begin = (): Standing => {
    const begun = started(entry, limits)
    void begun.gone.then(() => (standing === begun ? stop() : undefined))
    return begun
  }
  return {
    expect() {
      standing ??= begin()
      clearTimeout(letGo)
      letGo = setTimeout(() => void stop(), keptFor).unref()
    },
    take() {
      const left = leave()
      if (left?.isReady() === true) return left.reader
      void left?.reader.done()
      return undefined
    },
    ready: async () => {
      await standing?.said
    },
    stop,
  }
}

interface Standing {
  readonly reader: ReaderAtHand
  /** Ends when it says that it is ready, or can say nothing more. */
  readonly said: Promise<void>
  readonly isReady: () => boolean
  readonly gone: Promise<unknown>
}

function started(entry: URL, limits: Limits): Standing {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'extract-')))
  const child = startReader(entry, folder, limits, [practiseFirst])
  const gone = new Promise<unknown>((settle) => {
    child.once('close', settle).once('error', settle)
  })
  const done = async (): Promise<void> => {
    child.kill('SIGKILL')
    await gone
    await rm(folder, { recursive: true, force: true })
  }
  let ready = false
  const said = saysReady(child).then((says) => {
    ready = says
  })
  return { reader: { child, folder, done }, said, isReady: () => ready, gone }
}

/** The first that a child says; the end of its pipe is readable too, and nothing is read there. */
const saysReady = (child: ChildProcess): Promise<boolean> =>
  new Promise((settle) => {
    const pipe = child.stdio[3]
    if (!(pipe instanceof Readable)) {
      settle(false)
      return
    }
    pipe.once('readable', () => settle(pipe.read() !== null)).once('error', () => settle(false))
  })
