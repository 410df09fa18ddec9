import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, ViewerTx } from '../../access/index.ts'
import { numberedAhead, onlyAsking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { takeTurnOfEntries, takeTurnOfImports, takeTurns } from './turns.ts'

const late = 'A turn is taken before the first write'

describe('the turns of those who write of children', () => {
  let test: TestRecord
  let administrator: Asking

  beforeAll(async () => {
    test = await testRecord()
    administrator = await test.person({ roles: ['administrator'] })
  })
  afterAll(() => test.close())

  const write = async (tx: ViewerTx) => {
    await sql`insert into access.post (title) values ('Written first')`.execute(tx.db)
  }
  const inTurn = (...steps: readonly ((tx: ViewerTx) => Promise<void>)[]) =>
    test.as(administrator, async (tx) => {
      for (const step of steps) await step(tx)
      return 'done'
    })
  class Undone extends Error {}

  it.each([
    ['of entries', takeTurnOfEntries],
    ['of imports', takeTurnOfImports],
    ['of both', takeTurns],
  ])('%s are not taken by whom others may be waiting for already', async (_, take) => {
    await expect(inTurn(write, take)).rejects.toThrow(late)
    expect(await inTurn(take, write, take)).toBe('done')
  })

  it('are taken in one order', async () => {
    await expect(inTurn(takeTurnOfEntries, takeTurnOfImports)).rejects.toThrow(late)
    expect(await inTurn(takeTurns, takeTurns)).toBe('done')
  })

  it('are taken after the first write by whom nobody waits for', async () => {
    expect(await inTurn(numberedAhead, write, takeTurnOfEntries)).toBe('done')
    const asked = inTurn(onlyAsking, write, takeTurnOfEntries, () => Promise.reject(new Undone()))
    await expect(asked).rejects.toThrow(Undone)
  })

  it('are kept to the end: part of a transaction that is undone gives its turn back, and takes it again', async () => {
    const part = (tx: ViewerTx) => sql`savepoint part`.execute(tx.db).then(() => takeTurnOfEntries(tx))
    const undo = (tx: ViewerTx) => sql`rollback to savepoint part`.execute(tx.db).then(() => undefined)
    expect(await inTurn(part, undo, takeTurns, write)).toBe('done')
    await expect(inTurn(part, undo, write, takeTurnOfEntries)).rejects.toThrow(late)
  })
})
