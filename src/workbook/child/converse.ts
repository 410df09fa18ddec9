import type { ChildProcess } from 'node:child_process'
import { Readable } from 'node:stream'
import { lastWordsOf, saysOutOfMemory, watchMemory } from '../../confined/index.ts'
import { label } from '../labels.ts'
import type { Limits } from '../limits.ts'
import { isRefusalCode, refusal, refuse, Unreadable, type Refusal, type RefusalCode } from '../refusals.ts'
import { frameIn, type Frame } from './frames.ts'
import { linesOf } from './lines.ts'
import { stopwatch, type Stopwatch } from './stopwatch.ts'
import type { Transcript } from './transcript.ts'

/** How a child's messages are understood and used. */
export interface Inbox<Message> {
  /** What a message is, or undefined when it is none of ours. */
  readonly understand: (message: unknown) => Message | undefined
  /** The child waits until this has ended. */
  readonly take: (message: Message) => void | Promise<void>
  /** Where what comes is written down, if anybody may want to hear it again. */
  readonly transcript?: Transcript | undefined
}

type Ending = { ok: true } | Refusal

/** Tells a child what to do and hears it out, within the limits. The child is gone when this ends. */
export async function converse<Message>(
  child: ChildProcess,
  args: unknown,
  inbox: Inbox<Message>,
  limits: Limits,
): Promise<Ending> {
  let killedFor: RefusalCode | undefined
  const kill = (why: RefusalCode) => {
    killedFor ??= why
    child.kill('SIGKILL')
  }
  const gone = hasEnded(child)
    ? Promise.resolve()
    : new Promise((settle) => child.once('close', settle).once('error', settle))
  const lastWords = lastWordsOf(child)
  const watch = stopwatch(limits.seconds, () => kill('took too long'))
  const stopWatching = watchMemory(child.pid, limits.megabytes, () => kill('ran out of memory'))
  try {
    watch.start()
    tell(child, args)
    const ending = await hear(child, inbox, watch)
    if (ending?.ok === true) inbox.transcript?.end()
    if (ending) return ending
    kill('reader failed')
    await gone
    return refuse(whyEnded(killedFor, lastWords()), `${limits.seconds} seconds`)
  } finally {
    watch.pause()
    stopWatching()
    child.kill('SIGKILL')
    await gone
  }
}

/** One that stood at hand may have, before it was needed. */
const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

/** A child that ends by itself before it is told is heard of by its silence. */
function tell(child: ChildProcess, args: unknown): void {
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(JSON.stringify(args))
}

/** Undefined when the child fell silent without an end, or said what is not ours. */
async function hear<Message>(
  child: ChildProcess,
  inbox: Inbox<Message>,
  watch: Stopwatch,
): Promise<Ending | undefined> {
  const pipe = child.stdio[3]
  if (!(pipe instanceof Readable)) return undefined
  const take = async (message: Message): Promise<void> => {
    watch.pause()
    await inbox.take(message)
    watch.start()
  }
  return hearLines(linesOf(pipe.setEncoding('utf8')), { ...inbox, take })
}

async function hearLines<Message>(
  lines: AsyncIterable<string> | Iterable<string>,
  { understand, take, transcript }: Inbox<Message>,
): Promise<Ending | undefined> {
  for await (const line of lines) {
    transcript?.write(line)
    const frame = frameIn(line)
    if (!frame || !('message' in frame)) return frame && endingIn(frame)
    const message = understand(frame.message)
    if (message === undefined) return undefined
    await take(message)
  }
  return undefined
}

/** What a child said before, heard again as if it were said now: message by message, each understood anew. */
export async function hearAgain<Message>(
  transcript: Transcript,
  { understand, take }: Inbox<Message>,
): Promise<Ending> {
  if (!transcript.isWhole) throw new Error('Only what was said to its end can be heard again')
  const ending = await hearLines(transcript.again(), { understand, take })
  return ending ?? refuse('reader failed')
}

/** The sentence is made here: the child's own words could be anybody's. */
function endingIn(frame: Exclude<Frame, { message?: unknown }>): Ending | undefined {
  if ('done' in frame) return { ok: true }
  const { code, detail, where } = frame.refused
  const { sheet, row } = where
  const place = { ...(sheet !== undefined && { sheet: label(sheet) }), ...(row !== undefined && { row }) }
  return isRefusalCode(code) ? refusal(new Unreadable(code, label(detail), place)) : undefined
}

const whyEnded = (killedFor: RefusalCode | undefined, lastWords: string): RefusalCode =>
  saysOutOfMemory(lastWords) ? 'ran out of memory' : (killedFor ?? 'reader failed')
