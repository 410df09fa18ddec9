import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, At, ViewerTx } from '../../access/index.ts'
import { posts } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import { nothingAround } from '../../plan/index.ts'
import { exemptParts, makePublic, markExempt } from '../exempt/store/exempt-parts.ts'
import { toFreeze } from '../frozen/prepare.ts'
import { freeze } from '../frozen/store/freeze.ts'
import { filesOf, figuresOfVersion, versionsOfPaper } from '../frozen/store/versions.ts'
import type { KeptPaper, PaperId } from '../model/index.ts'
import { known } from '../model/index.ts'
import { madePaper } from '../testing/made-paper.ts'
import { partFingerprint } from '../work/model/index.ts'
import { commentOn, commentsOn } from '../work/store/comments.ts'
import { draftById } from './drafts.ts'
import { revisePaperHead, unansweredHead } from './draft-paper.ts'
import { editPartOf, takeFromRecord } from './edits.ts'
import { paperById } from './paper.ts'

const firstDay = isoDate('2021-03-01')
const part = 'finance'

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('It is not there')
  return value
}

type Happens = (tx: ViewerTx, kept: KeptPaper, number: number) => Promise<unknown>

const editIn = ({ editVersions }: KeptPaper) => editVersions.get(part) ?? 0

const markIn = async (tx: ViewerTx, id: PaperId) =>
  (await exemptParts(tx, id)).find((one) => one.part === part)?.version ?? 0

/** All that people do with a paper between two boards. */
const happenings: Readonly<Record<string, Happens>> = {
  'a part is typed': (tx, kept, number) => {
    const text = `Made-up words, number ${number}.`
    return editPartOf(tx, kept, { id: kept.id, part, text, version: editIn(kept) })
  },
  'a part follows the record again': (tx, kept) =>
    takeFromRecord(tx, { id: kept.id, part, version: editIn(kept) }),
  'its head is changed': async (tx, { id }, number) => {
    const { version } = must(await draftById(tx, id))
    const meeting = { body: 'Cabinet', on: known(addDays(firstDay, number)) }
    return revisePaperHead(tx, { id, version }, unansweredHead(`A made-up report, number ${number}`, meeting))
  },
  'a part is marked exempt': async (tx, { id }, number) => {
    const version = await markIn(tx, id)
    const publicInterest = `A made-up interest, number ${number}`
    return markExempt(tx, id, { part, categories: [3], publicInterest, version })
  },
  'a part is public again': async (tx, { id }) => makePublic(tx, id, part, await markIn(tx, id)),
  'somebody comments': async (tx, { id, paper }, number) => {
    const postId = must((await posts(tx))[0]).id
    const fingerprint = partFingerprint(paper, part)
    return commentOn(tx, { paperId: id, part, words: `Why ${number}?`, fingerprint, postId })
  },
  'it is frozen': (tx, kept, number) =>
    freeze(
      tx,
      toFreeze(kept, () => undefined),
      { reason: `Made-up reason ${number}`, meetingId: undefined },
    ),
}

const happening = fc.record({
  what: fc.constantFrom(...Object.keys(happenings)),
  number: fc.integer({ min: 1, max: 400 }),
})
const year = fc.array(
  fc.record({ days: fc.integer({ min: 1, max: 40 }), all: fc.array(happening, { maxLength: 6 }) }),
  { minLength: 2, maxLength: 5 },
)

const told = (_key: string, value: unknown): unknown => (value instanceof Map ? [...value] : value)

describe('the papers of any board, looked back at', { timeout: 120_000 }, () => {
  let test: TestRecord
  let director: Asking
  beforeAll(async () => {
    test = await testRecord('live', `${firstDay}T10:00:00Z`)
    director = await test.person({ roles: ['director'], posts: ['Director'] })
  })
  afterAll(() => test.close())

  /**
   * Everything that a reader sees of a paper: its words and where they come from, comments and versions. Which parts are
   * exempt is apart: that holds for every day from the moment when it is decided.
   */
  const seen = (id: PaperId, at?: Partial<At>) =>
    test.as(
      director,
      async (tx) => {
        const versions = await versionsOfPaper(tx, id)
        const frozen = []
        for (const version of versions)
          frozen.push([version, await filesOf(tx, version.id), await figuresOfVersion(tx, version.id)])
        const kept = { ...must(await paperById(tx, id, nothingAround)), exempt: [] }
        return JSON.stringify({ kept, comments: await commentsOn(tx, id), frozen }, told)
      },
      at,
    )

  let clock: IsoDate = firstDay
  const goTo = (days: number): void => {
    clock = addDays(clock, days)
    test.setClock(`${clock}T10:00:00Z`)
  }

  it('stand as they stood, whatever was typed, marked, frozen or said since', async () => {
    await fc.assert(
      fc.asyncProperty(year, async (boards) => {
        goTo(1)
        const { id } = await test.as(setUp, madePaper)
        const stood: { readonly on: IsoDate; readonly as: string }[] = []
        for (const { days, all } of boards) {
          goTo(days)
          for (const { what, number } of all)
            await test.as(director, async (tx) =>
              must(happenings[what])(tx, must(await paperById(tx, id, nothingAround)), number),
            )
          stood.push({ on: clock, as: await seen(id) })
        }
        goTo(1)
        for (const { on, as } of stood)
          expect([on, await seen(id, { asAt: on, knownAt: on })]).toEqual([on, as])
      }),
      { numRuns: 15 },
    )
  })
})
