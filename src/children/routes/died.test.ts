import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import type { MadeFacts } from '../../intake/testing/made-extract.ts'
import { madeExtract, madeFile } from '../../intake/testing/made-extract.ts'
import { isoDate } from '../../kernel/index.ts'
import { diedAndOpen } from '../store/died.ts'
import { leftOffLists } from '../store/left-off.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate

describe('a child of whom a list says that the child has died', () => {
  let test: TestRecord
  let app: TestApp
  let head: Asking

  const put = (asAt: string, facts: MadeFacts) =>
    test.as(intake, (tx) =>
      applyExtract(tx, madeFile(day(asAt)), madeExtract(day(asAt), [4, 6, 7, 8, 9], facts)),
    )
  const saidOn = (asAt: string) => test.as(intake, (tx) => diedAndOpen(tx), { asAt: day(asAt) })
  const idOf = async (number: string) =>
    (await test.admin.query<{ id: number }>('select id from children.child where council_id = $1', [number]))
      .rows[0]?.id
  const main = async (path: string) =>
    (await app.get(head, path)).body
      .replace(/^[^]*<main/, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/ +/g, ' ')

  const care = { entered_care_on: day('2019-12-02') }
  const ended = { ...care, left_care_on: day('2020-03-04'), left_care_reason: 'E2' }
  const plan = { started_on: day('2020-01-13'), team_name: 'North (made up)' }
  const need = { started_on: day('2020-01-06'), case_status: 'child in need' }

  beforeAll(async () => {
    test = await testRecord('live', '2020-03-10T10:00:00Z')
    app = await testApp(test)
    head = await test.person({ roles: ['head of service'] })
    await put('2020-03-02', {
      care: ['MU1', 'MU2', 'MU3'].map((of) => ({ of, ...care })),
      protection: ['MU1', 'MU2'].map((of) => ({ of, ...plan })),
      need: ['MU2', 'MU4'].map((of) => ({ of, ...need })),
    })
    await put('2020-03-09', {
      // MU1: the plan is still open; MU2: list 7 and list 6 name the child no more; MU3: left care otherwise.
      care: [
        { of: 'MU1', ...ended },
        { of: 'MU2', ...ended },
        { of: 'MU3', ...ended, left_care_reason: 'E4A' },
      ],
      protection: [{ of: 'MU1', ...plan }],
      need: [
        { of: 'MU4', ...need, case_status: 'closed', closed_on: day('2020-03-05'), closure_reason: 'RC2' },
      ],
      assessment: [{ of: 'MU4', started_on: day('2020-03-02') }],
    })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('is asked about, and not to be visited, where another list leaves work open', async () => {
    expect(await saidOn('2020-03-02')).toEqual([])
    const said = (await saidOn('2020-03-09')).map(({ words, because }) => [words, because])
    expect(new Set(said)).toEqual(
      new Set([
        [
          'Recorded as having died, and open on list 7',
          'List 8 says that the child died on 4 March 2020; list 7 has a protection plan with no end. No time limit runs and no visit is asked for',
        ],
        [
          'Recorded as having died, and open on list 4',
          'List 6 says that the child died on 5 March 2020; list 4 has an assessment with no end. No time limit runs and no visit is asked for',
        ],
      ]),
    )
    const { rows } = await test.admin.query<{ children: string[] }>(
      `select array_agg(distinct council_id order by council_id) as children from clocks.running
       join children.child on child.id = child_id
       where known_to = 9223372036854775807 and valid_to = 'infinity' and met_on is null`,
    )
    expect(rows[0]?.children ?? []).not.toContain('MU1')
    expect(rows[0]?.children ?? []).not.toContain('MU2')
    expect(rows[0]?.children ?? []).not.toContain('MU4')
  })

  it('is not missed on a list that names the child no more', async () => {
    const missed = await test.as(intake, (tx) => leftOffLists(tx), { asAt: day('2020-03-09') })
    expect(missed.map(({ words }) => words)).toEqual([])
  })

  it('stands on the Monday list with that alone', async () => {
    const monday = await main('/monday')
    expect(monday).toContain('Lists contradict')
    expect(monday).toMatch(/MU1 [^]*Recorded as having died, and open on list 7/)
    expect(monday).not.toMatch(/Visit the child|nobody saw|Allocate a worker/i)
    expect((await main('/monday?kind=contradicts')).match(/MU\d/g)?.toSorted()).toEqual(['MU1', 'MU4'])
  })

  it('has a page that says so before anything else', async () => {
    const page = await main(`/children/${await idOf('MU1')}`)
    expect(page).toContain('Recorded as having died, age not known')
    expect(page).toContain('4 March 2020, by list 8')
    expect(page).toContain('Find out which list is right, and have the other put right.')
    expect(await main(`/children/${await idOf('MU3')}`)).not.toContain('having died')
  })

  it('is said to be in the list of children', async () => {
    expect(await main('/children?q=MU2')).toContain('recorded as having died')
    expect(await main('/children?q=MU3')).not.toContain('having died')
  })

  it('is at rest once the other list has its end', async () => {
    await put('2020-03-10', {
      care: ['MU1', 'MU2'].map((of) => ({ of, ...ended })),
      protection: [{ of: 'MU1', ...plan, ended_on: day('2020-03-04') }],
    })
    expect((await saidOn('2020-03-10')).map(({ words }) => words)).toEqual([])
    expect(await main('/monday')).not.toContain('MU1')
  })
})
