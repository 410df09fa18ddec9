import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { madeLeaving, north } from './testing/made-leaving.ts'

/** With whom a handover may stay meanwhile. */
describe('a handover of a manager of a team', () => {
  let test: TestRecord
  let app: TestApp
  let made: Awaited<ReturnType<typeof madeLeaving>>

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    made = await madeLeaving(test)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('may stay with an adoption manager who heads the team, and with none who heads no team', async () => {
    const { rows } = await test.admin.query<{ name: string }>(
      'select team.name from access.post join access.team on team.id = post.team_id where post.title = $1',
      [north],
    )
    await test.person({ roles: ['adoption manager'], posts: ['Adoption alone (made up)'] })
    const heads = { roles: ['adoption manager'] as const, team: rows[0]?.name ?? '' }
    await test.person({ ...heads, posts: ['Adoption with the team (made up)'] })
    const shown = (await app.get(made.head, `/handovers/new/${made.holding}`)).body
    expect(shown).toContain('Adoption with the team (made up)')
    expect(shown).not.toContain('Adoption alone (made up)')
  })
})
