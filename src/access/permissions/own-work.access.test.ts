import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { ownWork, relations } from './roles.ts'

describe('the ways in which children are a role’s own work', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord()
  })
  afterAll(() => test.close())

  const naming = async (relation: string) => {
    const { rows } = await test.admin.query<{ name: string }>(
      `select pronamespace::regnamespace || '.' || proname as name from pg_proc
       where prosrc like '%''' || $1 || '''%' order by 1`,
      [relation],
    )
    return rows.map(({ name }) => name)
  }

  it('are the same in SQL as in the program', async () => {
    const { rows } = await test.admin.query<{ own: string[] }>('select access.own_work() as own')
    expect(rows[0]?.own).toEqual([...ownWork])
    expect(relations.filter((each) => ownWork.some((own) => own === each))).toEqual([...ownWork])
  })

  it('stand in SQL in that list, and where each leads to its own children', async () => {
    for (const relation of ownWork)
      expect([relation, await naming(relation)]).toEqual([relation, ['access.own_work', 'children.related']])
  })
})
