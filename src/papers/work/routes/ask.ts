import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Post } from '../../../access/index.ts'
import { posts } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { AskingForm, Field, Typed } from '../../asking/index.ts'
import { askingForm, dayBoxes, optionalDay, postOptions, postOrNobody } from '../../asking/index.ts'
import type { KeptPaper } from '../../model/index.ts'
import type { PaperReader } from '../../routes/asked.ts'
import type { Asked, Consultee } from '../model/index.ts'
import { consulteesFor } from '../model/index.ts'
import { askForClearance, clearancesOf, dueOf, meetingOfPaper, withdrawAsking } from '../store/index.ts'
import { workHref } from '../views/props.ts'
import { workFrame } from './frame.ts'

interface Asking {
  readonly kept: KeptPaper
  readonly posts: readonly Post[]
  readonly consultees: readonly Consultee[]
  readonly asked: readonly Asked[]
  /** By the meeting calendar. */
  readonly due: IsoDate | undefined
}

interface Chosen {
  readonly dueOn: IsoDate | undefined
  /** By consultee; undefined asks nobody. */
  readonly posts: ReadonlyMap<string, number | undefined>
}

const askedOf = ({ asked }: Asking, id: string): Asked | undefined =>
  asked.find(({ consultee }) => consultee.id === id)

/** Who is asked already, or else the only post whose title says so: a person decides. */
function proposed(asking: Asking, { id, proposes }: Consultee): string {
  const already = askedOf(asking, id)
  if (already) return String(already.post.id)
  const [only, ...others] = asking.posts.filter(({ title }) => proposes.test(title))
  return only && others.length === 0 ? String(only.id) : ''
}

const stored = (asking: Asking): Typed => ({
  ...Object.fromEntries(asking.consultees.map((each) => [each.id, proposed(asking, each)] as const)),
  ...dayBoxes('dueOn', asking.asked[0]?.dueOn ?? asking.due),
})

const schema = ({ posts: all, consultees }: Asking): z.ZodType<Chosen> =>
  z
    .object({
      dueOn: optionalDay('The day must be a real date, such as 1 6 2020'),
      ...Object.fromEntries(consultees.map(({ id }) => [id, postOrNobody(all)] as const)),
    })
    .transform(({ dueOn, ...typed }) => ({
      dueOn,
      posts: new Map(
        Object.entries(typed).map(([id, post]) => [id, typeof post === 'number' ? post : undefined] as const),
      ),
    }))

const fields = ({ consultees, posts: all, due }: Asking): readonly Field[] => [
  ...consultees.map(({ id, name, part }) => ({
    kind: 'pick' as const,
    name: id,
    label: name,
    hint: `Clears “${part}”, with the recommendations and the figures`,
    options: postOptions(all, 'Nobody'),
  })),
  {
    kind: 'day',
    name: 'dueOn',
    label: 'By when?',
    hint:
      due === undefined
        ? 'The calendar has no day for this meeting’s clearances'
        : 'The calendar’s day for this meeting, unless you say another',
  },
]

/** Asking each consultee’s post for its word by a day, or no longer. */
export function askRoutes(app: FastifyInstance, papers: PaperReader): void {
  const ask: AskingForm<Asking, Chosen> = {
    path: '/papers/:id/work/ask',
    permission: 'change papers',
    find: async (request) => {
      const kept = await papers.kept(request)
      return request.asViewer(async (tx) => ({
        kept,
        posts: await posts(tx),
        consultees: consulteesFor(kept.paper.template),
        asked: await clearancesOf(tx, kept.id),
        due: dueOf(await meetingOfPaper(tx, kept), 'clearance'),
      }))
    },
    frame: ({ kept }) =>
      workFrame(kept, 'Ask for clearances', {
        lede: 'Each post chosen has it among its duties until it is answered. Another post than before is asked afresh.',
        save: 'Ask',
      }),
    fields,
    stored,
    schema,
    save: async (tx, asking, { dueOn, posts: chosen }) => {
      for (const [consultee, postId] of chosen) {
        const already = askedOf(asking, consultee)
        if (postId !== undefined)
          await askForClearance(tx, { paperId: asking.kept.id, consultee, postId, dueOn })
        else if (already) await withdrawAsking(tx, already.id)
      }
      return { ok: true, goTo: workHref(asking.kept.id) }
    },
  }
  askingForm(app, ask)
}
