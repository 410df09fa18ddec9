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

const intake = { kind: 'system', name: 'intake' } as const

describe('a child whom the latest extract leaves off, on the Monday list', () => {
  let test: TestRecord
  let app: TestApp
  let head: Asking

  beforeAll(async () => {
    test = await testRecord('live', '2020-03-10T10:00:00Z')
    app = await testApp(test)
    head = await test.person({ roles: ['head of service'] })
    const put = (asAt: string, facts: MadeFacts) =>
      test.as(intake, (tx) =>
        applyExtract(tx, madeFile(isoDate(asAt)), madeExtract(isoDate(asAt), [6], facts)),
      )
    const need = { started_on: isoDate('2020-01-06'), case_status: 'child in need' }
    const had = { ...need, team_name: 'North (made up)', worker_name: 'Made-up Worker 1' }
    const others = { ...need, team_name: 'South (made up)', worker_name: 'Made-up Worker 2' }
    await put('2020-03-02', {
      need: [
        { of: 'MU1', ...had },
        { of: 'MU2', ...others },
      ],
    })
    await put('2020-03-09', { need: [{ of: 'MU2', ...others }] })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const monday = async (query = '') => (await app.get(head, `/monday${query}`)).body

  it('stands with the team and worker that had the child last, in its line and in the filters', async () => {
    const all = await monday()
    expect(all).toContain('Left off list 6, with no end recorded')
    expect(all).toContain('team=North+%28made+up%29')
    expect(all).not.toContain('No team')
    const north = await monday('?team=North+%28made+up%29')
    expect(north).toContain('MU1')
    expect(north).toContain('Made-up Worker 1')
    expect(north).not.toContain('MU2')
    expect(await monday('?team=South+%28made+up%29')).not.toContain('MU1')
  })
})
