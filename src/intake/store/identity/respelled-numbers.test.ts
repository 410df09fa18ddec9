import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { extractOf, identitySite, type IdentitySite } from '../../testing/identity-site.ts'
import { tablesWith } from '../../testing/retention-site.ts'
import { eraseChildren } from '../retention/erase.ts'

const [before, after] = ['QK0077123', 'QK77123']

/** A child’s number lost its noughts between two extracts. */
describe('two numbers that differ only in how they are written', () => {
  let site: IdentitySite
  beforeEach(async () => {
    site = await identitySite()
    await site.put('2020-01-06', extractOf(before))
  })
  afterEach(() => site.close())

  const pairs = async () => {
    const { rows } = await site.test.admin.query<{ gone: string; number: string; other: string }>(
      `select child.council_id as gone, number, other.council_id as other from intake.respelling
       join children.child on child.id = child_id left join children.child other on other.id = other_id`,
    )
    return rows
  }

  it('are kept with the extract that brought the second', async () => {
    await site.put('2020-01-13', extractOf(after))
    expect(await pairs()).toEqual([{ gone: before, number: after, other: after }])
  })

  it.each([before, after])('are removed with the record of either: %s', async (number) => {
    await site.put('2020-01-13', extractOf(after))
    await site.test.asRetention(async (tx) => eraseChildren(tx, [await site.idOf(number)]))
    expect(await tablesWith(site.test, number)).toEqual([])
    expect(await pairs()).toEqual([])
  })

  it('lead from no sealed record to another', async () => {
    await site.test.admin.query('update children.relation set sealed = true where child_id = $1', [
      await site.idOf(before),
    ])
    await site.put('2020-01-13', extractOf(after))
    expect(await pairs()).toEqual([])
  })
})
