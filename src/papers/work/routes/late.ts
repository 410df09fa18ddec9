import type { FastifyInstance } from 'fastify'
import { ask, askingForm, changedMeanwhile } from '../../../forms/index.ts'
import { Forbidden } from '../../../kernel/index.ts'
import { longText } from '../../long-text.ts'
import type { KeptPaper, LateRoute } from '../../model/index.ts'
import type { PaperReader } from '../../routes/asked.ts'
import { lateLaw } from '../model/index.ts'
import { consentToLate, sayWhyLate } from '../store/index.ts'
import { workHref } from '../views/props.ts'
import { workFrame } from './frame.ts'
import { chairPostOf } from './read.ts'

interface Why {
  readonly kept: KeptPaper
  readonly route: LateRoute | undefined
}

/** A board that is under no law on access has no such route: nothing is there. */
const underTheLaw = ({ paper }: KeptPaper): boolean => paper.work?.accessRules === true

const changing = ({ kept, route }: Why) => ({
  thing: 'the route of this late paper',
  version: route?.version ?? 0,
  href: workHref(kept.id),
})

const why = (papers: PaperReader) =>
  askingForm({
    path: '/papers/:id/work/late',
    permission: 'change papers',
    find: async (request): Promise<Why | undefined> => {
      const kept = await papers.kept(request)
      return underTheLaw(kept) ? { kept, route: kept.paper.work?.lateRoute } : undefined
    },
    frame: ({ kept }) => workFrame(kept, 'Why this paper cannot wait', { lede: lateLaw }),
    questions: () => ({
      circumstances: ask.text('Which special circumstances make it urgent?', {
        ...longText,
        hint: 'It stands in the header of the paper. That nobody wrote it in time is none.',
        missing: 'Enter the special circumstances',
      }),
    }),
    filledIn: ({ route }) => ({ circumstances: route?.circumstances ?? '' }),
    changes: changing,
    save: async (tx, { kept }, { circumstances }, { version }) =>
      (await sayWhyLate(tx, { paperId: kept.id, version }, circumstances))
        ? { ok: true, goTo: `${workHref(kept.id)}#late` }
        : changedMeanwhile,
  })

const consent = (papers: PaperReader) =>
  askingForm({
    path: '/papers/:id/work/late/consent',
    permission: 'approve paper work',
    find: async (request) => {
      const kept = await papers.kept(request)
      const route = kept.paper.work?.lateRoute
      if (!underTheLaw(kept) || !route) return undefined
      const chair = await request.asViewer((tx) => chairPostOf(tx, kept))
      if (chair === undefined) throw new Forbidden('Only whoever chairs the body')
      return { kept, route, chair }
    },
    frame: ({ kept, route }) =>
      workFrame(kept, 'Agree as chair that it is urgent', {
        lede: lateLaw,
        above: `The special circumstances: ${route.circumstances}`,
        save: 'Agree',
      }),
    questions: () => ({
      words: ask.text('The reason, as the minutes will have it', {
        ...longText,
        missing: 'Enter the reason for the minutes',
      }),
    }),
    changes: changing,
    save: async (tx, { kept, route, chair }, { words }, { version }) => {
      // The chair agrees to the circumstances that were read.
      if (route.version !== version) return changedMeanwhile
      await consentToLate(tx, route, chair, words)
      return { ok: true, goTo: `${workHref(kept.id)}#late` }
    },
  })

/** The route of a late paper: why it cannot wait, and the chair’s word. */
export function lateRoutes(app: FastifyInstance, papers: PaperReader): void {
  why(papers)(app)
  consent(papers)(app)
}
