import type { CountingTx } from '../../access/index.ts'
import type { Measure, MeasureJson } from '../../indicators/counting.ts'
import { measuresAsText, measuresJson, namesOf, teamsInFacts } from '../../indicators/counting.ts'
import { isUnderstood, leftOutOf, readAnnexA } from '../../intake/annex-a/index.ts'
import type { CommandIo, ExitCode, IsoDate } from '../../kernel/index.ts'
import type { Address } from '../database/connect.ts'
import { connect } from '../database/connect.ts'
import { noSuchTeam } from '../measures-sentences.ts'
import { startLoad } from './load.ts'
import { startThrowAway } from './server.ts'

/** The change by which everything of the file is known. */
const knownAt = 1

interface Asked {
  readonly asAt: IsoDate
  readonly team: string | undefined
  readonly json: boolean
  readonly measures: readonly Measure[]
}

/** `los measures FILE`: reads the file, counts in a database of its own, and leaves nothing behind. */
export async function measuresOfFile(file: string, asked: Asked, io: CommandIo): Promise<ExitCode> {
  const started = startThrowAway()
  // Heard where it is awaited; until then a failure must not end the process.
  started.catch(() => undefined)
  const clear = () => void started.then(({ stop }) => stop()).finally(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, clear)
  try {
    const found = await read(file, asked.asAt, started, io)
    if (typeof found === 'string') {
      io.err(found)
      return 1
    }
    const { address } = await started
    const measures = await countIn(address, asked)
    if (typeof measures === 'string') {
      io.err(`${file}: ${measures}`)
      return 1
    }
    io.out(asked.json ? JSON.stringify(measures, undefined, 2) : measuresAsText(asked.measures, measures))
    return 0
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, clear)
    await started.then(
      ({ stop }) => stop(),
      () => undefined,
    )
  }
}

/** Puts the file's facts in as they are read. @returns why it could not be read, or how many lists it has. */
async function read(
  file: string,
  asAt: IsoDate,
  started: Promise<{ readonly address: Address }>,
  io: CommandIo,
): Promise<string | number> {
  const loading = started.then(({ address }) => startLoad(address))
  loading.catch(() => undefined)
  const result = await readAnnexA(file, {
    asAt,
    onMessage: async (message) => {
      if (message.kind === 'facts') await (await loading).facts(message.fact, message.rows)
    },
  })
  const load = await loading
  if (!result.ok) {
    await load.finish({ asAt, lists: [], leftOut: [] })
    return `${file}: ${result.sentence}`
  }
  const lists = result.lists.filter(isUnderstood).map(({ list }) => list)
  await load.finish({ asAt, lists, leftOut: leftOutOf(result.lists) })
  const rejected = result.lists.reduce((sum, each) => sum + each.rejected, 0)
  if (rejected > 0) io.progress(`${rejected} rows were left out: los intake check says why.`)
  return result.lists.length
}

/** Counts in two parts side by side, since the reader is gone and its processor idle. @returns a sentence where it cannot. */
async function countIn(
  address: Address,
  { asAt, team, measures }: Asked,
): Promise<Readonly<Record<string, MeasureJson>> | string> {
  const database = connect(address, { most: 2, kept: 0 }, () => undefined)
  const within = <T>(work: (tx: CountingTx) => Promise<T>) =>
    database.db.transaction().execute((tx) => work({ db: tx }))
  try {
    const every = team === undefined ? [] : await within(teamsInFacts)
    const teams = team === undefined ? undefined : namesOf(team, every)
    if (team !== undefined && teams?.length === 0) return noSuchTeam(team, 'The file', every)
    const [one, other] = await Promise.all(
      inTwo(measures).map((part) => within((tx) => measuresJson(tx, part, { asAt, knownAt }, teams))),
    )
    const found = { ...one, ...other }
    return Object.fromEntries(measures.flatMap(({ id }) => (found[id] ? [[id, found[id]]] : [])))
  } finally {
    await database.close()
  }
}

/** Measures of one source stay together, since they are counted together. */
function inTwo(measures: readonly Measure[]): readonly (readonly Measure[])[] {
  const sources = [...new Set(measures.map(({ source }) => source))]
  const isFirst = ({ source }: Measure) => sources.indexOf(source) % 2 === 0
  return [measures.filter(isFirst), measures.filter((measure) => !isFirst(measure))]
}
