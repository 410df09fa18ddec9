import type { FastifyInstance } from 'fastify'
import { ask, askingForm, changedMeanwhile, numberIn } from '../../../forms/index.ts'
import { Forbidden } from '../../../kernel/index.ts'
import { longText } from '../../long-text.ts'
import type { PaperReader } from '../../routes/asked.ts'
import { partFingerprint } from '../model/index.ts'
import { commentOn, resolveComment } from '../store/index.ts'
import { workHref } from '../views/props.ts'
import { workFrame } from './frame.ts'
import { ownPosts, workRead } from './read.ts'

const comment = (papers: PaperReader) =>
  askingForm({
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
    questions: ({ kept }) => ({
      part: ask.pick(
        'Which part?',
        kept.paper.parts.map(({ id, title }) => ({ value: id, text: title })),
        { missing: 'Choose the part', none: 'Choose a part' },
      ),
      words: ask.text('What do you say to it?', { ...longText, missing: 'Enter your comment' }),
    }),
    filledIn: ({ part }) => ({ part }),
    save: async (tx, { kept, own }, { part, words }) => {
      const fingerprint = partFingerprint(kept.paper, part)
      await commentOn(tx, { paperId: kept.id, part, words, fingerprint, postId: own[0]?.id })
      return { ok: true, goTo: `${workHref(kept.id)}#comments` }
    },
  })

const resolve = (papers: PaperReader) =>
  askingForm({
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
    questions: () => ({
      words: ask.text('What became of it?', { ...longText, missing: 'Enter what became of it' }),
    }),
    filledIn: ({ comment: { resolved } }) => ({ words: resolved?.words ?? '' }),
    changes: ({ kept, comment: { version } }) => ({
      thing: 'this comment',
      version,
      href: workHref(kept.id),
    }),
    save: async (tx, { kept, comment: { id } }, { words }, { version }) =>
      (await resolveComment(tx, { id, version }, words))
        ? { ok: true, goTo: `${workHref(kept.id)}#comments` }
        : changedMeanwhile,
  })

/** Comments on parts of a paper, and what became of them. */
export function commentRoutes(app: FastifyInstance, papers: PaperReader): void {
  comment(papers)(app)
  resolve(papers)(app)
}
