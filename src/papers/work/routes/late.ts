import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Forbidden } from '../../../kernel/index.ts'
import type { AskingForm } from '../../asking/index.ts'
import { askingForm, changedMeanwhile, needed } from '../../asking/index.ts'
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

const why = (papers: PaperReader): AskingForm<Why, { readonly circumstances: string }> => ({
  path: '/papers/:id/work/late',
  permission: 'change papers',
  find: async (request) => {
    const kept = await papers.kept(request)
    return underTheLaw(kept) ? { kept, route: kept.paper.work?.lateRoute } : undefined
  },
  frame: ({ kept }) => workFrame(kept, 'Why this paper cannot wait', { lede: lateLaw }),
  fields: () => [
    {
      kind: 'text',
      name: 'circumstances',
      label: 'Which special circumstances make it urgent?',
      hint: 'It stands in the header of the paper. That nobody wrote it in time is none.',
    },
  ],
  stored: ({ route }) => ({ circumstances: route?.circumstances ?? '' }),
  schema: () => z.object({ circumstances: needed('Enter the special circumstances') }),
  version: ({ route }) => route?.version ?? 0,
  storedHref: ({ kept }) => workHref(kept.id),
  save: async (tx, { kept }, { circumstances }, version) =>
    (await sayWhyLate(tx, { paperId: kept.id, version }, circumstances))
      ? { ok: true, goTo: `${workHref(kept.id)}#late` }
      : changedMeanwhile,
})

interface Consenting extends Why {
  readonly route: LateRoute
  readonly chair: number
}

const consent = (papers: PaperReader): AskingForm<Consenting, { readonly words: string }> => ({
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
  fields: () => [{ kind: 'text', name: 'words', label: 'The reason, as the minutes will have it' }],
  stored: () => ({}),
  schema: () => z.object({ words: needed('Enter the reason for the minutes') }),
  version: ({ route }) => route.version,
  storedHref: ({ kept }) => workHref(kept.id),
  save: async (tx, { kept, route, chair }, { words }, version) => {
    // The chair agrees to the circumstances that were read.
    if (route.version !== version) return changedMeanwhile
    await consentToLate(tx, route, chair, words)
    return { ok: true, goTo: `${workHref(kept.id)}#late` }
  },
})

/** The route of a late paper: why it cannot wait, and the chair’s word. */
export function lateRoutes(app: FastifyInstance, papers: PaperReader): void {
  askingForm(app, why(papers))
  askingForm(app, consent(papers))
}
