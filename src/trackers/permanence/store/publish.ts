import { posts } from '../../../access/index.ts'
import type { ViewerTx } from '../../../access/index.ts'
import { everInCare, reaches } from '../../../children/index.ts'
import type { Duty, Exception, TimelineEntry } from '../../../duties/index.ts'
import type { Reckoned } from '../model/rule.ts'
import { whyHref } from '../model/rule.ts'
import type { PostTitles } from '../model/words.ts'
import { entryInWords, kindInWords } from '../model/words.ts'
import { amongInCare, childrenInCare } from './children.ts'
import { entries } from './entries.ts'

/** Titles of the council's posts, by number. */
export const postTitles = async (tx: ViewerTx): Promise<PostTitles> =>
  new Map((await posts(tx)).map(({ id, title }) => [id, title]))

/** What managers and panels recorded about one child, for the child's line. To be read within `auditedRead`. */
export async function permanenceTimeline(tx: ViewerTx, childId: number): Promise<readonly TimelineEntry[]> {
  const titles = await postTitles(tx)
  const said = await entries(tx, [childId])
  return said.map((entry) => ({
    on: entry.on,
    kind: kindInWords[entry.kind],
    words: entryInWords(entry, titles),
    source: { words: 'Permanence tracker', href: `/permanence/${childId}` },
  }))
}

/** A child who is or was in care has a page on the tracker, before anything is recorded there. */
export const permanencePages = async (tx: ViewerTx, childId: number) =>
  (await reaches(tx, 'read permanence', childId)) && (await everInCare(tx, childId)) !== undefined
    ? [{ href: `/permanence/${childId}`, text: 'The child’s way to permanence' }]
    : []

/** Open actions of those of these children who are in care: who must do what. To be read within `auditedRead`. */
export async function permanenceDuties(tx: ViewerTx, children: readonly number[]): Promise<readonly Duty[]> {
  return (await amongInCare(tx, children)).flatMap(({ childId, stands }) =>
    stands.openActions.map(({ postId, words, dueOn }) => ({
      childId,
      ownerPostId: postId,
      words,
      dueOn,
      href: `/permanence/${childId}`,
    })),
  )
}

/** Open actions that one of these posts must do. To be read within `auditedRead`. */
export async function permanenceDutiesOf(tx: ViewerTx, owners: readonly number[]): Promise<readonly Duty[]> {
  const named = (await entries(tx)).filter(({ postId }) => postId !== undefined && owners.includes(postId))
  const duties = await permanenceDuties(tx, [...new Set(named.map(({ childId }) => childId))])
  return duties.filter(({ ownerPostId }) => ownerPostId !== undefined && owners.includes(ownerPostId))
}

const whyOf = (reckoned: Reckoned | undefined, childId: number) =>
  reckoned ? { whyHref: whyHref(reckoned, childId) } : {}

/**
 * Children whom the tracker's rules name, but where a running limit says it. What is not known is no exception. To be read
 * within `auditedRead`.
 * @param childId limits it to one child.
 */
export async function permanenceExceptions(tx: ViewerTx, childId?: number): Promise<readonly Exception[]> {
  const asked = childId === undefined ? await childrenInCare(tx) : await amongInCare(tx, [childId])
  return asked.flatMap((child) =>
    child.exceptions
      .filter(({ clocks }) => clocks === undefined)
      .map((rule) => ({
        ...whyOf(rule.reckoned?.(child), child.childId),
        ...(rule.beside !== undefined && { limit: rule.beside }),
        childId: child.childId,
        kind: rule.kind,
        words: rule.words,
        because: rule.because(child),
        next: rule.next,
        since: rule.since(child),
      })),
  )
}
