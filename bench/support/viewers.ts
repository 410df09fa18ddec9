import { spawn } from 'node:child_process'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import type { RecordNeeds } from '../../src/access/index.ts'
import { asViewer } from '../../src/access/index.ts'
import { startSession } from '../../src/access/sign-in/sessions.ts'
import { spentBy } from './processor.ts'

const root = join(import.meta.dirname, '../..')

/** Sessions of these people, as after signing in. */
export async function sessionsOf(record: RecordNeeds, people: readonly number[]): Promise<readonly string[]> {
  const tokens: string[] = []
  for (const id of people)
    tokens.push(
      await asViewer(record, { asking: { kind: 'system', name: 'sign-in' } }, (tx) =>
        startSession(tx, id, 'password and code'),
      ),
    )
  return tokens
}

export interface Served {
  readonly url: string
  /** What it has spent until now, in milliseconds of processor time. */
  readonly spent: () => { readonly node: number; readonly postgres: number }
  readonly stop: () => Promise<void>
}

/** The product on this data folder, as a council runs it. */
export async function serve(data: string): Promise<Served> {
  const child = spawn(join(root, 'bin/los'), ['serve'], {
    env: {
      ...process.env,
      LOS_DATA: data,
      LOS_PORT: '0',
      LOS_LOG: 'warn',
      LOS_COUNCIL: 'Testshire (made up)',
    },
  })
  let said = ''
  const url = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const ready = /is ready: (http:\S+)/.exec(said)
      if (ready?.[1]) resolve(ready[1])
    })
  })
  const stop = async () => {
    child.kill('SIGINT')
    await new Promise((done) => child.once('exit', done))
  }
  return { url, spent: () => spentBy(child.pid ?? 0, data), stop }
}

/** Pages of which each holds these words. */
export interface Looked {
  readonly paths: readonly string[]
  readonly words: string
}

/** Connections stay open, as a browser's do. */
const agent = new Agent({ keepAlive: true })

/** The whole answer. Those who ask share the processors with the product, and `fetch` takes twice as much of them. */
const answered = (url: string, token: string): Promise<{ status: number | undefined; body: Buffer }> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie: `los_session=${token}` } }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode, body: Buffer.concat(pieces) }))
    }).on('error', reject)
  })

async function timed(url: string, token: string, words: string): Promise<number> {
  const began = performance.now()
  const { status, body } = await answered(url, token)
  const took = performance.now() - began
  if (status !== 200 || !body.includes(words)) throw new Error(`${url} answered ${status ?? 'nothing'}`)
  return took
}

/** Milliseconds from request to whole answer, one page after the other. */
async function looking(
  { url }: Served,
  token: string,
  { paths, words }: Looked,
  times: number,
): Promise<readonly number[]> {
  const taken: number[] = []
  for (let at = 0; at < times; at += 1)
    taken.push(await timed(`${url}${paths[at % paths.length] ?? ''}`, token, words))
  return taken
}

const share = (values: readonly number[], part: number): number =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0)

/** Enough that the kernel's hundredths of a second tell. */
const pagesForCost = 60

/** Milliseconds of processor time: with other work on the machine it tells more than the clock. */
async function costOfPage(server: Served, token: string, looked: Looked): Promise<string> {
  const before = server.spent()
  await looking(server, token, looked, pagesForCost)
  const after = server.spent()
  const each = (kind: 'node' | 'postgres') => ((after[kind] - before[kind]) / pagesForCost).toFixed(1)
  return `${each('node')} ms Node, ${each('postgres')} ms PostgreSQL`
}

/** How fast these pages come to one person and to all of them at once, and what it costs, in three lines; warmed first. */
export async function report(
  server: Served,
  tokens: readonly string[],
  looked: Looked,
  each = 25,
): Promise<string> {
  for (const token of tokens) await looking(server, token, looked, 10)
  const alone = await looking(server, tokens[0] ?? '', looked, each)
  const cost = await costOfPage(server, tokens[0] ?? '', looked)
  const together = (await Promise.all(tokens.map((token) => looking(server, token, looked, each)))).flat()
  const inWords = (times: readonly number[]) =>
    `${share(times, 0.5)} ms median, ${share(times, 0.95)} ms for 95 of 100`
  return [
    looked.paths.join(' '),
    `  one person:        ${inWords(alone)}`,
    `  ${tokens.length} at once:         ${inWords(together)}`,
    `  processor a page:  ${cost}`,
  ].join('\n')
}
