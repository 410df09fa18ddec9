import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import { restrictRecord } from '../../children/testing/typed.ts'
import { isoDate } from '../../kernel/index.ts'
import { rectify } from '../store/rectification/marks.ts'
import { keepOut } from '../store/retention/holds.ts'
import { extractOf, identitySite, type IdentitySite } from '../testing/identity-site.ts'

let site: IdentitySite
let app: TestApp
let child: number
let other: number

beforeAll(async () => {
  site = await identitySite()
  const { test, director } = site
  await site.put('2020-01-06', extractOf('OLD1'))
  await site.put('2020-01-13', extractOf('NEW1'))
  app = await testApp(test)
  child = await site.idOf('NEW1')
  other = await site.idOf('OLD1')
  await site.decide('not the same')
  const { rows } = await test.admin.query<{ id: number }>('select id from access.post limit 1')
  await test.as(director, async (tx) => {
    await restrictRecord(tx, child, {
      ...{ reason: 'high risk', reviewBy: isoDate('2020-03-01'), authorisedByPostId: rows[0]?.id ?? 0 },
      readers: [director.personId],
    })
    await rectify(tx, {
      ...{ childId: child, fact: 'referral', startsOn: isoDate('2019-11-01') },
      ...{ wrong: {}, reason: 'Made up', by: director.personId },
    })
    await keepOut(tx, { whose: { councilId: 'NEW1' }, reason: 'complaint or claim', words: 'A claim' })
  })
})
afterAll(async () => {
  await app.close()
  await site.close()
})

/** Children noted as read since the audit's row of this number. */
async function notedAfter(row: number): Promise<readonly number[]> {
  const { rows } = await site.test.admin.query<{ id: number }>(
    `select distinct unnest(ids)::int as id from record.audit
     where id > $1 and what = 'read' and subject = 'children' order by 1`,
    [row],
  )
  return rows.map(({ id }) => id)
}

it.each([
  ['/children/restricted', () => [child]],
  ['/children/:id/restriction', () => [child]],
  ['/intake/joins', () => [other, child].toSorted()],
  ['/intake/rectifications', () => [child]],
  ['/intake/retention', () => [child]],
])('%s notes whose records it names', async (url, whose) => {
  const { rows } = await site.test.admin.query<{ last: number }>(
    'select max(id)::int as last from record.audit',
  )
  const { status, body } = await app.get(site.director, url.replace(':id', String(child)))
  expect([status, body.includes('NEW1')]).toEqual([200, true])
  expect(await notedAfter(rows[0]?.last ?? 0)).toEqual(whose())
})
