import type { FastifyInstance } from 'fastify'
import { ask, askingForm } from '../../../forms/index.ts'
import { bodies } from '../../../governance/index.ts'
import { Forbidden } from '../../../kernel/index.ts'
import type { Linked } from '../model/index.ts'
import { linkableThings, linkAssessment, promiseAction, sameThing } from '../store/index.ts'
import type { Found } from './found.ts'
import { findIn, findToLink, frameOf, hrefOf } from './found.ts'

const keyOf = ({ to, id }: Linked): string => `${to} ${id}`
const choicesOf = (things: readonly Linked[]) =>
  things.map((thing) => ({
    value: keyOf(thing),
    text: `${thing.to.charAt(0).toUpperCase()}${thing.to.slice(1)}: ${thing.words}`,
  }))

const isLinked = ({ assessment }: Found, thing: Linked): boolean =>
  assessment.links.some((link) => sameThing(link, thing))

const links = askingForm({
  path: '/assessments/:id/links',
  permission: 'change assessments',
  find: async (request, address) => ({
    ...(await findToLink(request, address)),
    things: await request.asViewer(linkableThings),
  }),
  frame: (found) =>
    frameOf(found, 'What it is linked to', {
      lede: 'A paper takes its facts from the assessment that is linked to it, or else to its plan.',
    }),
  questions: (found) => ({
    add: ask.pick('Link it to', choicesOf(found.things.filter((thing) => !isLinked(found, thing))), {
      none: 'Nothing more',
    }),
    remove: ask.pick('Take a link away', choicesOf(found.assessment.links), { none: 'None' }),
  }),
  save: async (tx, { assessment, things }, { add, remove }) => {
    const added = things.filter((thing) => keyOf(thing) === add)
    const kept = assessment.links.filter((link) => keyOf(link) !== remove && keyOf(link) !== add)
    await linkAssessment(tx, assessment.id, [...kept, ...added])
    return { ok: true, goTo: hrefOf(assessment) }
  },
})

const promise = askingForm({
  path: '/assessments/:id/actions',
  permission: 'change governance',
  find: (request, address) =>
    request.asViewer(async (tx) => {
      const found = await findIn(tx, address)
      if (!found.may.promise) throw new Forbidden('Only whoever changes papers and the action log')
      return { ...found, bodies: await bodies(tx) }
    }),
  frame: (found) =>
    frameOf(found, 'Put something on the action log', {
      lede: 'It stands on the one log with everything else that was promised, and is a duty of its owner.',
    }),
  questions: ({ bodies: all, posts }) => ({
    words: ask.text('What is to be done?', { missing: 'Enter what is to be done', rows: 3 }),
    owner: ask.post('Which post does it?', posts, { missing: 'Choose the post that does it' }),
    body: ask.pick(
      'Which body follows it up?',
      all.map(({ id, name }) => ({ value: id, text: name })),
      { missing: 'Choose the body that follows it up' },
    ),
    dueOn: ask.day('By when?', { hint: 'For example, 1 4 2021' }),
  }),
  save: async (tx, { assessment }, { words, owner, body, dueOn }) => {
    await promiseAction(tx, assessment, {
      bodyId: body,
      words,
      owner: { postId: owner },
      agreedOn: tx.today,
      dueOn,
      areaId: undefined,
    })
    return { ok: true, goTo: hrefOf(assessment) }
  },
})

/** What an assessment is linked to, and what it had somebody promise. */
export function linkingRoutes(app: FastifyInstance): void {
  links(app)
  promise(app)
}
