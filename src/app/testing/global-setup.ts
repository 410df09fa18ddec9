import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { Address } from '../database/connect.ts'
import { embeddedFolders } from '../database/embedded/folders.ts'
import { startEmbedded } from '../database/embedded/server.ts'
import { bringUpToDate, checkout } from '../database/open.ts'
import { ensureDatabase } from '../database/provision.ts'

declare module 'vitest' {
  interface ProvidedContext {
    template: Address
  }
}

const templateDatabase = 'los_template'

/** Nothing of these databases is kept, so nothing has to reach the disk. */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  io_method: 'sync',
}

/** One real PostgreSQL for the whole run, in a temporary folder, with one migrated database that tests clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), 'los-test-'))
  const folders = embeddedFolders(checkout, data, process.getuid?.() === 0)
  const server = await startEmbedded(folders, () => undefined, settings)
  if (server === 'in use') throw new Error(`${data} is in use`)
  const template = {
    host: server.host,
    port: server.port,
    user: server.user,
    password: server.password,
    database: templateDatabase,
  }
  await ensureDatabase(template, templateDatabase)
  await bringUpToDate(template, () => undefined)
  project.provide('template', template)
  return async () => {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
