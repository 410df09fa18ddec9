import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { AsMadeUpPerson, Done, ViewerTx } from '../../../access/index.ts'
import { auditedRead, once } from '../../../access/index.ts'
import { childByNumber } from '../../../children/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { childrenInCare } from '../../../trackers/permanence/index.ts'
import type { World } from '../../children/index.ts'
import { plantedChildren } from '../../children/index.ts'
import type { Whose } from '../../content/entries/whose.ts'
import type { PostTitle } from '../../content/people.ts'
import { exampleCouncil } from '../../council.ts'

/** How the example's people make entries: as themselves, each entry once. */
export interface Desk {
  /** The number of a post. */
  readonly post: (title: PostTitle) => number
  /** The number of whoever holds it. */
  readonly person: (title: PostTitle) => number
  readonly chosen: (whose: Whose) => Chosen | undefined
  /** Reads as whoever holds the post, on the example's today. */
  see<T>(by: PostTitle, work: (tx: ViewerTx) => Promise<T>): Promise<T>
  /**
   * Does this as whoever holds the post, on a day, unless it was done before. @returns where it led; nothing where it was
   * refused: a visitor got in between, and what visitors do stands.
   */
  sit(sitting: OneSitting, work: (tx: ViewerTx) => Promise<Done | Refusal>): Promise<string | undefined>
}

export interface Refusal {
  readonly ok: false
}

export interface OneSitting {
  readonly by: PostTitle
  readonly on: IsoDate
  /** What is done, in words that no other sitting has: it is done once. */
  readonly what: string
}

/** A child to make entries about. */
export interface Chosen {
  /** The council's own number. */
  readonly councilId: string
  readonly enteredCareOn: IsoDate | undefined
  readonly latestReviewOn: IsoDate | undefined
}

interface Holder {
  readonly title: string
  readonly postId: number
  readonly personId: number
}

/** Each post with whoever holds it on the example's day. */
export async function postHolders(tx: ViewerTx): Promise<readonly Holder[]> {
  const { rows } = await sql<Holder>`
    select post.title, post.id as "postId", held.person_id as "personId"
    from access.post join access.post_holder held on held.post_id = post.id
    where ${exampleCouncil.today}::date between held.from_on and coalesce(held.until_on, 'infinity')
    order by held.from_on`.execute(tx.db)
  return rows
}

/** A form's key that is the same whenever the example is started. */
function keyOf(what: string): string {
  const hex = createHash('sha256').update(`the example: ${what}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

/** Whoever chooses reads about the children as that person, and the audit says so. */
const inCare = (tx: ViewerTx) =>
  auditedRead(tx, { screen: '/permanence', because: 'permanence tracking' }, childrenInCare)

function choosing(world: World, children: Awaited<ReturnType<typeof inCare>>): Desk['chosen'] {
  const byKind = plantedChildren(world)
  const ofTrouble = new Set([...byKind.values()].flat())
  const known = new Map(children.map(({ facts }) => [facts.councilId, facts]))
  const others = [...known.values()]
    .filter(({ councilId }) => !ofTrouble.has(councilId))
    .toSorted((one, other) => (one.councilId < other.councilId ? -1 : 1))
  return (whose) => {
    const councilId =
      'planted' in whose
        ? byKind.get(whose.planted)?.[whose.place]
        : others.filter(({ recordedPlan }) => recordedPlan === whose.recordedPlan)[whose.place]?.councilId
    const facts = councilId === undefined ? undefined : known.get(councilId)
    return councilId === undefined
      ? undefined
      : { councilId, enteredCareOn: facts?.enteredCareOn, latestReviewOn: facts?.reviews.at(-1) }
  }
}

/** The desk at which the example's people sit, once the newest extract is in. */
export async function deskOf(
  asPerson: AsMadeUpPerson,
  holders: readonly Holder[],
  world: World,
  chooser: PostTitle,
): Promise<Desk> {
  const byTitle = new Map(holders.map((holder) => [holder.title, holder]))
  const holderOf = (title: PostTitle): Holder => {
    const holder = byTitle.get(title)
    if (!holder) throw new Error(`Nobody in the example is ${title}`)
    return holder
  }
  const { today } = exampleCouncil
  return {
    post: (title) => holderOf(title).postId,
    person: (title) => holderOf(title).personId,
    chosen: choosing(world, await asPerson(holderOf(chooser).personId, today, inCare)),
    see: (by, work) => asPerson(holderOf(by).personId, today, work),
    sit: ({ by, on, what }, work) =>
      asPerson(holderOf(by).personId, on, async (tx) => {
        const done = await once(tx, { key: keyOf(what), address: '/', fields: {} }, work)
        return done.ok ? done.goTo : undefined
      }),
  }
}

/** The child, where whoever sits there may see it: a visitor may have restricted the record. */
export const seen = (tx: ViewerTx, { councilId }: Chosen): Promise<number | undefined> =>
  childByNumber(tx, councilId)
