import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyExtract } from '../../import/carry-out.ts'
import { isoDate } from '../../../kernel/index.ts'
import { madeExtract, madeFile } from '../../testing/made-extract.ts'
import type { RetentionSite } from '../../testing/retention-site.ts'
import { intake, retentionSite } from '../../testing/retention-site.ts'
import { adoptersDue } from './due.ts'
import { endHold, holds, keepOut } from './holds.ts'
import { planById, proofOf } from './plans.ts'

const lasting = 'ADOPTER-MADE-UP-2'
const leaving = 'ADOPTER-MADE-UP-1'

describe('prospective adopters', () => {
  let site: RetentionSite
  const put = async (asAt: string, names: readonly string[], left?: string) => {
    site.test.setClock(`${asAt}T12:00:00Z`)
    const adopter = names.map((of) => ({
      of,
      enquired_on: isoDate('2017-03-01'),
      ...(of === leaving && left !== undefined && { left_on: isoDate(left) }),
    }))
    const day = isoDate(asAt)
    await site.test.as(intake, (tx) =>
      applyExtract(tx, madeFile(day, `${asAt} ${names.join()}`), madeExtract(day, [11], { adopter })),
    )
  }
  const due = (today: string) =>
    site.test.as(intake, async (tx) =>
      (await adoptersDue(tx, 24, isoDate(today))).map(({ leftOn }) => leftOn),
    )
  const drawn = async () => {
    const id = await site.draw(site.analyst)
    return { id, counts: (await site.test.as(site.analyst, (tx) => planById(tx, id)))?.counts }
  }

  beforeAll(async () => {
    site = await retentionSite()
    await put('2018-01-09', [leaving, lasting])
    await put('2018-02-06', [leaving, lasting], '2018-02-01')
    // Those who left stay on the list for a year.
    await put('2019-02-05', [lasting])
    site.test.setClock('2021-02-05T10:00:00Z')
  })
  afterAll(() => site.close())

  it('are due so many months after the first extract whose list does not hold them any more', async () => {
    expect(await due('2021-02-04')).toEqual([])
    expect(await due('2021-02-05')).toEqual(['2019-02-05'])
  })

  it('stand in a plan as numbers, and are kept by what keeps every child with an adoption decision', async () => {
    const { counts } = await drawn()
    expect(counts).toMatchObject({ children: 1, adopters: 1 })
    expect(counts?.rows).toContainEqual({
      list: 11,
      kind: 'prospective adopter',
      year: 2019,
      children: 1,
      rows: 1,
    })
    const hold = { whose: { kind: 'adoption' }, reason: 'law says so', words: 'Regulations' } as const
    await site.test.as(site.director, (tx) => keepOut(tx, hold))
    expect((await drawn()).counts).toMatchObject({ adopters: 0 })
    const [made] = await site.test.as(site.director, holds)
    if (made) await site.test.as(site.director, (tx) => endHold(tx, { ...made, because: 'Over' }))
  })

  it('who are back on the list by then are kept', async () => {
    const other = await drawn()
    await site.approve(other.id, site.director)
    await put('2021-02-06', [leaving, lasting])
    expect(await site.run(other.id)).toMatchObject({ ok: true, adopters: 0, keptAfterAll: 1 })
    expect(await site.tablesWith(leaving)).toEqual(['children.prospective_adopter'])
    await put('2021-02-07', [lasting])
    site.test.setClock('2023-02-07T12:00:00Z')
  })

  it('are removed in every version, with proof, and nobody else is', async () => {
    const { id } = await drawn()
    await site.approve(id, site.director)
    expect(await site.run(id)).toMatchObject({ ok: true, adopters: 1, keptAfterAll: 0 })
    expect(await site.tablesWith(leaving)).toEqual([])
    expect((await site.test.admin.query('select from children.adopter')).rowCount).toBe(1)
    expect(await site.tablesWith(lasting)).toEqual(['children.prospective_adopter'])
    const proof = await site.test.as(site.director, (tx) => proofOf(tx, id))
    expect(proof?.adopters).toBe(1)
    expect(proof?.removedFingerprint).toBe(proof?.approvedFingerprint)
    expect(
      (await site.test.admin.query('select from retention.plan_adopter where plan_id = $1', [id])).rowCount,
    ).toBe(0)
  })
})
