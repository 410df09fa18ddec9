import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Body } from '../../../governance/index.ts'
import { bodies } from '../../../governance/index.ts'
import { Forbidden } from '../../../kernel/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { AskingForm } from '../../asking/index.ts'
import { askingForm, needed, oneOf, optionalDay, postAmong, postOptions } from '../../asking/index.ts'
import type { Linked } from '../model/index.ts'
import { linkableThings, linkAssessment, promiseAction, sameThing } from '../store/index.ts'
import type { Found } from './found.ts'
import { findIn, findToLink, frameOf, hrefOf } from './found.ts'

interface Linking extends Found {
  readonly things: readonly Linked[]
}

const keyOf = ({ to, id }: Linked): string => `${to} ${id}`
const optionsOf = (things: readonly Linked[], none: string) => [
  { value: '', text: none },
  ...things.map((thing) => ({
    value: keyOf(thing),
    text: `${thing.to.charAt(0).toUpperCase()}${thing.to.slice(1)}: ${thing.words}`,
  })),
]

const isLinked = ({ assessment }: Found, thing: Linked): boolean =>
  assessment.links.some((link) => sameThing(link, thing))

const links: AskingForm<Linking, { readonly add: string; readonly remove: string }> = {
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
  fields: (found) => [
    {
      kind: 'pick',
      name: 'add',
      label: 'Link it to',
      options: optionsOf(
        found.things.filter((thing) => !isLinked(found, thing)),
        'Nothing more',
      ),
    },
    {
      kind: 'pick',
      name: 'remove',
      label: 'Take a link away',
      options: optionsOf(found.assessment.links, 'None'),
    },
  ],
  stored: () => ({}),
  schema: ({ things }) => {
    const keys = ['', ...things.map(keyOf)]
    return z.object({
      add: oneOf(keys, 'Choose from the list'),
      remove: oneOf(keys, 'Choose from the list'),
    })
  },
  save: async (tx, { assessment, things }, { add, remove }) => {
    const added = things.filter((thing) => keyOf(thing) === add)
    const kept = assessment.links.filter((link) => keyOf(link) !== remove && keyOf(link) !== add)
    await linkAssessment(tx, assessment.id, [...kept, ...added])
    return { ok: true, goTo: hrefOf(assessment) }
  },
}

interface Promising extends Found {
  readonly bodies: readonly Body[]
}

interface Promised {
  readonly body: string
  readonly words: string
  readonly owner: number
  readonly dueOn: IsoDate | undefined
}

const promise: AskingForm<Promising, Promised> = {
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
  fields: ({ bodies: all, posts }) => [
    { kind: 'text', name: 'words', label: 'What is to be done?', rows: 3 },
    { kind: 'pick', name: 'owner', label: 'Which post does it?', options: postOptions(posts) },
    {
      kind: 'pick',
      name: 'body',
      label: 'Which body follows it up?',
      options: all.map(({ id, name }) => ({ value: String(id), text: name })),
    },
    { kind: 'day', name: 'dueOn', label: 'By when?', hint: 'For example, 1 4 2021' },
  ],
  stored: () => ({}),
  schema: ({ bodies: all, posts }) =>
    z.object({
      words: needed('Enter what is to be done'),
      owner: postAmong(posts, 'Choose the post that does it'),
      body: oneOf(
        all.map(({ id }) => String(id)),
        'Choose the body that follows it up',
      ),
      dueOn: optionalDay('The day must be a real date, such as 1 4 2021'),
    }),
  save: async (tx, { assessment, bodies: all }, { words, owner, body, dueOn }) => {
    const followedUpBy = all.find(({ id }) => String(id) === body)
    if (!followedUpBy) return { ok: false, why: 'refused', field: 'body', says: 'Choose the body again' }
    await promiseAction(tx, assessment, {
      bodyId: followedUpBy.id,
      words,
      owner: { postId: owner },
      agreedOn: tx.today,
      dueOn,
      areaId: undefined,
    })
    return { ok: true, goTo: hrefOf(assessment) }
  },
}

/** What an assessment is linked to, and what it had somebody promise. */
export function linkingRoutes(app: FastifyInstance): void {
  askingForm(app, links)
  askingForm(app, promise)
}
