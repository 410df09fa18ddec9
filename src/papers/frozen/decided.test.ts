import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import type { BodyId } from '../../governance/index.ts'
import { callDecisionIn, publishDecision, recordBody, recordDecision } from '../../governance/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { madePaper } from '../testing/made-paper.ts'
import { versionOf } from './decided.ts'

const frozen = (number: number, on: string) => ({ number, frozenOn: isoDate(on) })
const versions = [frozen(1, '2020-06-08'), frozen(2, '2020-06-12'), frozen(3, '2020-07-01')]
const decidedOn = isoDate('2020-06-16')

describe('the version that a decision was taken on', () => {
  it.each([
    [1, { number: 1, recorded: true }],
    [undefined, { number: 2, recorded: false }],
    [9, { number: 2, recorded: false }],
  ])('put before the meeting as %s is %o', (paperVersion, on) => {
    expect(versionOf({ paperVersion, decidedOn }, versions)).toEqual(on)
  })

  it('is none where none was frozen by its day', () => {
    expect(versionOf({ paperVersion: undefined, decidedOn: isoDate('2020-06-01') }, versions)).toBeUndefined()
  })
})

let test: TestRecord
let app: TestApp
let director: Asking
let administrator: Asking
let paper = 0
let cabinet: BodyId

const words = 'That the made-up plan be approved, to the letter.'
const decide = (change: { readonly paperId: number }) =>
  test.as(setUp, (tx) =>
    recordDecision(tx, { bodyId: cabinet, decidedOn: tx.today, words, outcome: 'agreed', ...change }),
  )
const read = async (who: Asking, end = '') => (await app.get(who, `/papers/${paper}${end}`)).body

beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  director = await test.person({ roles: ['director'] })
  administrator = await test.person({ roles: ['administrator'] })
  const body = await test.as(setUp, (tx) =>
    recordBody(tx, {
      ...{ name: 'Made-up Cabinet', kind: 'executive', purpose: 'Decides', meets: undefined },
      ...{ chairPostId: undefined, inPublic: true, setUpOn: undefined, memberPostIds: [], partners: [] },
    }),
  )
  if (!body.ok) throw new Error(body.why)
  cabinet = body.id
})
beforeEach(async () => {
  paper = (await test.as(setUp, madePaper)).id
})
afterAll(async () => {
  await app.close()
  await test.close()
})

describe('a paper that was decided on', () => {
  it('says what was decided in its words, with a way to the decision', async () => {
    expect(await read(director)).not.toContain('What was decided')
    const id = await decide({ paperId: paper })
    const page = await read(director)
    expect(page).toContain(words)
    expect(page).toContain(`href="/governance/decisions/${id}"`)
    expect(page).toContain('No version was frozen by that day')
    expect(page).toContain('It may not be carried out: the days to call it in run from its publication')
  })

  it('says nothing of a decision on another paper', async () => {
    await decide({ paperId: paper + 1000 })
    expect(await read(director)).not.toContain('What was decided')
  })

  it('names the version, whose own page says it too', async () => {
    await app.post(director, `/papers/${paper}/versions`, { reason: '' })
    await decide({ paperId: paper })
    expect(await read(director)).toContain(`href="/papers/${paper}/versions/1">Version 1</a>`)
    expect(await read(director, '/versions/1')).toContain(words)
  })

  it('tells until when it can be called in, and that it was', async () => {
    const id = await decide({ paperId: paper })
    await test.as(setUp, (tx) =>
      publishDecision(tx, { decisionId: id, on: tx.today, urgent: undefined }, 'Published'),
    )
    expect(await read(director)).toContain('Open to call-in')
    const who = 'Three made-up members'
    await test.as(setUp, (tx) =>
      callDecisionIn(tx, { decisionId: id, on: tx.today, members: 3, who, grounds: 'Cost' }),
    )
    const page = await read(director)
    expect(page).toContain('may not be carried out until scrutiny has considered it')
    expect(page).toContain(`${who}: Cost`)
  })

  it('tells nobody who may not read papers', async () => {
    await decide({ paperId: paper })
    expect(await read(administrator)).not.toContain(words)
  })
})
