import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { lastWordsOf } from '../../confined/index.ts'
import { usualLimits, type Limits } from '../limits.ts'
import { practiseFirst } from './practise-first.ts'
import { startReader } from './start-reader.ts'
import { uploadFolder } from './uploads.ts'

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
  /**
   * Somebody may soon send a file: returns at once, and throws nothing. The reader goes again when nobody has come for it in
   * some minutes.
   */
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
 * @param onTrouble hears why none could stand ready: files are read all the same.
 */
export const readersAtHand = (
  entry: URL,
  onTrouble: (error: unknown) => void,
  limits: Limits = usualLimits,
  keptFor: number = keptForMilliseconds,
): ReadersAtHand => new OneAtHand(() => started(entry, limits), onTrouble, keptFor)

class OneAtHand implements ReadersAtHand {
  private readonly start: () => Standing
  private readonly onTrouble: (error: unknown) => void
  private readonly keptFor: number
  private standing: Standing | undefined
  private letGo: NodeJS.Timeout | undefined

  constructor(start: () => Standing, onTrouble: (error: unknown) => void, keptFor: number) {
    this.start = start
    this.onTrouble = onTrouble
    this.keptFor = keptFor
  }

  expect(): void {
    try {
      this.standing ??= this.begin()
    } catch (error) {
      this.onTrouble(error)
    }
    clearTimeout(this.letGo)
    this.letGo = setTimeout(() => this.beside(this.stop()), this.keptFor).unref()
  }

  take(): ReaderAtHand | undefined {
    const left = this.leave()
    if (left?.isReady() === true) return left.reader
    this.beside(left?.reader.done())
    return undefined
  }

  async ready(): Promise<void> {
    await this.standing?.said
  }

  async stop(): Promise<void> {
    await this.leave()?.reader.done()
  }

  private begin(): Standing {
    const begun = this.start()
    this.beside(this.missWhenGone(begun))
    return begun
  }

  private async missWhenGone(begun: Standing): Promise<void> {
    await begun.gone
    if (this.standing !== begun) return
    if (!begun.isReady()) this.onTrouble(new Error(`It ended before it was ready. ${begun.lastWords()}`))
    await this.stop()
  }

  private leave(): Standing | undefined {
    clearTimeout(this.letGo)
    const left = this.standing
    this.standing = undefined
    return left
  }

  private beside(work: Promise<unknown> | undefined): void {
    work?.catch(this.onTrouble)
  }
}

interface Standing {
  readonly reader: ReaderAtHand
  /** Ends when it says that it is ready, or can say nothing more. */
  readonly said: Promise<void>
  readonly isReady: () => boolean
  readonly gone: Promise<unknown>
  readonly lastWords: () => string
}

function started(entry: URL, limits: Limits): Standing {
  const folder = uploadFolder()
  const child = startedIn(folder, entry, limits)
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
  return { reader: { child, folder, done }, said, isReady: () => ready, gone, lastWords: lastWordsOf(child) }
}

function startedIn(folder: string, entry: URL, limits: Limits): ChildProcess {
  try {
    return startReader(entry, folder, limits, [practiseFirst])
  } catch (problem) {
    rmSync(folder, { recursive: true, force: true })
    throw problem
  }
}

/**
 * The first that a child says; the end of its pipe is readable too, and nothing is read there. One for which the system had
 * no room has no pipes.
 */
async function saysReady(child: ChildProcess): Promise<boolean> {
  const pipe: unknown = Array.isArray(child.stdio) ? child.stdio[3] : undefined
  if (!(pipe instanceof Readable)) return false
  return new Promise((settle) => {
    pipe.once('readable', () => settle(pipe.read() !== null)).once('error', () => settle(false))
  })
}
