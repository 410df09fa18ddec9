import type { Asking } from '../../../access/index.ts'
import type { Answer, TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import { childInCare } from '../../permanence/testing/children-in-care.ts'

/**
 * A child of team North (`MU-1`), in care and lately on a protection plan, whose manager is challenged, and another team's
 * manager.
 */
export interface ChallengeSite {
  readonly test: TestRecord
  readonly app: TestApp
  readonly manager: Asking
  readonly otherManager: Asking
  readonly child: number
  postId(title: string): Promise<number | undefined>
  /** Raises a challenge to the manager's post. */
  readonly raise: (who: Asking, changed?: Readonly<Record<string, string>>) => Promise<Answer>
  /** Sessions of a fortnight ago have ended: a server on which everybody signs in anew. */
  signedInAnew(): Promise<TestApp>
  close(): Promise<void>
}

const managersPost = 'Team Manager North (made up)'

const fieldsOf = (toPostId: string): Readonly<Record<string, string>> => ({
  child: 'MU-1',
  category: 'drift and delay',
  concern: 'No family finding since the plan',
  wishes: 'To stay near a sister',
  toldBy: 'The reviewing officer',
  stage: 'team manager',
  toPostId,
})

export async function challengeSite(now = '2020-11-02T10:00:00Z'): Promise<ChallengeSite> {
  const test = await testRecord('live', now)
  let app = await testApp(test)
  const postId = async (title: string) =>
    (await test.admin.query<{ id: number }>('select id from access.post where title = $1', [title])).rows[0]
      ?.id
  const manager = await test.person({ roles: ['team manager'], team: 'North', posts: [managersPost] })
  const otherManager = await test.person({ roles: ['team manager'], team: 'South' })
  const care = { entered_care_on: '2019-01-10' }
  const child = await childInCare(test, { councilId: 'MU-1', team: 'North', care })
  // The child was on a protection plan before: conferences are chaired as well as reviews.
  await test.admin.query(`update children.relation set conferenced_until = 'infinity'`)
  const fields = fieldsOf(String(await postId(managersPost)))
  return {
    test,
    app,
    manager,
    otherManager,
    child,
    postId,
    raise: (who, changed = {}) => app.post(who, '/challenges', { ...fields, ...changed }),
    signedInAnew: async () => {
      await app.close()
      app = await testApp(test)
      return app
    },
    close: async () => {
      await app.close()
      await test.close()
    },
  }
}
