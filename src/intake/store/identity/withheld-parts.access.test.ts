import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import { endRestriction, restrictionOf, restrictRecord } from '../../../children/testing/typed.ts'
import { isoDate } from '../../../kernel/index.ts'
import { extractOf, identitySite, type IdentitySite } from '../../testing/identity-site.ts'
import { decisionsOnNumbers } from './decide.ts'

describe('two numbers that were one child for a time', () => {
  let site: IdentitySite
  let reader: Asking & { readonly kind: 'person' }

  beforeAll(async () => {
    site = await identitySite()
    reader = await site.test.person({ roles: ['head of service'] })
    await site.put('2020-01-06', extractOf('OLD1', 'U1'))
    await site.put('2020-01-13', extractOf('NEW1', 'U4'))
    await site.decide('joined')
  })
  afterAll(() => site.close())

  const numbersSeen = (who: Asking, at = {}) =>
    site.test.as(
      who,
      async (tx) => {
        const { rows } = await sql<{ number: string }>`
          select council_id as number from children.details_as_at join children.child on child.id = child_id
          order by 1`.execute(tx.db)
        return rows.map(({ number }) => number)
      },
      at,
    )

  async function restrict(number: string): Promise<void> {
    const id = await site.idOf(number)
    const made = await site.test.as(site.director, async (tx) => {
      const { rows } = await sql<{ id: number }>`select id from access.post limit 1`.execute(tx.db)
      return restrictRecord(tx, id, {
        reason: 'high risk',
        reviewBy: isoDate('2020-03-01'),
        authorisedByPostId: rows[0]?.id ?? 0,
        readers: [reader.personId],
      })
    })
    expect(made).toBe(true)
  }

  it('are both kept to named people when they are parted while they are, and somebody can end that', async () => {
    site.test.setClock('2020-01-20T10:00:00Z')
    await restrict('NEW1')
    await site.part(reader)
    expect(await numbersSeen(site.director)).toEqual([])
    expect(await numbersSeen(reader)).toEqual(['NEW1', 'OLD1'])
    for (const number of ['NEW1', 'OLD1']) {
      const id = await site.idOf(number)
      await site.test.as(site.director, async (tx) => {
        const held = await restrictionOf(tx, id)
        expect(held).toBeDefined()
        if (held) await endRestriction(tx, id, { version: held.version, because: 'Over' })
      })
    }
    expect(await numbersSeen(site.director)).toEqual(['NEW1', 'OLD1'])
  })

  it('are not shown by what was known while they were one, nor by what was decided, once one is withheld', async () => {
    const then = { asAt: isoDate('2020-01-13'), knownAt: isoDate('2020-01-13') }
    expect(await numbersSeen(site.director, then)).toEqual(['NEW1'])
    expect(await site.test.as(site.director, decisionsOnNumbers)).toHaveLength(1)
    await restrict('OLD1')
    expect(await numbersSeen(site.director)).toEqual(['NEW1'])
    expect(await numbersSeen(site.director, then)).toEqual([])
    expect(await site.test.as(site.director, decisionsOnNumbers)).toEqual([])
    expect(await numbersSeen(reader, then)).toEqual(['NEW1'])
    expect(await site.test.as(reader, decisionsOnNumbers)).toHaveLength(1)
  })
})
