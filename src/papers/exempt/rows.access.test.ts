import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, PersonRole, ViewerTx } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { nothingAround } from '../../plan/index.ts'
import { toFreeze } from '../frozen/prepare.ts'
import { freeze } from '../frozen/store/freeze.ts'
import { release } from '../frozen/store/release.ts'
import { keepVersionFile } from '../frozen/store/files.ts'
import { versionsOfPaper } from '../frozen/store/versions.ts'
import { known, notKnown } from '../model/index.ts'
import { draftById } from '../store/drafts.ts'
import { editPart, paperById, reviseAdvice, revisePaperHead, unansweredHead } from '../store/index.ts'
import type { MadePaper } from '../testing/made-paper.ts'
import { madePaper } from '../testing/made-paper.ts'
import { clearedText } from '../work/model/index.ts'
import { answerClearance, askForClearance, commentOn } from '../work/store/index.ts'
import { makePublic, markExempt } from './store/exempt-parts.ts'

const canary = 'Zyxquelpho'
const said = `The made-up provider ${canary} Homes asked for more.`

let test: TestRecord
let app: TestApp
let director: Asking
let made: MadePaper

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('It is not there')
  return value
}

/** Where in the database this viewer finds the words: in rows, in their earlier versions, in the bytes of kept files. */
async function foundBy(asking: Asking): Promise<readonly string[]> {
  return test.as(asking, async (tx) => {
    const { rows: relations } = await sql<{ name: string }>`
      select c.oid::regclass::text as name from pg_class c
      where c.relnamespace = 'papers'::regnamespace and c.relkind in ('r', 'v')
      order by 1`.execute(tx.db)
    const names = relations.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['papers.edit_history', 'papers.edit_known']))
    const found: string[] = []
    for (const name of names) {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.raw(name)} r where to_jsonb(r)::text like ${`%${canary}%`}`.execute(
        tx.db,
      )
      if (must(rows[0]).n > 0) found.push(name)
    }
    const { rows: files } = await sql<{ n: number }>`
      select count(*)::int as n from record.file where position(${canary}::bytea in bytes) > 0`.execute(tx.db)
    return must(files[0]).n > 0 ? [...found, 'record.file'] : found
  })
}

const paperAs = async (asking: Asking) =>
  must(await test.as(asking, (tx) => paperById(tx, made.id, nothingAround)))
const adviceVersion = async (tx: ViewerTx) => must(await draftById(tx, made.id)).advice.version

const type = async (text: string) => {
  const version = (await paperAs(director)).editVersions.get('finance') ?? 0
  await test.as(director, (tx) =>
    editPart(tx, { id: made.id, part: 'finance', version, text }, nothingAround),
  )
}

const advise = (words: string, health: string) =>
  test.as(director, async (tx) => {
    const { given } = must(await draftById(tx, made.id)).advice
    const options = [{ option: words, whyNot: 'It costs more.' }]
    const advice = { ...given, options, health: known({ from: 'Public Health', says: health }) }
    return reviseAdvice(tx, { id: made.id, version: await adviceVersion(tx) }, advice)
  })

async function freezeIt(reason: string | undefined) {
  const paper = toFreeze(await paperAs(director), () => undefined)
  await test.as(director, async (tx) => {
    const frozen = await freeze(tx, paper, { reason, meetingId: undefined })
    if (!frozen.ok) throw new Error(frozen.why)
    const file = { bytes: Buffer.from(JSON.stringify(paper.documents.public)), fileName: 'made-up.txt' }
    await keepVersionFile(tx, frozen.version.id, { edition: 'public', form: 'text' }, file)
  })
}

/** Somebody with a post who was asked, answered and commented while the part was for every reader of papers. */
async function work(asking: Asking, postId: number) {
  const { paper } = await paperAs(asking)
  const { id } = await test.as(director, async (tx) => ({
    id: await askForClearance(tx, { paperId: made.id, consultee: 'finance', postId, dueOn: undefined }),
  }))
  const basis = clearedText(paper, 'finance')
  expect(basis.section).toContain(canary)
  await test.as(asking, async (tx) => {
    await answerClearance(tx, { id, postId }, { answer: 'cleared', words: canary, basis })
    const comment = {
      paperId: made.id,
      part: 'finance',
      words: `${canary}?`,
      fingerprint: 'a'.repeat(64),
      postId,
    }
    await commentOn(tx, comment)
  })
}

const exempt = { categories: [3], publicInterest: 'Prices are still being agreed' } as const
const markedVersion = (part: string) =>
  test.as(director, async (tx) => {
    const paper = must(await paperById(tx, made.id, nothingAround))
    return paper.exempt.find((one) => one.part === part)?.version ?? 0
  })
const mark = (part: string) =>
  test.as(director, (tx) => markExempt(tx, made.id, { part, version: 0, ...exempt }))
const unmark = async (part: string) => {
  const version = await markedVersion(part)
  return test.as(director, (tx) => makePublic(tx, made.id, part, version))
}
const audience = (who: 'public' | 'exempt') =>
  test.as(director, async (tx) => {
    const { version } = must(await draftById(tx, made.id))
    const head = { ...unansweredHead('A made-up report', { body: 'Cabinet', on: notKnown }), audience: who }
    return revisePaperHead(tx, { id: made.id, version }, head)
  })

describe('rows that hold exempt words', () => {
  const without: readonly PersonRole[] = ['councillor', 'board member', 'team manager', 'administrator']
  const withIt: readonly PersonRole[] = ['director', 'head of service', 'democratic services', 'auditor']
  let consultee: Asking
  const people = async (roles: readonly PersonRole[]) =>
    Promise.all(roles.map((role) => test.person({ roles: [role] })))

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'] })
    consultee = await test.person({ roles: ['board member'], posts: ['A made-up finance post'] })
    made = await test.as(setUp, madePaper)
    const { rows } = await test.admin.query<{ id: number }>(
      "select id from access.post where title = 'A made-up finance post'",
    )
    await type(said)
    await type(`${said} And 5 pounds.`)
    await advise(`Ask ${canary} Homes`, 'Nobody is harmed.')
    await freezeIt(undefined)
    await work(consultee, must(rows[0]).id)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('are read by every reader of papers while nothing is exempt', async () => {
    const [councillor] = await people(['councillor'])
    const found = await foundBy(must(councillor))
    expect(found).toEqual(
      expect.arrayContaining(['papers.edit', 'papers.edit_history', 'papers.advice', 'record.file']),
    )
    expect(await foundBy(consultee)).toEqual(
      expect.arrayContaining(['papers.clearance_answer', 'papers.comment']),
    )
  })

  it('are read by nobody without the permission once their part is marked, nor what was typed before', async () => {
    expect((await mark('finance')).ok).toBe(true)
    expect((await mark('alternative options')).ok).toBe(true)
    for (const who of [...(await people(without)), consultee]) expect(await foundBy(who)).toEqual([])
    for (const who of await people(withIt))
      expect(await foundBy(who)).toEqual(
        expect.arrayContaining(['papers.edit', 'papers.edit_history', 'papers.advice', 'record.file']),
      )
  })

  it('leave the rest of what was advised to every reader', async () => {
    const [councillor] = await people(['councillor'])
    expect((await paperAs(must(councillor))).advice.given.health).toEqual(
      known({ from: 'Public Health', says: 'Nobody is harmed.' }),
    )
    const { rows } = await test.as(must(councillor), (tx) =>
      sql<{ given: unknown }>`select given from papers.advice where paper_id = ${made.id}`.execute(tx.db),
    )
    expect(rows.length).toBe(1)
    expect(JSON.stringify(rows)).not.toContain('"options"')
  })

  it('stay kept back when what was advised is changed while they are exempt', async () => {
    await advise(`Ask ${canary} Homes again`, 'Nobody is harmed at all.')
    const [councillor] = await people(['councillor'])
    expect(await foundBy(must(councillor))).toEqual([])
    expect((await paperAs(director)).advice.given.options[0]?.option).toContain('again')
  })

  it('are on no page of a version that was frozen before, which is not given to the public any more', async () => {
    const [councillor] = await people(['councillor'])
    const { status, body } = await app.get(must(councillor), `/papers/${made.id}/versions/1`)
    expect([status, body.includes(canary)]).toEqual([200, false])
    expect((await app.get(must(councillor), `/papers/${made.id}/versions/1/public/text`)).status).toBe(404)
    const given = await test.as(director, async (tx) => {
      const version = must((await versionsOfPaper(tx, made.id))[0])
      const to = { edition: 'public', audience: 'the public', inPublic: true } as const
      return release(tx, { ...version, findings: [] }, to)
    })
    expect(JSON.stringify(given)).toMatch(/"ok":false.*marked exempt/)
  })

  it('say nothing of what the checker quoted from them', async () => {
    await type(`${said} It cost £5,123 and 4321 children waited.`)
    await freezeIt('Another figure')
    const [councillor] = await people(['councillor'])
    expect(await foundBy(must(councillor))).toEqual([])
    expect((await app.get(must(councillor), `/papers/${made.id}/versions/2`)).body).not.toContain(canary)
    const quoting = (asking: Asking) =>
      test.as(asking, async (tx) => {
        const { rows } = await sql<{
          found: string
        }>`select found from papers.version_finding where found ~ '4321'`.execute(tx.db)
        return rows.length
      })
    expect(await quoting(must(councillor))).toBe(0)
    expect(await quoting(director)).toBeGreaterThan(0)
  })

  it('are read again where their part is public again, and earlier ones stay kept back', async () => {
    expect((await unmark('finance')).ok).toBe(true)
    expect((await unmark('alternative options')).ok).toBe(true)
    const [councillor] = await people(['councillor'])
    const found = await foundBy(must(councillor))
    expect(found).toEqual(expect.arrayContaining(['papers.edit', 'papers.advice']))
    expect(found).not.toContain('papers.edit_history')
    expect(found).not.toContain('papers.advice_history')
    expect((await paperAs(must(councillor))).advice.given.options[0]?.option).toContain('again')
  })

  it('are kept back as a whole where the paper is, and read again where it is for the public', async () => {
    await audience('exempt')
    for (const who of [...(await people(without)), consultee]) expect(await foundBy(who)).toEqual([])
    const closed = await app.get(consultee, `/papers/${made.id}`)
    expect([closed.status, closed.body.includes('Must be mended')]).toEqual([200, false])
    expect((await app.get(consultee, `/papers/${made.id}/start`)).status).toBe(303)
    expect(await foundBy(director)).toEqual(expect.arrayContaining(['papers.edit', 'papers.advice']))
    await audience('public')
    const [councillor] = await people(['councillor'])
    expect(await foundBy(must(councillor))).toEqual(expect.arrayContaining(['papers.edit', 'papers.advice']))
    expect((await paperAs(must(councillor))).states.get('finance')?.state).not.toBe('filled')
  })
})
