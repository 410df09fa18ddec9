import { asCounter, asViewer } from '../../access/index.ts'
import type { AsMadeUpPerson, RecordContext, RecordNeeds } from '../../access/index.ts'
import type { CommandIo, ExitCode } from '../../kernel/index.ts'
import { clockOf } from '../clock.ts'
import { configOrProblem } from '../config.ts'
import { councilOf } from '../database/council.ts'
import { bringUpToDate, connectApp, connectRetention, serverAtHand } from '../database/open.ts'
import { fillWhenEmpty } from '../first-start.ts'

/** The clock stays where it is, so that the order of changes stays that of time; the person's day is an earlier one. */
const asMadeUpPerson =
  (record: RecordNeeds): AsMadeUpPerson =>
  (personId, on, work) =>
    asViewer(record, { asking: { kind: 'person', personId }, at: { asAt: on } }, (tx) =>
      work({ ...tx, today: on }),
    )

/**
 * Opens the council's record for one command: the running server's database, the council's own, or the embedded
 * server, which is then started for it and stopped after it.
 */
export async function withRecord(
  io: CommandIo,
  work: (context: RecordContext) => Promise<ExitCode>,
): Promise<ExitCode> {
  const config = configOrProblem(process.env)
  const server = await serverAtHand(config, io.progress, true)
  try {
    if (server.embedded || config.databaseUrl !== undefined) await bringUpToDate(server.admin, io.progress)
    const database = connectApp(config, server.admin, () => undefined)
    try {
      await fillWhenEmpty(database.db, config, io.progress)
      const asking = { kind: 'system', name: 'command line' } as const
      const council = await asViewer({ db: database.db, now: clockOf(undefined) }, { asking }, councilOf)
      const record = { db: database.db, now: clockOf(council?.exampleToday ?? undefined) }
      const intake = { kind: 'system', name: 'intake' } as const
      return await work({
        record,
        council: () => Promise.resolve(council),
        asViewer: (inside, at) => asViewer(record, { asking, ...(at ? { at } : {}) }, inside),
        asCounter: (inside) => asCounter(record, inside),
        asIntake: (inside) => asViewer(record, { asking: intake }, inside),
        ...(council?.kind === 'worked example' && {
          asMadeUpPerson: asMadeUpPerson(record),
        }),
        asRetention: (inside) =>
          connectRetention(server.admin, (db) =>
            asViewer({ ...record, db }, { asking: { kind: 'system', name: 'retention' } }, inside),
          ),
      })
    } finally {
      await database.close()
    }
  } finally {
    await server.stop()
  }
}
