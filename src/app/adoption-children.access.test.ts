import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../access/index.ts'
import { extractOn, workbookBytes, worldOf } from '../example/children/index.ts'
import { decideAboutChild } from '../governance/index.ts'
import { applyExtract } from '../intake/import/carry-out.ts'
import { readUpload } from '../intake/import/read-extract.ts'
import { isoDate } from '../kernel/index.ts'
import { recordEntry } from '../trackers/permanence/index.ts'
import { madeEntry } from '../trackers/permanence/testing/made-child.ts'
import type { TestApp } from './testing/test-app.ts'
import { testApp } from './testing/test-app.ts'
import type { TestRecord } from './testing/test-record.ts'
import { setUp, testRecord } from './testing/test-record.ts'

const today = isoDate('2026-11-20')
const before = isoDate('2026-09-25')
const world = worldOf({ children: 300, seed: 5, from: before, until: today })
const team = 'Referral and Assessment'
const question = 'Why do you open this record?'

/** In a row of list 8: the plan, an order, a placement or a way of leaving care that is one of adoption. */
const ofAdoption = /(^|\|)(adoption|U2|U5|E1|D1|A[3-6]|E11|E12)(\||$)/

interface Child {
  readonly id: number
  readonly councilId: string
}

/** In a row of list 10: everything but an order of more than three months ago. */
const goesOn = /^(?!.*\|2026-0[1-7]-\d\d\|\|\|$)/

/** Numbers of children, read from the extracts' own rows and from nothing that is worked out of them. */
function numbersIn(list: number, which: RegExp): ReadonlySet<string> {
  const rows = [before, today].flatMap((asAt) =>
    extractOn(world, asAt).lists.flatMap((each) => (each.list.number === list ? each.rows : [])),
  )
  return new Set(rows.filter((row) => which.test(row.join('|'))).map((row) => String(row[0])))
}

/** What a file or a page says: the parts of a workbook are looked into. */
const textOf = (bytes: Buffer): string =>
  bytes.subarray(0, 2).toString() === 'PK'
    ? Object.values(unzipSync(new Uint8Array(bytes)))
        .map((part) => strFromU8(part))
        .join('\n')
    : bytes.toString()

/** Walks every page and file that an adoption manager may open: no child is on any for whom no adoption is planned. */
describe('a child for whom no adoption is planned', () => {
  let test: TestRecord
  let site: TestApp
  let own: readonly Child[]
  let others: readonly Child[]
  let ofTeam: readonly Child[]
  let post: number

  const put = async (asAt: typeof today) => {
    const bytes = workbookBytes(extractOn(world, asAt))
    const found = await readUpload(bytes, { asAt, remembered: {}, onProgress: () => undefined })
    if (!found.ok) throw new Error('The made-up extract cannot be read')
    const received = { bytes, fileName: `${asAt}.xlsx`, asAt, askedBy: undefined }
    await test.as({ kind: 'system', name: 'intake' }, (tx) => applyExtract(tx, received, found.extract))
  }
  const childrenWhere = async (which: string): Promise<readonly Child[]> =>
    (
      await test.admin.query<Child>(
        `select child.id, council_id as "councilId" from children.child left join children.relation on child_id = child.id
         left join access.team on team.id = team_id where ${which} order by child.id`,
      )
    ).rows

  /** A plan, an action and a decision of a child: whatever is recorded is looked for as well. */
  async function recordedOf(childId: number, route: 'kinship care' | 'adoption'): Promise<void> {
    const head = await test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
    const plan = { kind: 'plan', on: today, code: 'agreed', route, place: 'court', postId: post } as const
    const action = { kind: 'action', on: today, dueOn: today, postId: post, words: 'Ask' } as const
    await test.as(head, async (tx) => {
      for (const entry of [plan, action])
        await recordEntry(tx, { childId, kind: entry.kind }, madeEntry(entry))
      await decideAboutChild(tx, {
        ...{ childId, by: { postId: post }, decidedOn: today, code: 'plan', plan: route, words: 'So.' },
        ownerPostId: post,
      })
    })
  }

  beforeAll(async () => {
    test = await testRecord('live', `${today}T10:00:00Z`)
    site = await testApp(test)
    await test.as(setUp, (tx) => sql`insert into access.team (name) values (${team})`.execute(tx.db))
    await test.as({ kind: 'system', name: 'intake' }, (tx) =>
      sql`insert into intake.team_name (name, team_id) select name, id from access.team`.execute(tx.db),
    )
    for (const asAt of [before, today]) await put(asAt)
    await test.person({ roles: ['board member'], posts: ['Adoption Manager (made up)'] })
    post = (await test.admin.query<{ id: number }>('select id from access.post')).rows[0]?.id ?? 0
    const named = new Set([...numbersIn(10, goesOn), ...numbersIn(8, ofAdoption)])
    const all = await childrenWhere('true')
    const [typed, another] = await childrenWhere(
      `coalesce(team.name, '') <> '${team}' and adoption_until is null and child.id in (
         select child_id from children.summary where in_care and valid_to = 'infinity' and known_to = 9223372036854775807)`,
    )
    await recordedOf(typed?.id ?? 0, 'adoption')
    await recordedOf(another?.id ?? 0, 'kinship care')
    own = all.filter(({ id, councilId }) => named.has(councilId) || id === typed?.id)
    others = all.filter((each) => !own.includes(each))
    ofTeam = await childrenWhere(`team.name = '${team}'`)
  }, 120_000)
  afterAll(async () => {
    await site.close()
    await test.close()
  })

  const bodyOf = async (who: Asking, url: string): Promise<string> => {
    const { statusCode, rawPayload } = await site.app.inject({ url, cookies: await site.cookies(who) })
    expect([url, statusCode < 500]).toEqual([url, true])
    return textOf(rawPayload)
  }
  const pagesAbout = (some: readonly Child[]): readonly string[] =>
    site.app.inventory
      .filter(({ method }) => method === 'GET')
      .flatMap(({ url }) =>
        /:[a-zA-Z]/.test(url)
          ? some.map(({ id }) => url.replace(/:[a-zA-Z0-9]+/g, String(id)).replace('*', 'x'))
          : [url.replace('*', 'x')],
      )

  it.each([undefined, team])(
    'is on no page, and in no file, of an adoption manager (team: %s)',
    { timeout: 300_000 },
    async (within) => {
      const posts = ['Adoption Manager (made up)']
      const who = await test.person({
        ...{ roles: ['adoption manager'], posts },
        ...(within === undefined ? {} : { team: within }),
      })
      const mine = within === undefined ? own : [...own, ...ofTeam]
      const kept = others.filter(({ id }) => !mine.some((each) => each.id === id))
      expect([own.length > 4, ofTeam.length > 3, kept.length > 100]).toEqual([true, true, true])
      const numbers = new RegExp(`\\b(${kept.map(({ councilId }) => councilId).join('|')})\\b`)
      const seen = new Set<string>()
      for (const url of pagesAbout([...kept.slice(0, 2), ...mine.slice(0, 2)])) {
        const body = await bodyOf(who, url)
        // The whole of a page of one of them but the question why.
        expect([url, numbers.exec(body)?.[0]]).toEqual([url, undefined])
        if (mine.some(({ councilId }) => body.includes(councilId))) seen.add(url)
      }
      const surfaces = [
        '/children',
        '/monday',
        '/monday.csv',
        '/monday.xlsx',
        '/permanence',
        '/permanence.xlsx',
      ]
      expect([...seen]).toEqual(expect.arrayContaining([...surfaces, '/my-duties', '/permanence/meeting']))
    },
  )

  it(
    'is counted nowhere: lists, their counts and row security have the same children',
    { timeout: 60_000 },
    async () => {
      const who = await test.person({ roles: ['adoption manager'] })
      const { rows } = await test.as(who, (tx) =>
        sql<{ id: number }>`select id from children.child order by id`.execute(tx.db),
      )
      expect(rows.map(({ id }) => id)).toEqual(own.map(({ id }) => id))
      const list = await bodyOf(who, '/children')
      for (const { id } of own) expect(list).toContain(`/children/${id}"`)
      expect(list).toMatch(new RegExp(`>${own.length} children<`))
      for (const { id, councilId } of own) {
        const open = await bodyOf(who, `/children/${id}`)
        expect([councilId, open.includes(question), open.includes(`Child ${councilId}`)]).toEqual([
          ...[councilId, false, true],
        ])
      }
    },
  )

  it('is asked about before it is opened, and is then on no list either', { timeout: 60_000 }, async () => {
    const who = await test.person({ roles: ['adoption manager'] })
    const some = others.slice(0, 5)
    for (const { id } of some)
      for (const page of [`/children/${id}`, `/permanence/${id}`, `/child-decisions/${id}`])
        expect([page, (await bodyOf(who, page)).includes(question)]).toEqual([page, true])
    const [first] = some
    await site.post(who, `/children/${first?.id}/reason`, { reason: 'Made up' })
    expect(await bodyOf(who, `/children/${first?.id}`)).toContain(`Child ${first?.councilId}`)
    for (const page of [
      '/children',
      '/monday',
      '/monday.csv',
      '/permanence',
      '/if-ofsted-rang',
      '/my-duties',
      '/',
    ])
      expect([page, (await bodyOf(who, page)).includes(`/children/${first?.id}"`)]).toEqual([page, false])
  })
})
