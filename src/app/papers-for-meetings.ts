import { render } from 'preact-render-to-string'
import type { GovernanceNeeds, PaperToFreeze } from '../governance/index.ts'
import { renderWeb } from '../papers/document/web/index.ts'
import type { PaperRouteNeeds, PaperTemplate, ToFreeze } from '../papers/index.ts'
import { freezing, notKnown, packsFor, papers, versionsOfPaper } from '../papers/index.ts'
import type { AsOne } from '../plan/index.ts'

const sameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()

/** What a meeting in public reads, and what the members of a closed one do. */
const htmlOf = ({ documents }: ToFreeze): PaperToFreeze['html'] => ({
  inPublic: render(renderWeb(documents.public)),
  closed: render(renderWeb(documents.private ?? documents.public)),
})

const whyAnother = 'It reads differently from the version that was frozen last: say why there is another'

/** Papers stand above governance: which are drafted for a meeting, and how one is frozen for it, is handed down. */
export function papersForMeetings(
  needs: PaperRouteNeeds,
  templates: readonly PaperTemplate[],
): Pick<GovernanceNeeds, 'papersFor' | 'paperToFreeze' | 'packsFor'> {
  const frozenPapers = freezing(needs)
  return {
    packsFor: (kind) => packsFor(templates, kind).map(({ id, name }) => ({ template: id, name })),
    papersFor: async (tx, body, heldOn) => {
      if (!tx.viewer.grants.has('read papers | any')) return []
      const drafted = (await papers(tx)).filter(
        ({ body: named, meetingOn }) =>
          sameName(named, body) && meetingOn !== notKnown && meetingOn.value === heldOn,
      )
      const found = []
      // One after another: they share the viewer's transaction.
      for (const { id, title } of drafted) {
        const versions = (await versionsOfPaper(tx, id)).length
        found.push({ paperId: id, title, href: `/papers/${id}`, versions })
      }
      return found
    },
    paperToFreeze: async (asOne: AsOne, id) => {
      const ready = await frozenPapers.ready(asOne, id)
      if (!ready) return undefined
      return {
        title: ready.paper.title,
        html: htmlOf(ready.paper),
        freeze: async (tx, meetingId, reason) => {
          const done = await ready.freeze(tx, { reason, meetingId })
          if (!done.ok && done.why === 'no reason') return { ok: false, problem: whyAnother }
          return { ok: true, number: done.version.number }
        },
        frozen: (work) => {
          frozenPapers.printLast(work, id)
        },
      }
    },
  }
}
