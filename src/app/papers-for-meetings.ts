import { render } from 'preact-render-to-string'
import type { GovernanceNeeds } from '../governance/index.ts'
import { renderWeb } from '../papers/document/web/index.ts'
import type { PaperNeeds, PaperTemplate } from '../papers/index.ts'
import { documentOf, notKnown, packsFor, papers } from '../papers/index.ts'
import { aroundPaper, paperById } from '../papers/store/index.ts'

const sameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()

/** Papers stand above governance: which are drafted for a meeting, and how one reads, is handed down. */
export const papersForMeetings = (
  needs: PaperNeeds,
  templates: readonly PaperTemplate[],
): Pick<GovernanceNeeds, 'papersFor' | 'paperWords' | 'packsFor'> => ({
  packsFor: (kind) => packsFor(templates, kind).map(({ id, name }) => ({ template: id, name })),
  papersFor: async (tx, body, heldOn) => {
    if (!tx.viewer.grants.has('read papers | any')) return []
    return (await papers(tx))
      .filter(
        ({ body: named, meetingOn }) =>
          sameName(named, body) && meetingOn !== notKnown && meetingOn.value === heldOn,
      )
      .map(({ id, title }) => ({ paperId: id, title, href: `/papers/${id}` }))
  },
  paperWords: async (asOne, id) => {
    const around = await aroundPaper(asOne, id, needs)
    const kept = await asOne((tx) => paperById(tx, id, around))
    if (!kept) return undefined
    return { title: kept.paper.title, html: render(renderWeb(documentOf(kept.paper))) }
  },
})
