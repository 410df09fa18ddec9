import { sql } from 'kysely'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { setUp } from '../../../app/testing/test-record.ts'
import type { PutChild, PutClock } from './put-children.ts'
import { putChildren } from './put-children.ts'

/** The day of the service below: a Friday, ten in the morning. */
export const serviceNow = '2026-11-20T10:00:00Z'

export interface MadeUpService {
  readonly north: number
  readonly south: number
}

async function team(test: TestRecord, name: string): Promise<number> {
  return test.as(setUp, async (tx) => {
    const { rows } = await sql<{ id: number }>`
      insert into access.team (name) values (${name}) returning id`.execute(tx.db)
    return rows[0]?.id ?? 0
  })
}

const limit = (rule: string, basis: PutClock['basis'], started: string, due: string): PutClock => ({
  rule,
  basis,
  started,
  due,
})

const scores: PutClock = {
  rule: 'cla.sdq',
  started: '2026-01-05',
  basis: 'guidance',
  notKnown: 'No extract tells: upload the scores.',
}

const north = { teamName: 'North (made up)', workerName: 'Made-up Worker 1' }
const south = { teamName: 'South (made up)', workerName: 'Made-up Worker 2' }

const ofNorth = (one: number): readonly PutChild[] => [
  {
    ...north,
    id: 1,
    team: one,
    status: 'protection plan',
    onPlan: true,
    workerName: 'Vacant',
    lastSeen: '2026-10-10',
    clocks: [limit('cp.visit', 'local', '2026-10-10', '2026-10-23')],
  },
  {
    ...north,
    id: 2,
    team: one,
    status: 'in care',
    clocks: [
      limit('cla.review.second', 'statute', '2026-08-12', '2026-11-12'),
      limit('cla.dental', 'guidance', '2026-01-05', '2027-01-05'),
    ],
  },
  {
    ...north,
    id: 3,
    team: one,
    status: 'in care',
    clocks: [scores],
  },
  {
    ...north,
    id: 4,
    team: one,
    status: 'in care',
    clocks: [{ ...limit('cla.dental', 'guidance', '2025-05-05', '2026-05-05'), met: '2026-05-01' }],
  },
  { ...north, id: 7, team: one, restricted: true, status: 'child in need', workerName: '' },
]

const others = (other: number): readonly PutChild[] => [
  {
    ...south,
    id: 5,
    team: other,
    status: 'child in need',
    clocks: [limit('cin.visit', 'local', '2026-10-26', '2026-11-23')],
  },
  { id: 6, status: 'child in need', teamName: '=Nobody’s (made up)', workerName: 'Made-up Worker 3' },
  { ...south, id: 8, team: other, status: 'no open work' },
]

/**
 * Eight made-up children: 1 unseen on a plan, 2 with a late statutory review, 3 not known, 4 on time, all of North; 5 of
 * South due soon; 6 of no team; 7 of North and restricted; 8 of South without open work.
 */
export async function madeUpService(test: TestRecord): Promise<MadeUpService> {
  const service = { north: await team(test, 'North'), south: await team(test, 'South') }
  await putChildren(test.admin, [...ofNorth(service.north), ...others(service.south)])
  return service
}
