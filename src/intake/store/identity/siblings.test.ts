import { afterAll, beforeAll, expect, it } from 'vitest'
import { replaceSiblings, siblingsOf } from '../../../children/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import type { IdentitySite } from '../../testing/identity-site.ts'
import { extractOf, identitySite, inCare, intake } from '../../testing/identity-site.ts'

let site: IdentitySite

beforeAll(async () => {
  site = await identitySite()
  const sister = { ...inCare('SIS1'), entered_care_on: isoDate('2018-02-05') }
  await site.put('2020-01-06', { ...extractOf('OLD1'), care: [inCare('OLD1'), sister] })
  await site.put('2020-01-13', { ...extractOf('NEW1'), care: [inCare('NEW1'), sister] })
})
afterAll(() => site.close())

const siblings = async (of: string) => {
  const childId = await site.idOf(of)
  const found = await site.test.as(site.director, (tx) => siblingsOf(tx, childId))
  return found.map(({ councilId }) => councilId)
}

const familyOf = (...numbers: readonly string[]) => numbers.map((councilId) => ({ councilId, family: 'F1' }))

const supply = (...numbers: readonly string[]) =>
  site.test.as(intake, (tx) => replaceSiblings(tx, familyOf(...numbers)))

async function waitingForATurn(): Promise<number> {
  const { rows } = await site.test.admin.query<{ count: number }>(
    `select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted
       and database = (select oid from pg_database where datname = current_database())`,
  )
  return rows[0]?.count ?? 0
}

it('a family goes along when numbers are joined, and back with the number the list names', async () => {
  await supply('OLD1', 'SIS1')
  expect([await siblings('OLD1'), await siblings('NEW1')]).toEqual([['SIS1'], []])
  await site.decide('joined')
  expect([await siblings('NEW1'), await siblings('SIS1')]).toEqual([['SIS1'], ['NEW1']])
  await supply('OLD1', 'SIS1')
  expect(await siblings('SIS1')).toEqual(['NEW1'])
  await site.part()
  expect([await siblings('OLD1'), await siblings('NEW1'), await siblings('SIS1')]).toEqual([
    ['SIS1'],
    [],
    ['OLD1'],
  ])
})

it('a family that is supplied while numbers are joined goes to the child they are joined in', async () => {
  const analyst = await site.test.person({ roles: ['performance analyst'] })
  const [held, joined] = [Promise.withResolvers<true>(), Promise.withResolvers<true>()]
  const joining = site.decide('joined', 'NEW1', 'OLD1', async () => {
    joined.resolve(true)
    await held.promise
  })
  await joined.promise
  const supplied = site.test.as(analyst, (tx) => replaceSiblings(tx, familyOf('OLD1', 'SIS1')))
  await expect.poll(() => waitingForATurn()).toBe(1)
  held.resolve(true)
  await joining
  expect(await supplied).toMatchObject({ taken: 2 })
  expect(await siblings('SIS1')).toEqual(['NEW1'])
  await site.part()
})

it('a child under two numbers is nobody’s brother or sister by that', async () => {
  await site.decide('joined')
  expect(await supply('OLD1', 'NEW1')).toEqual({ taken: 0, unknown: 0, alone: 1 })
  expect(await siblings('NEW1')).toEqual([])
})

it('nothing leads on from a record that an adoption order in an extract seals', async () => {
  await supply('NEW1', 'SIS1')
  expect(await siblings('NEW1')).toEqual(['SIS1'])
  const adopted = { ...inCare('SIS1'), left_care_on: isoDate('2020-02-03'), left_care_reason: 'E12' }
  await site.put('2020-02-10', { ...extractOf('NEW1'), care: [inCare('NEW1'), adopted] })
  expect(await siblings('NEW1')).toEqual([])
  expect(await supply('NEW1', 'SIS1')).toEqual({ taken: 0, unknown: 0, alone: 2 })
  const { rows } = await site.test.admin.query('select from children.sibling')
  expect(rows).toEqual([])
})
