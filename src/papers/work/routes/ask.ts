import type { FastifyInstance } from 'fastify'
import type { Post } from '../../../access/index.ts'
import { posts } from '../../../access/index.ts'
import type { Question, Typed } from '../../../forms/index.ts'
import { ask, askingForm, dayBoxes } from '../../../forms/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
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

const askedOf = ({ asked }: Asking, id: string): Asked | undefined =>
  asked.find(({ consultee }) => consultee.id === id)

/** Who is asked already, or else the only post whose title says so: a person decides. */
function proposed(asking: Asking, { id, proposes }: Consultee): string {
  const already = askedOf(asking, id)
  if (already) return String(already.post.id)
  const [only, ...others] = asking.posts.filter(({ title }) => proposes.test(title))
  return only && others.length === 0 ? String(only.id) : ''
}

const filledIn = (asking: Asking): Typed => ({
  ...Object.fromEntries(asking.consultees.map((each) => [each.id, proposed(asking, each)] as const)),
  ...dayBoxes('dueOn', asking.asked[0]?.dueOn ?? asking.due),
})

/** A post for each consultee, under the consultee’s id, and the day. */
interface AskedOf {
  readonly dueOn: Question<IsoDate | undefined>
  readonly [consultee: string]: Question<number | IsoDate | undefined>
}

const clearedBy = ({ name, part }: Consultee, all: readonly Post[]): Question<number | undefined> =>
  ask.post(name, all, {
    hint: `Clears “${part}”, with the recommendations and the figures`,
    none: 'Nobody',
  })

const questions = ({ consultees, posts: all, due }: Asking): AskedOf => ({
  ...Object.fromEntries(consultees.map((each) => [each.id, clearedBy(each, all)] as const)),
  dueOn: ask.day('By when?', {
    hint:
      due === undefined
        ? 'The calendar has no day for this meeting’s clearances'
        : 'The calendar’s day for this meeting, unless you say another',
  }),
})

/** Asking each consultee’s post for its word by a day, or no longer. */
export const askRoutes = (app: FastifyInstance, papers: PaperReader): void =>
  askingForm({
    path: '/papers/:id/work/ask',
    permission: 'change papers',
    find: async (request): Promise<Asking> => {
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
    questions,
    filledIn,
    save: async (tx, asking, answers) => {
      const { dueOn } = answers
      for (const { id: consultee } of asking.consultees) {
        const [already, postId] = [askedOf(asking, consultee), answers[consultee]]
        if (typeof postId === 'number')
          await askForClearance(tx, { paperId: asking.kept.id, consultee, postId, dueOn })
        else if (already) await withdrawAsking(tx, already.id)
      }
      return { ok: true, goTo: workHref(asking.kept.id) }
    },
  })(app)
