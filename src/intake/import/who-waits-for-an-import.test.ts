import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { restrictRecord } from '../../children/store/restrictions.ts'
import { decideAboutChild } from '../../governance/about-child/store.ts'
import { isoDate } from '../../kernel/index.ts'
import { heldOpen } from '../testing/held-up.ts'
import { inCare, intake, person } from '../testing/identity-site.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import type { AsIntake } from './carry-out.ts'
import { applyExtract } from './carry-out.ts'

describe('who waits for an import', () => {
  let test: TestRecord
  let head: Asking & { readonly kind: 'person' }
  let postId: number
  const asIntake: AsIntake = (work) => test.as(intake, work)
  const today = isoDate('2020-11-24')

  /** Both children are with one team: what stands of who works with them is written anew where it is another. */
  const put = (as: AsIntake, asAt: string, team: string) =>
    as((tx) =>
      applyExtract(
        tx,
        madeFile(isoDate(asAt)),
        madeExtract(isoDate(asAt), [8], {
          details: [person('MU1'), person('MU2')],
          care: ['MU1', 'MU2'].map((of) => ({ ...inCare(of), team_name: team })),
        }),
      ),
    )
  const numbers = async (question: string) =>
    (await test.admin.query<{ number: number }>(question)).rows.map(({ number }) => number)

  beforeAll(async () => {
    test = await testRecord()
    head = await test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
    postId = (await numbers('select id as number from access.post'))[0] ?? 0
    await put(asIntake, '2020-11-13', 'North')
  })
  afterAll(() => test.close())

  const decide = (childId: number) =>
    test.as(head, (tx) =>
      decideAboutChild(tx, {
        ...{ childId, by: { postId }, decidedOn: today, code: 'plan', plan: 'adoption', words: 'So.' },
        ownerPostId: postId,
      }),
    )
  const restrict = (childId: number) =>
    test.as(head, (tx) =>
      restrictRecord(tx, childId, {
        reason: 'high risk',
        reviewBy: isoDate('2020-12-24'),
        authorisedByPostId: postId,
        readers: [head.personId],
      }),
    )

  it('in its last part, to decide of a child or to restrict a record, holds up nobody', async () => {
    const administrator = await test.person({ roles: ['administrator'] })
    const [decided = 0, restricted = 0] = await numbers('select id as number from children.child order by id')
    const { asIntake: open, isHeld, letThrough } = heldOpen(asIntake)
    const applied = put(open, '2020-11-20', 'South')
    await isHeld
    const waiting = Promise.all([decide(decided), restrict(restricted)])
    try {
      await vi.waitFor(async () =>
        expect(
          await numbers(`select pid as number from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`),
        ).toHaveLength(2),
      )
      const adding = test.as(administrator, (tx) =>
        sql`insert into access.post (title) values ('Beside who waits')`.execute(tx.db).then(() => 'added'),
      )
      expect(await Promise.race([adding, setTimeout(3000, 'waits')])).toBe('added')
    } finally {
      letThrough()
      await applied
      await waiting
    }
  }, 60_000)
})
