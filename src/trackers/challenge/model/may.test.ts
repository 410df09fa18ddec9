import { describe, expect, it } from 'vitest'
import type { Viewer } from '../../../access/index.ts'
import { publishedRules } from '../../../clocks/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import { readChallengeId } from '../ids.ts'
import type { Challenge, Stage } from './challenge.ts'
import { mayDo } from './may.ts'
import { loggedOn } from './standing.ts'

const on = isoDate('2020-11-16')
const asked = 7

function takenTo(stage: Stage) {
  const id = readChallengeId('1')
  if (id === undefined) throw new RangeError('1 is a number')
  const challenge: Challenge = {
    id,
    version: 1,
    childId: 1,
    councilId: 'MU-1',
    teamName: 'North',
    raisedOn: on,
    raisedByPersonId: 1,
    raisedAs: 'independent reviewing officer',
    category: 'drift and delay',
    concern: 'No family finding since the plan',
    wishes: '',
    toldBy: '',
    moves: [{ on, change: 1, stage, toPostId: asked, words: '' }],
    answers: [],
  }
  return loggedOn(challenge, publishedRules, on)
}

const somebody = (role: string, post: number): Viewer => ({
  kind: 'person',
  personId: 2,
  roles: [role],
  grants: new Set(['change challenge answers | any']),
  teams: [],
  posts: [post],
})

describe('a challenge that is taken to a post', () => {
  it.each([
    ['head of service', 'head of service', 9, true],
    ['director', 'head of service', 9, false],
    ['director', 'head of service', asked, true],
    ['director', 'director', 9, true],
  ] as const)('at the stage of the %s, is answered by a %s of post %i: %s', (stage, role, post, may) => {
    expect(mayDo(takenTo(stage), somebody(role, post), false).answer.ok).toBe(may)
  })
})
