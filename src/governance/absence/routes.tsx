import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Post, Viewer, ViewerTx } from '../../access/index.ts'
import { needs, posts } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { longDate, NotFound } from '../../kernel/index.ts'
import { answer } from '../asked/answer.tsx'
import { AskedForm } from '../asked/form-page.tsx'
import type { Question } from '../asked/model.ts'
import { dayTyped } from '../asked/model.ts'
import type { Absence } from './model.ts'
import { AbsencesPage } from './page.tsx'
import { absences, changeAbsence, markAbsent } from './store.ts'

type Field = 'post' | 'from' | 'until' | 'reason_away' | 'cover' | 'manager'

const options = (all: readonly Post[]) => all.map(({ id, title }) => ({ value: String(id), text: title }))
const crumbs = (text: string) => [{ text: 'Away', href: '/absences' }, { text }]

/** The line manager's own posts, or any for those who answer for the service or keep governance. */
const managersFor = ({ grants, posts: own }: Viewer, all: readonly Post[]): readonly Post[] =>
  grants.has('change handovers | any') || grants.has('change governance | any')
    ? all
    : all.filter(({ id }) => own.includes(id))

const standsIn = (all: readonly Post[]): Question<Field> => ({
  name: 'cover',
  kind: 'choice',
  asks: 'Which post stands in? (optional)',
  hint: 'Who chairs or answers meanwhile. A deputy for children is named under Deputies',
  options: options(all),
})

const questionsFor = (viewer: Viewer, all: readonly Post[]): readonly Question<Field>[] => [
  {
    name: 'post',
    kind: 'choice',
    asks: 'Which post is away?',
    missing: 'Choose the post',
    options: options(all),
  },
  { name: 'from', kind: 'day', asks: 'From which day on?', missing: 'Enter the first day' },
  { name: 'until', kind: 'day', asks: 'Until which day?', missing: 'Enter the last day' },
  {
    name: 'reason_away',
    kind: 'line',
    max: 200,
    asks: 'Why?',
    hint: 'In a word or two, such as leave; nothing about health',
    missing: 'Enter why',
  },
  standsIn(all),
  {
    name: 'manager',
    kind: 'choice',
    asks: 'Which post is its line manager?',
    missing: 'Choose the line manager',
    options: options(managersFor(viewer, all)),
  },
]

const newForm = {
  title: 'Say that a post is away',
  breadcrumbs: crumbs('Add'),
  action: '/absences',
  button: 'Save',
}
const choices = (tx: ViewerTx) => posts(tx).then((all) => questionsFor(tx.viewer, all))

async function add(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const questions = await request.asViewer(choices)
  return answer<Field>(request, reply, {
    ...newForm,
    questions,
    check: (said) => {
      const when = (holds: boolean, field: Field, message: string) => (holds ? [{ field, message }] : [])
      return [
        ...when(
          said.theDay('until') < said.theDay('from'),
          'until',
          'The last day must be the same as or after the first',
        ),
        ...when(
          said.text('cover') === said.text('post'),
          'cover',
          'Choose another post than the one that is away',
        ),
        ...when(
          said.text('manager') === said.text('post'),
          'manager',
          'Choose another post than the one that is away',
        ),
      ]
    },
    store: async (tx, said) => {
      const cover = said.text('cover')
      await markAbsent(tx, {
        postId: Number(said.theText('post')),
        from: said.theDay('from'),
        until: said.theDay('until'),
        reason: said.theText('reason_away'),
        coveredByPostId: cover === undefined ? undefined : Number(cover),
        lineManagerPostId: Number(said.theText('manager')),
      })
      return { ok: true, goTo: '/absences' }
    },
  })
}

const Params = z.object({ id: z.string() })

const oneRead = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const absence = (await absences(tx)).find(({ id }) => String(id) === Params.parse(request.params).id)
    if (!absence) throw new NotFound()
    return { absence, all: await posts(tx) }
  })

const changeForm = ({ id, post, from, until }: Absence, all: readonly Post[]) => ({
  title: 'Change an absence',
  caption: post.title,
  lede: `Away from ${longDate(from)} until ${longDate(until)}.`,
  breadcrumbs: crumbs('Change'),
  action: `/absences/${id}`,
  button: 'Save change',
  asksReason: true,
  questions: [
    { name: 'until', kind: 'day', asks: 'Until which day?', missing: 'Enter the last day' },
    standsIn(all),
  ] satisfies readonly Question<Field>[],
})

const typedOf = ({ until, coveredBy }: Absence) => ({
  ...dayTyped('until', until),
  cover: coveredBy === undefined ? '' : String(coveredBy.postId),
})

async function change(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { absence, all } = await oneRead(request)
  return answer<Field>(request, reply, {
    ...changeForm(absence, all),
    check: (said) => [
      ...(said.theDay('until') < absence.from
        ? [{ field: 'until', message: 'The last day must be the same as or after the first' }]
        : []),
      ...(said.text('cover') === String(absence.post.postId)
        ? [{ field: 'cover', message: 'Choose another post than the one that is away' }]
        : []),
    ],
    store: async (tx, said, from) => {
      const cover = said.text('cover')
      const given = {
        until: said.theDay('until'),
        coveredByPostId: cover === undefined ? undefined : Number(cover),
      }
      const done = await changeAbsence(tx, { id: absence.id, ...from }, given)
      return done.ok ? { ok: true, goTo: '/absences' } : done
    },
    now: async () => {
      const stored = (await oneRead(request)).absence
      return { thing: 'this absence', typed: typedOf(stored), version: stored.version }
    },
    storedHref: '/absences',
  })
}

/** Posts that are away, and who stands in. */
export function absenceRoutes(app: FastifyInstance): void {
  app.get('/absences', needs('change handovers'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => ({
      absences: await absences(tx),
      vacant: new Set((await posts(tx)).filter(({ held }) => held === 'vacant').map(({ id }) => id)),
      day: tx.at.asAt,
    }))
    return page(reply, 200, <AbsencesPage {...read} />)
  })
  app.get('/absences/new', needs('change handovers'), async (request, reply) =>
    page(reply, 200, <AskedForm {...newForm} questions={await request.asViewer(choices)} typed={{}} />),
  )
  app.get('/absences/:id', needs('change handovers'), async (request, reply) => {
    const { absence, all } = await oneRead(request)
    return page(
      reply,
      200,
      <AskedForm {...changeForm(absence, all)} version={absence.version} typed={typedOf(absence)} />,
    )
  })
  app.post('/absences', needs('change handovers'), add)
  app.post('/absences/:id', needs('change handovers'), change)
}
