import { beforeEntering } from '../../../children/index.ts'
import { decideAboutChild } from '../../../governance/index.ts'
import { childDecisions } from '../../content/entries/decisions.ts'
import { head } from '../../content/entries/entry.ts'
import { exampleCouncil } from '../../council.ts'
import type { Desk } from './desk.ts'
import { seen } from './desk.ts'

/** What posts decided about children, two of it at odds on purpose: in one sitting for each child, done once. */
export async function recordChildDecisions(desk: Desk): Promise<void> {
  const byChild = Map.groupBy(childDecisions, ({ whose }) => whose)
  for (const [whose, decisions] of byChild) {
    const chosen = desk.chosen(whose)
    if (!chosen) continue
    const what = `decisions about ${chosen.councilId}`
    await desk.sit({ by: head, on: exampleCouncil.today, what }, async (tx) => {
      const childId = await seen(tx, chosen)
      if (childId === undefined) return { ok: false }
      await beforeEntering(tx)
      let last
      for (const { by, owner, instead, ...said } of decisions) {
        const { decidedOn, code, plan, agreed, about, words } = said
        last = await decideAboutChild(tx, {
          ...{ childId, decidedOn, code, plan, agreed, about, words },
          by: { postId: desk.post(by) },
          ownerPostId: desk.post(owner),
          supersedes: instead === true ? last : undefined,
        })
      }
      return { ok: true, goTo: `/child-decisions/${childId}` }
    })
  }
}
