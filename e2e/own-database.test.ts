import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startOnExample } from './support/on-example.ts'
import type { Product } from './support/product.ts'
import { newDataFolder, removeDataFolder, startProduct } from './support/product.ts'

const Running = z.object({ socketFolder: z.string() })
const Credentials = z.object({ password: z.string() })

describe('a PostgreSQL server of the council’s own', () => {
  let host: Product
  let url: string
  let admin: pg.Client

  beforeAll(async () => {
    // Any PostgreSQL 18 will do as the council's: here the one that another copy of the product runs.
    host = await startOnExample()
    const read = (file: string): unknown => JSON.parse(readFileSync(join(host.data, file), 'utf8'))
    const { socketFolder } = Running.parse(read('running.json'))
    const { password } = Credentials.parse(read('credentials.json'))
    admin = new pg.Client({ host: socketFolder, user: 'postgres', password, database: 'postgres' })
    await admin.connect()
    await admin.query("create role improvement login createrole password 'made up for a test'")
    await admin.query('create database improvement owner improvement')
    url = `postgres://improvement:${encodeURIComponent('made up for a test')}@localhost/improvement?host=${encodeURIComponent(socketFolder)}`
  })
  afterAll(async () => {
    await admin.end()
    await host.stop()
    removeDataFolder(host.data)
  })

  it('is used as it is: no server is started, and the app owns nothing and bypasses nothing', async () => {
    const data = newDataFolder()
    const product = await startProduct({
      data,
      env: { DATABASE_URL: url, LOS_COUNCIL: 'Testshire Council (made up)' },
    })
    try {
      expect((await fetch(`${product.url}/ready`)).status).toBe(200)
      expect(existsSync(join(data, 'postgres'))).toBe(false)
      const { rows } = await admin.query<{ rolsuper: boolean; rolbypassrls: boolean }>(
        "select rolsuper, rolbypassrls from pg_roles where rolname = 'improvement_app'",
      )
      expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }])
    } finally {
      expect(await product.stop()).toBe(0)
      removeDataFolder(data)
    }
  })

  it('says in a sentence that it does not answer', async () => {
    const wrong = startProduct({ env: { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' } })
    await expect(wrong).rejects.toThrow(
      /The database none at 127\.0\.0\.1:1 does not answer: .* Check DATABASE_URL/,
    )
  })
})
