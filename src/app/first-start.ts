import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { NoTables, ViewerTx } from '../access/index.ts'
import { asViewer } from '../access/index.ts'
import { loadExample, exampleCouncil } from '../example/index.ts'
import { openPack } from '../papers/index.ts'
import { clockOf } from './clock.ts'
import type { Config } from './config.ts'
import { councilOf, foundCouncil } from './database/council.ts'
import { packFacts } from './pack-facts.ts'

/** Two programs may find it empty at once: the second waits for what the first makes of it. */
async function stillEmpty(tx: ViewerTx): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('line of sight: first start'))`.execute(tx.db)
  return (await councilOf(tx)) === undefined
}

/**
 * What an empty database becomes: the live council that the settings name, or else the worked example, loaded whole
 * or not at all. A database that is something already stays what it is.
 */
export async function fillWhenEmpty(
  db: Kysely<NoTables>,
  config: Config,
  progress: (text: string) => void,
): Promise<void> {
  const asking = { kind: 'system', name: 'set-up' } as const
  const name = config.council
  const held = await asViewer({ db, now: clockOf(undefined) }, { asking }, councilOf)
  if (held) return
  if (name !== undefined) {
    await asViewer({ db, now: clockOf(undefined) }, { asking }, async (tx) => {
      if (await stillEmpty(tx)) await foundCouncil(tx, { kind: 'live', name, exampleToday: null })
    })
    return
  }
  progress('Loading the worked example')
  await asViewer({ db, now: clockOf(exampleCouncil.today) }, { asking }, async (tx) => {
    if (!(await stillEmpty(tx))) return
    await foundCouncil(tx, {
      kind: 'worked example',
      name: exampleCouncil.name,
      exampleToday: exampleCouncil.today,
    })
    await loadExample(tx)
    // Nobody keeps it yet: whoever looks finds what is left to the council.
    await openPack(tx, packFacts, undefined, 'The product, from what it does')
  })
}
