import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Post } from '../../../access/index.ts'
import { Forbidden } from '../../../kernel/index.ts'
import type { AskingForm, Field } from '../../asking/index.ts'
import { askingForm, changedMeanwhile, needed, numberIn, oneOf } from '../../asking/index.ts'
import type { KeptPaper } from '../../model/index.ts'
import type { PaperReader } from '../../routes/asked.ts'
import type { Comment } from '../model/index.ts'
import { partFingerprint } from '../model/index.ts'
import { commentOn, resolveComment } from '../store/index.ts'
import { workHref } from '../views/props.ts'
import { workFrame } from './frame.ts'
import { ownPosts, workRead } from './read.ts'

interface Commenting {
  readonly kept: KeptPaper
  readonly own: readonly Post[]
  readonly part: string
}

const fields = ({ kept }: Commenting): readonly Field[] => [
  {
    kind: 'pick',
    name: 'part',
    label: 'Which part?',
    options: [
      { value: '', text: 'Choose a part' },
      ...kept.paper.parts.map(({ id, title }) => ({ value: id, text: title })),
    ],
  },
  { kind: 'text', name: 'words', label: 'What do you say to it?' },
]

const comment = (
  papers: PaperReader,
): AskingForm<Commenting, { readonly part: string; readonly words: string }> => ({
  path: '/papers/:id/work/comments/new',
  permission: 'change paper work',
  find: async (request, { query }) => {
    const { kept, may } = await workRead(request, papers)
    if (!may.comment) throw new Forbidden('Only whoever works on papers, or holds a post')
    return { kept, own: await request.asViewer(ownPosts), part: query.part ?? '' }
  },
  frame: ({ kept }) =>
    workFrame(kept, 'Comment on a part', {
      lede: 'For those who work on the paper. No form of the paper has it.',
      save: 'Comment',
    }),
  fields,
  stored: ({ part }) => ({ part }),
  schema: ({ kept }) =>
    z.object({
      part: oneOf(
        kept.paper.parts.map(({ id }) => id),
        'Choose the part',
      ),
      words: needed('Enter your comment'),
    }),
  save: async (tx, { kept, own }, { part, words }) => {
    const fingerprint = partFingerprint(kept.paper, part)
    await commentOn(tx, { paperId: kept.id, part, words, fingerprint, postId: own[0]?.id })
    return { ok: true, goTo: `${workHref(kept.id)}#comments` }
  },
})

interface Resolving {
  readonly kept: KeptPaper
  readonly comment: Comment
}

const resolve = (papers: PaperReader): AskingForm<Resolving, { readonly words: string }> => ({
  path: '/papers/:id/work/comments/:comment',
  permission: 'change paper work',
  find: async (request, address) => {
    const { kept, comments, may } = await workRead(request, papers)
    const found = comments.find(({ id }) => id === numberIn(address, 'comment'))
    if (found && !may.seesAll && !may.posts.includes(found.postId ?? 0))
      throw new Forbidden('Only whoever works on papers, or made the comment')
    return found && { kept, comment: found }
  },
  frame: ({ kept, comment: { words, by } }) =>
    workFrame(kept, 'Answer and resolve a comment', { above: `${by}: ${words}`, save: 'Resolve' }),
  fields: () => [{ kind: 'text', name: 'words', label: 'What became of it?' }],
  stored: ({ comment: { resolved } }) => ({ words: resolved?.words ?? '' }),
  schema: () => z.object({ words: needed('Enter what became of it') }),
  version: ({ comment: { version } }) => version,
  storedHref: ({ kept }) => workHref(kept.id),
  save: async (tx, { kept, comment: { id } }, { words }, version) =>
    (await resolveComment(tx, { id, version }, words))
      ? { ok: true, goTo: `${workHref(kept.id)}#comments` }
      : changedMeanwhile,
})

/** Comments on parts of a paper, and what became of them. */
export function commentRoutes(app: FastifyInstance, papers: PaperReader): void {
  askingForm(app, comment(papers))
  askingForm(app, resolve(papers))
}
