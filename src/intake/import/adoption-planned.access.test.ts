import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import type { MadeFacts } from '../testing/made-extract.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { withoutChildren } from '../testing/without-children.ts'
import { applyExtract } from './carry-out.ts'
import { reverseImport } from './reverse.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate

/** Whom an adoption manager sees by what extracts tell, extract by extract. */
describe('children for whom extracts tell a plan for adoption', () => {
  let test: TestRecord
  let manager: Asking
  let head: Asking

  beforeAll(async () => {
    test = await testRecord('live', '2020-01-06T10:00:00Z')
    manager = await test.person({ roles: ['adoption manager'] })
    head = await test.person({ roles: ['head of service'] })
  })
  afterAll(() => test.close())

  /** An extract of all lists, received on its own day. */
  async function put(asAt: string, facts: MadeFacts): Promise<number> {
    test.setClock(`${asAt}T10:00:00Z`)
    const named = new Set(Object.values(facts).flatMap((rows) => rows.map(({ of }) => of)))
    const details = [...named].map((of) => ({ of, born_on: day('2016-05-07') }))
    const extract = madeExtract(day(asAt), [6, 7, 8, 10], { ...facts, details })
    return (await test.as(intake, (tx) => applyExtract(tx, madeFile(day(asAt)), extract))).id
  }
  const startOver = () => withoutChildren(test)
  const seenBy = async (who: Asking, on?: string): Promise<readonly string[]> => {
    if (on !== undefined) test.setClock(`${on}T10:00:00Z`)
    const { rows } = await test.as(who, (tx) =>
      sql<{ council_id: string }>`select council_id from children.child order by 1`.execute(tx.db),
    )
    return rows.map(({ council_id }) => council_id)
  }
  const seen = (on?: string) => seenBy(manager, on)

  const inCare = (of: string, more: object = {}) => ({
    ...{ of, entered_care_on: day('2019-06-03'), legal_status: 'C2', placement_type: 'U6' },
    ...more,
  })
  const decided = (of: string, more: object = {}) => ({ of, decided_on: day('2019-12-02'), ...more })

  it('are those by the plan, an order, a placement or a decision, whatever their team; nobody else in care', async () => {
    await startOver()
    await put('2020-01-06', {
      care: [
        inCare('PLAN', { permanence_plan: 'adoption' }),
        inCare('ORDER', { legal_status: 'E1' }),
        inCare('PLACED', { placement_type: 'A5' }),
        inCare('EARLY', { placement_type: 'U5', permanence_plan: 'return home' }),
        inCare('DECIDED'),
        inCare('NOT-SAID'),
        inCare('GUARDIAN', { permanence_plan: 'special guardianship' }),
      ],
      adoption: [decided('DECIDED')],
      need: [{ of: 'NEED', started_on: day('2019-09-02'), case_status: 'other' }],
    })
    expect(await seen()).toEqual(['DECIDED', 'EARLY', 'ORDER', 'PLACED', 'PLAN'])
    expect(await seenBy(head)).toHaveLength(8)
  })

  it('are those of a record that was held before this was kept: the update works it out', async () => {
    await startOver()
    await put('2020-01-06', { care: [inCare('PLAN', { permanence_plan: 'adoption' }), inCare('OTHER')] })
    await test.admin.query('update children.relation set adoption_until = null')
    expect(await seen()).toEqual([])
    const update = readFileSync('migrations/0098-whom-adoption-is-planned-for.sql', 'utf8')
    const [statement = ''] =
      /^update children\.relation held[^;]*adoption_until\(array[^;]*;/m.exec(update) ?? []
    await test.admin.query(statement)
    expect(await seen()).toEqual(['PLAN'])
  })

  it('come with the extract that says so, and go with it when it is taken back', async () => {
    await startOver()
    await put('2020-01-06', { care: [inCare('MU1')] })
    expect(await seen()).toEqual([])
    const planned = await put('2020-01-13', { care: [inCare('MU1', { permanence_plan: 'adoption' })] })
    expect(await seen()).toEqual(['MU1'])
    await test.as(intake, (tx) => reverseImport(tx, planned))
    expect(await seen()).toEqual([])
  })

  it('stay for three months after another plan took its place, and come back with a later one', async () => {
    await startOver()
    await put('2020-01-06', { care: [inCare('MU1', { permanence_plan: 'adoption' })] })
    await put('2020-02-10', { care: [inCare('MU1', { permanence_plan: 'long-term fostering' })] })
    expect([await seen('2020-05-10'), await seen('2020-05-11')]).toEqual([['MU1'], []])
    await put('2020-06-08', { care: [inCare('MU1', { permanence_plan: 'adoption' })] })
    expect(await seen('2021-06-08')).toEqual(['MU1'])
  })

  it('stay while a later list leaves the plan empty: not known ends nothing', async () => {
    await startOver()
    await put('2020-01-06', { care: [inCare('MU1', { permanence_plan: 'adoption' })] })
    await put('2020-02-10', { care: [inCare('MU1')] })
    expect(await seen('2020-12-01')).toEqual(['MU1'])
    await put('2020-12-07', { care: [inCare('MU1', { permanence_plan: 'other' })] })
    expect([await seen('2021-03-07'), await seen('2021-03-08')]).toEqual([['MU1'], []])
  })

  it('stay for three months after a decision was taken back, and after the child left care', async () => {
    await startOver()
    const back = { reversed_on: day('2020-01-31'), reversed_reason: 'RD3' }
    await put('2020-01-06', {
      care: [inCare('BACK'), inCare('HOME', { permanence_plan: 'adoption' })],
      adoption: [decided('BACK'), decided('HOME')],
    })
    await put('2020-02-10', {
      care: [
        inCare('BACK'),
        inCare('HOME', {
          permanence_plan: 'adoption',
          left_care_on: day('2020-02-07'),
          left_care_reason: 'E4A',
        }),
      ],
      adoption: [decided('BACK', back), decided('HOME')],
    })
    expect(await seen('2020-04-30')).toEqual(['BACK', 'HOME'])
    expect([await seen('2020-05-07'), await seen('2020-05-08')]).toEqual([['HOME'], []])
  })

  it('stay, sealed, for three months after the order, which nobody else sees', async () => {
    await startOver()
    await put('2020-01-06', { care: [inCare('MU1', { placement_type: 'A5' })], adoption: [decided('MU1')] })
    const adopted = { left_care_on: day('2020-02-07'), left_care_reason: 'E11' }
    await put('2020-02-10', {
      care: [inCare('MU1', { placement_type: 'A5', ...adopted })],
      adoption: [decided('MU1', { ordered_on: day('2020-02-07') })],
    })
    expect(await seenBy(head)).toEqual([])
    expect([await seen('2020-05-07'), await seen('2020-05-08')]).toEqual([['MU1'], []])
  })

  it('stay for half a year where the next extracts name them no more and say of no end', async () => {
    await startOver()
    await put('2020-01-06', {
      care: [inCare('OFF', { permanence_plan: 'adoption' }), inCare('STAYS', { legal_status: 'E1' })],
    })
    await put('2020-01-13', { care: [inCare('STAYS', { legal_status: 'E1' })] })
    expect([await seen('2020-07-13'), await seen('2020-07-14')]).toEqual([['OFF', 'STAYS'], ['STAYS']])
  })

  it('are not those of an earlier period of care', async () => {
    await startOver()
    const before = { permanence_plan: 'adoption', left_care_on: day('2019-12-20'), left_care_reason: 'E4A' }
    await put('2020-01-06', { care: [inCare('MU1', before)] })
    await put('2020-06-08', {
      care: [inCare('MU1', before), { ...inCare('MU1'), entered_care_on: day('2020-06-01') }],
    })
    expect(await seen()).toEqual([])
  })

  it('stay, by plan and by decision, where the child left care and came back on that day or later', async () => {
    await startOver()
    const left = (on: string) => ({ left_care_on: day(on), left_care_reason: 'X1' })
    const back = (of: string, on: string, more: object = {}) =>
      inCare(of, { entered_care_on: day(on), ...more })
    await put('2020-01-06', {
      care: [
        inCare('AGAIN', left('2019-12-20')),
        back('AGAIN', '2019-12-20', { permanence_plan: 'adoption' }),
        inCare('DECIDED', left('2019-12-20')),
        back('DECIDED', '2020-01-03'),
        inCare('GONE', { permanence_plan: 'adoption', ...left('2019-12-20') }),
      ],
      adoption: [decided('DECIDED', { matched_on: day('2020-01-03') })],
    })
    expect([await seen('2020-03-20'), await seen('2020-03-21')]).toEqual([
      ['AGAIN', 'DECIDED', 'GONE'],
      ['AGAIN', 'DECIDED'],
    ])
  })

  it('are not those of a decision that names an earlier period of care, unless it tells of something in the one since', async () => {
    await startOver()
    const left = { left_care_on: day('2019-12-20') }
    const both = (of: string) => [inCare(of, left), inCare(of, { entered_care_on: day('2020-01-03') })]
    const named = (of: string, more = {}) => decided(of, { entered_care_on: day('2019-06-03'), ...more })
    await put('2020-01-06', {
      care: [...both('EARLIER'), ...both('NAMED'), ...both('ORDERED'), inCare('SAME')],
      adoption: [
        ...[named('EARLIER'), named('SAME'), named('NAMED', { entered_care_on: day('2020-01-03') })],
        named('ORDERED', { placement_order_on: day('2020-01-06') }),
      ],
    })
    expect([await seen('2020-03-20'), await seen('2020-03-21')]).toEqual([
      ['EARLIER', 'NAMED', 'ORDERED', 'SAME'],
      ['NAMED', 'ORDERED', 'SAME'],
    ])
  })

  it('stay where a later list takes back that the child left care', async () => {
    await startOver()
    const left = { left_care_on: day('2020-01-03'), left_care_reason: 'E4A' }
    await put('2020-01-06', { care: [inCare('MU1', { permanence_plan: 'adoption', ...left })] })
    await put('2020-01-13', { care: [inCare('MU1', { permanence_plan: 'adoption' })] })
    expect(await seen('2020-12-01')).toEqual(['MU1'])
  })

  it('are kept from the manager by a restriction, but for whoever is named, also once the plan was given up', async () => {
    await startOver()
    await put('2020-01-06', { care: [inCare('MU1', { permanence_plan: 'adoption' })] })
    await test.admin.query('update children.relation set restricted = true')
    expect(await seen()).toEqual([])
    await test.admin.query(`select set_config('los.system', 'set-up', false)`)
    await test.admin.query(
      `insert into children.allowed_reader (child_id, person_id, from_on) select id, $1, '2020-01-06' from children.child`,
      [manager.kind === 'person' ? manager.personId : 0],
    )
    expect(await seen()).toEqual(['MU1'])
    await put('2020-01-13', { care: [inCare('MU1', { permanence_plan: 'return home' })] })
    expect(await seen('2020-09-01')).toEqual(['MU1'])
    await test.admin.query('delete from children.allowed_reader')
    expect(await seen()).toEqual([])
  })

  it('and those of the teams that the manager heads: of none where no team is named with the role', async () => {
    await startOver()
    for (const name of ['Adoption', 'North'])
      await test.as(setUp, (tx) => sql`insert into access.team (name) values (${name})`.execute(tx.db))
    await test.as(intake, (tx) =>
      sql`insert into intake.team_name (name, team_id) select name, id from access.team`.execute(tx.db),
    )
    const heads = await test.person({ roles: ['adoption manager'], team: 'Adoption' })
    await put('2020-01-06', {
      care: [
        inCare('PLAN', { permanence_plan: 'adoption', team_name: 'North' }),
        inCare('OWN', { team_name: 'Adoption' }),
        inCare('NORTH', { team_name: 'North' }),
      ],
    })
    expect(await seenBy(heads)).toEqual(['OWN', 'PLAN'])
    expect(await seen()).toEqual(['PLAN'])
    expect(await seenBy(await test.person({ roles: ['fostering manager'] }))).toHaveLength(3)
  })
})
