import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Post, Viewer } from '../../access/index.ts'
import { needs, posts } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { addressOf, ask, askingForm, dayBoxes, when } from '../../forms/index.ts'
import { longDate } from '../../kernel/index.ts'
import { AbsencesPage } from './page.tsx'
import { absences, changeAbsence, markAbsent } from './store.ts'

const crumbs = (text: string) => [{ text: 'Away', href: '/absences' }, { text }]

/** The line manager's own posts, or any for those who answer for the service or keep governance. */
const managersFor = ({ grants, posts: own }: Viewer, all: readonly Post[]): readonly Post[] =>
  grants.has('change handovers | any') || grants.has('change governance | any')
    ? all
    : all.filter(({ id }) => own.includes(id))

const until = () => ask.day('Until which day?', { missing: 'Enter the last day' })

const standsIn = (all: readonly Post[]) =>
  ask.post('Which post stands in? (optional)', all, {
    hint: 'Who chairs or answers meanwhile. A deputy for children is named under Deputies',
  })

const another = 'Choose another post than the one that is away'
const lastDay = 'The last day must be the same as or after the first'

const add = askingForm({
  path: '/absences/new',
  postTo: '/absences',
  permission: 'change handovers',
  find: (request) => request.asViewer(async (tx) => ({ viewer: tx.viewer, all: await posts(tx) })),
  frame: () => ({ title: 'Say that a post is away', breadcrumbs: crumbs('Add'), save: 'Save' }),
  questions: ({ viewer, all }) => ({
    post: ask.post('Which post is away?', all, { missing: 'Choose the post' }),
    from: ask.day('From which day on?', { missing: 'Enter the first day' }),
    until: until(),
    reason_away: ask.line('Why?', {
      hint: 'In a word or two, such as leave; nothing about health',
      missing: 'Enter why',
    }),
    cover: standsIn(all),
    manager: ask.post('Which post is its line manager?', managersFor(viewer, all), {
      missing: 'Choose the line manager',
    }),
  }),
  check: (said) => [
    ...when(said.until < said.from, 'until', lastDay),
    ...when(said.cover === said.post, 'cover', another),
    ...when(said.manager === said.post, 'manager', another),
  ],
  save: async (tx, _subject, { post, from, until, reason_away, cover, manager }) => {
    await markAbsent(tx, {
      ...{ postId: post, from, until, reason: reason_away },
      ...{ coveredByPostId: cover, lineManagerPostId: manager },
    })
    return { ok: true, goTo: '/absences' }
  },
})

const oneRead = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const { id: asked } = addressOf(request).params
    const absence = (await absences(tx)).find(({ id }) => String(id) === asked)
    return absence && { absence, all: await posts(tx) }
  })

const change = askingForm({
  path: '/absences/:id',
  permission: 'change handovers',
  find: oneRead,
  frame: ({ absence: { post, from, until } }) => ({
    title: 'Change an absence',
    caption: post.title,
    lede: `Away from ${longDate(from)} until ${longDate(until)}.`,
    breadcrumbs: crumbs('Change'),
    save: 'Save change',
  }),
  questions: ({ all }) => ({ until: until(), cover: standsIn(all) }),
  filledIn: ({ absence: { until, coveredBy } }) => ({
    ...dayBoxes('until', until),
    cover: coveredBy === undefined ? '' : String(coveredBy.postId),
  }),
  check: (said, { absence }) => [
    ...when(said.until < absence.from, 'until', lastDay),
    ...when(said.cover === absence.post.postId, 'cover', another),
  ],
  changes: ({ absence: { version } }) => ({ thing: 'this absence', version, href: '/absences' }),
  asksReason: () => true,
  save: async (tx, { absence }, { until, cover }, from) => {
    const done = await changeAbsence(tx, { id: absence.id, ...from }, { until, coveredByPostId: cover })
    return done.ok ? { ok: true, goTo: '/absences' } : done
  },
})

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
  add(app)
  change(app)
}
