import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import pino, { stdSerializers } from 'pino'
import type { CommandIo } from '../kernel/index.ts'
import type { RecordNeeds } from '../access/index.ts'
import { asViewer } from '../access/index.ts'
import { firstAdministratorLink } from '../access/sign-in/first-administrator.ts'
import type { Measure } from '../indicators/index.ts'
import { placesInSource } from '../program/index.ts'
import { clearAbandonedUploads } from '../workbook/index.ts'
import { dutiesOfPosts } from './areas.ts'
import { builtAssets } from './assets.ts'
import { clockOf } from './clock.ts'
import type { Config } from './config.ts'
import type { Address, Database } from './database/connect.ts'
import { councilOf } from './database/council.ts'
import type { ServerAtHand } from './database/open.ts'
import { connectApp, connectForms, connectionsKept, policyHashHere } from './database/open.ts'
import { storedPolicyHash } from './database/stored-hash.ts'
import { logSettings, logToMend } from './database/log-settings.ts'
import { warmConnections } from './database/warm.ts'
import type { ExampleHistory } from './example-history.ts'
import { startExampleHistory } from './example-history.ts'
import { fillWhenEmpty } from './first-start.ts'
import { runRetention } from './run-retention.ts'
import { keepDigests } from './keep-digests.ts'
import { keepValues } from './keep-values.ts'
import { mailOf } from './mail.ts'
import { checkMeasures, measuresHere } from './measures-here.ts'
import { styleHere } from './style-here.ts'
import { templatesHere } from './templates-here.ts'
import { measuresForPlan } from './plan-measures.ts'
import { refusePlainHttp } from './plain-http.ts'
import { Problem } from './problem.ts'
import type { Rounds } from './rounds.ts'
import { buildServer } from './server/build.ts'
import { listen } from './server/listen.ts'
import type { Council, ServerNeeds } from './server/needs.ts'

async function checkPolicies(database: Database, admin: Address): Promise<void> {
  if ((await storedPolicyHash(database.db)) === (await policyHashHere(admin))) return
  throw new Problem(
    "The database's permissions were made by another version of the product: run los migrate, then start again.",
  )
}

async function councilHere(database: Database): Promise<Council> {
  const asking = { kind: 'system', name: 'sign-in' } as const
  const council = await asViewer({ db: database.db, now: clockOf(undefined) }, { asking }, councilOf)
  if (council) return council
  throw new Problem(
    'The database is empty: set LOS_COUNCIL or load the worked example with los example load.',
  )
}

/** Pages are answered on one pool of connections, forms on another. */
interface Connections {
  readonly database: Database
  readonly forms: Database
  close(): Promise<void>
}

function connectBoth(config: Config, admin: Address): Connections {
  const database = connectApp(config, admin, () => undefined)
  const forms = connectForms(config, admin, () => undefined)
  const close = async () => {
    await forms.close()
    await database.close()
  }
  return { database, forms, close }
}

async function webServer(
  config: Config,
  { database, forms }: Connections,
  council: Council,
  measures: readonly Measure[],
  { templates, style }: Pick<ServerNeeds, 'templates' | 'style'>,
  news: () => string | undefined,
): Promise<FastifyInstance> {
  return buildServer({
    record: { db: database.db, now: clockOf(council.exampleToday ?? undefined) },
    forms: { db: forms.db, now: clockOf(council.exampleToday ?? undefined) },
    db: database.db,
    council,
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies,
    log: pino({
      level: config.log ?? (process.stdout.isTTY ? 'warn' : 'info'),
      base: null,
      serializers: { err: withPlacesInSource },
    }),
    assets: await builtAssets(),
    measures,
    templates,
    style,
    news,
    runRetention,
  })
}

function withPlacesInSource(error: Error) {
  const said = stdSerializers.err(error)
  return { ...said, stack: placesInSource(said.stack) }
}

/** Printed rather than kept: whoever starts the server may make the first administrator, and nobody else. */
function sayWhoJoinsFirst(url: string, path: string | undefined, io: CommandIo): void {
  if (path === undefined) return
  io.out(
    `There is no administrator yet. Become the first one here, once, within a day: ${new URL(path, url).href}`,
  )
}

/** Nothing goes out where no mail server is configured. */
function digestsOf(
  config: Config,
  record: RecordNeeds,
  measures: readonly Measure[],
  onTrouble: (error: unknown) => void,
): Rounds {
  const mail = mailOf(config)
  const { publicUrl: url } = config
  if (!mail || url === undefined) return { stop: () => Promise.resolve() }
  const kept = keepDigests(
    {
      record,
      childDuties: dutiesOfPosts,
      planNeeds: measuresForPlan(record, measures),
      url,
      send: mail.send,
    },
    onTrouble,
  )
  return {
    stop: async () => {
      await kept.stop()
      mail.close()
    },
  }
}

/** What goes on beside the requests; the log hears what went wrong there. */
function beginBeside(
  config: Config,
  record: RecordNeeds,
  measures: readonly Measure[],
  log: FastifyBaseLogger,
): Rounds {
  const onTrouble = (what: string) => (error: unknown) => log.error(error, what)
  const warm = warmConnections(record, connectionsKept).catch(onTrouble('connections'))
  const values = keepValues(record, measures, onTrouble('measures'))
  const digests = digestsOf(config, record, measures, onTrouble('digests'))
  return {
    stop: async () => {
      await warm
      await values.stop()
      await digests.stop()
    },
  }
}

/** Fills a database that is empty, and refuses one that must not be served. @returns whose it is. */
async function readyToServe(
  database: Database,
  admin: Address,
  config: Config,
  io: CommandIo,
): Promise<Council> {
  await checkPolicies(database, admin)
  if (config.council !== undefined) refusePlainHttp(config, 'live')
  await fillWhenEmpty(database.db, config, io.progress)
  const council = await councilHere(database)
  refusePlainHttp(config, council.kind)
  const log = logToMend(admin.database, await logSettings(database))
  if (log !== undefined) io.err(log)
  return council
}

/**
 * Serves the pages from a database that is up to date, until `stopped` comes true; then answers what is being asked,
 * stops what goes on beside, and lets the database go.
 */
export async function serveFrom(
  server: ServerAtHand,
  config: Config,
  io: CommandIo,
  stopped: Promise<void>,
): Promise<void> {
  clearAbandonedUploads()
  const connections = connectBoth(config, server.admin)
  try {
    const council = await readyToServe(connections.database, server.admin, config, io)
    let history: ExampleHistory | undefined
    const { db } = connections.database
    const record = { db, now: clockOf(council.exampleToday ?? undefined) }
    const measures = await measuresHere(config)
    await checkMeasures(record, measures)
    const papers = { templates: await templatesHere(config), style: await styleHere(config) }
    const app = await webServer(config, connections, council, measures, papers, () => history?.says())
    try {
      // Asked for before the server says that it is ready: from then on a database that goes away ends nothing.
      const joinsFirst = await firstAdministratorLink({ db, now: clockOf(undefined) })
      const url = await listen(app, config, io.progress)
      server.embedded?.announce(url)
      io.out(`Line of Sight is ready: ${url} (Ctrl-C stops it)`)
      sayWhoJoinsFirst(config.publicUrl ?? url, joinsFirst, io)
      if (council.kind === 'worked example') history = startExampleHistory(config.exampleWeeks, io.err)
      const beside = beginBeside(config, record, measures, app.log)
      await stopped
      io.progress('Stopping')
      await history?.stop()
      await beside.stop()
    } finally {
      // Also where it could not begin, a port being taken: what waits for work would ask a database that is gone.
      await app.close()
    }
  } finally {
    await connections.close()
  }
}
