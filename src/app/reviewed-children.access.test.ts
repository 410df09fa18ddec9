import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, PersonRole } from '../access/index.ts'
import { extractOn, workbookBytes, worldOf } from '../example/children/index.ts'
import { applyExtract } from '../intake/import/carry-out.ts'
import { readUpload } from '../intake/import/read-extract.ts'
import { isoDate } from '../kernel/index.ts'
import { raiseChallenge } from '../trackers/challenge/index.ts'
import type { TestApp } from './testing/test-app.ts'
import { testApp } from './testing/test-app.ts'
import type { TestRecord } from './testing/test-record.ts'
import { testRecord } from './testing/test-record.ts'

const today = isoDate('2026-11-20')
const before = isoDate('2026-09-25')
const world = worldOf({ children: 160, seed: 5, from: before, until: today })

/** Whom a role is told of by which of Ofsted's lists; whom none of these named, it has nothing to do with. */
const told: readonly (readonly [role: PersonRole, lists: readonly number[], theirs: number])[] = [
  ['independent reviewing officer', [8], 8],
  ['conference chair', [5, 7], 7],
  ['panel chair', [8], 8],
]

interface Child {
  readonly id: number
  readonly councilId: string
}

/** Walks every page that is read, for those who review: no child they do not review is on any. */
describe('a child whom the reader does not review', () => {
  let test: TestRecord
  let site: TestApp
  let children: readonly Child[]
  let named: ReadonlyMap<number, ReadonlySet<string>>

  const put = async (asAt: typeof today) => {
    const bytes = workbookBytes(extractOn(world, asAt))
    const found = await readUpload(bytes, { asAt, remembered: {}, onProgress: () => undefined })
    if (!found.ok) throw new Error('The made-up extract cannot be read')
    const received = { bytes, fileName: `${asAt}.xlsx`, asAt, askedBy: undefined }
    await test.as({ kind: 'system', name: 'intake' }, (tx) => applyExtract(tx, received, found.extract))
  }

  beforeAll(async () => {
    test = await testRecord('live', `${today}T10:00:00Z`)
    site = await testApp(test)
    for (const asAt of [before, today]) await put(asAt)
    children = (
      await test.admin.query<Child>('select id, council_id as "councilId" from children.child order by id')
    ).rows
    const lists = [before, today].flatMap((asAt) => extractOn(world, asAt).lists)
    named = new Map(
      [5, 7, 8].map((number) => [
        number,
        new Set(
          lists
            .filter(({ list }) => list.number === number)
            .flatMap(({ rows }) => rows.map((row) => String(row[0]))),
        ),
      ]),
    )
    // Whatever is recorded of any child is looked for as well.
    await test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
  }, 120_000)
  afterAll(async () => {
    await site.close()
    await test.close()
  })

  const isNamed = ({ councilId }: Child, lists: readonly number[]) =>
    lists.some((list) => named.get(list)?.has(councilId))

  /** Addresses of every page, each with numbers of children of either kind in its place. */
  const pagesAbout = (some: readonly Child[]): readonly string[] =>
    site.app.inventory
      .filter(({ method }) => method === 'GET')
      .flatMap(({ url }) =>
        /:[a-zA-Z]/.test(url)
          ? some.map(({ id }) => url.replace(/:[a-zA-Z0-9]+/g, String(id)).replace('*', 'x'))
          : [url.replace('*', 'x')],
      )

  const bodyOf = async (who: Asking, url: string): Promise<string> => {
    const { statusCode, body } = await site.app.inject({ url, cookies: await site.cookies(who) })
    expect([url, statusCode < 500]).toEqual([url, true])
    return body
  }

  it.each(told)('is on no page that a %s may open', { timeout: 240_000 }, async (role, lists, theirs) => {
    const who = await test.person({ roles: [role], posts: [`Post of the ${role} (made up)`] })
    const [others, own] = [
      children.filter((child) => !isNamed(child, lists)),
      children.filter((child) => isNamed(child, [theirs])),
    ]
    expect([others.length > 20, own.length > 3]).toEqual([true, true])
    const numbers = new RegExp(`\\b(${others.map(({ councilId }) => councilId).join('|')})\\b`)
    const some = [...others.slice(0, 2), ...own.slice(0, 2)]
    let seenOwn = 0
    for (const url of pagesAbout(some)) {
      const body = await bodyOf(who, url)
      // What was typed or asked for is said again to whoever typed it.
      expect([url, numbers.exec(body)?.[0]]).toEqual([url, undefined])
      if (own.some(({ councilId }) => body.includes(councilId))) seenOwn += 1
    }
    expect(seenOwn).toBeGreaterThan(8)
    for (const { id } of others.slice(0, 10))
      for (const page of [`/children/${id}`, `/permanence/${id}`, `/child-decisions/${id}`])
        expect([page, (await site.get(who, page)).status]).toEqual([page, 404])
  })

  it.each(told)(
    'is found, counted and challenged by no %s',
    { timeout: 120_000 },
    async (role, lists, theirs) => {
      const who = await test.person({ roles: [role] })
      const own = children.filter((child) => isNamed(child, [theirs]))
      const [other] = children.filter((child) => !isNamed(child, lists))
      const open = (url: string) => bodyOf(who, url)
      expect(await open(`/children?q=${other?.councilId ?? ''}`)).not.toContain(`/children/${other?.id}"`)
      const list = await open('/children')
      expect(list).toContain('No other child is shown.')
      const csv = await open('/monday.csv')
      for (const { councilId } of children.filter((child) => !isNamed(child, lists)))
        expect(csv).not.toMatch(new RegExp(`\\b${councilId}\\b`))
      expect(own.some(({ councilId }) => csv.includes(councilId))).toBe(true)
      const first = { stage: 'informal' as const, toPostId: 1, words: '' }
      const about = {
        category: 'drift and delay',
        concern: 'Too long',
        wishes: '',
        toldBy: '',
        first,
      } as const
      await expect(
        test.as(who, (tx) => raiseChallenge(tx, { childId: other?.id ?? 0, ...about })),
      ).rejects.toThrow(/row-level security/)
      const { rows } = await test.as(who, (tx) => sql`select from challenge.raised`.execute(tx.db))
      expect(rows).toEqual([])
    },
  )
})
