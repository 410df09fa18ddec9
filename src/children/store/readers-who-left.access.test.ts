import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { putChildren, summaryOf } from '../testing/made-up-children.ts'
import { childHead } from './child-head.ts'
import { restrictionOf, restrictRecord } from './restrictions.ts'

type Person = Asking & { readonly kind: 'person' }

describe('people who are named for a restricted record', () => {
  let test: TestRecord
  let director: Person
  let head: Person
  let manager: Person
  let chair: Person

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director (made up)'] })
    head = await test.person({ roles: ['head of service'] })
    manager = await test.person({ roles: ['team manager'], team: 'North' })
    chair = await test.person({ roles: ['conference chair'] })
    const facts = [summaryOf('2020-10-01', { status: 'in care' })]
    await putChildren(test, [{ id: 1, councilId: 'MU1', team: 'North', facts }])
    const { rows } = await test.admin.query<{ id: number }>('select id from access.post limit 1')
    await test.as(director, (tx) =>
      restrictRecord(tx, 1, {
        reason: 'high risk',
        reviewBy: isoDate('2021-02-01'),
        authorisedByPostId: rows[0]?.id ?? 0,
        readers: [head.personId, manager.personId, chair.personId],
      }),
    )
  })
  afterAll(() => test.close())

  /** As the list of restricted records counts them, and as row security answers them. */
  async function mayRead(): Promise<readonly (readonly [counted: boolean | undefined, sees: boolean])[]> {
    const held = await test.as(director, (tx) => restrictionOf(tx, 1))
    const answers = []
    for (const who of [head, manager]) {
      const sees = (await test.as(who, (tx) => childHead(tx, 1))) !== undefined
      answers.push([held?.readers.find(({ id }) => id === who.personId)?.may, sees] as const)
    }
    return answers
  }
  const changed = (column: string, value: string | null) =>
    test.as(setUp, (tx) =>
      column === 'state'
        ? sql`update access.person set state = ${value} where id = ${head.personId}`.execute(tx.db)
        : sql`update access.role_held set from_on = '2020-01-01', until_on = ${value}::date
            where person_id = ${head.personId}`.execute(tx.db),
    )

  it('are counted as readers while they may read it', async () => {
    expect(await mayRead()).toEqual([
      [true, true],
      [true, true],
    ])
  })

  it('are counted where they chair conferences, and none is to be held for the child', async () => {
    const held = await test.as(director, (tx) => restrictionOf(tx, 1))
    expect(held?.readers.find(({ id }) => id === chair.personId)?.may).toBe(true)
    expect(await test.as(chair, (tx) => childHead(tx, 1))).toBeDefined()
  })

  it('are counted no longer when the child goes to another team, or their role or work here ends', async () => {
    await test.admin.query('update children.relation set team_id = null')
    expect(await mayRead()).toEqual([
      [true, true],
      [false, false],
    ])
    await changed('until_on', '2020-11-01')
    expect((await mayRead())[0]).toEqual([false, false])
    await changed('until_on', null)
    await changed('state', 'left')
    expect((await mayRead())[0]).toEqual([false, false])
  })

  it('are not, of a sealed record, without the adoption service’s role', async () => {
    await changed('state', 'active')
    await test.admin.query('update children.relation set sealed = true')
    expect((await mayRead())[0]).toEqual([false, false])
  })
})
