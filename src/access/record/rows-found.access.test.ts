import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { rowsFound } from './as-counter.ts'

describe('rows found within a viewer’s own transaction', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord()
    await test.admin.query(`insert into children.child (council_id, first_change) values ('MU1', 1)`)
  })
  afterAll(() => test.close())

  const children = sql<{ id: string }>`select id::text from children.child`

  it('are found whoever may see them, and the transaction is the viewer’s again after', async () => {
    const councillor = await test.person({ roles: ['councillor'] })
    await test.as(councillor, async (tx) => {
      expect(await rowsFound(tx, children)).toHaveLength(1)
      expect((await children.execute(tx.db)).rows).toEqual([])
    })
  })

  it('let nothing that is asked beside them see more than the viewer', async () => {
    const councillor = await test.person({ roles: ['councillor'] })
    await test.as(councillor, async (tx) => {
      const finding = rowsFound(tx, sql`select id::text from children.child, pg_sleep(0.2)`)
      // Asked again and again, so that one comes between any two of its steps.
      const beside: Promise<number>[] = []
      for (let tries = 0; tries < 40; tries += 1) {
        beside.push(children.execute(tx.db).then(({ rows }) => rows.length))
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      expect(await finding).toHaveLength(1)
      expect(new Set(await Promise.all(beside))).toEqual(new Set([0]))
    })
  })
})
