import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs, postedAgain, posts, problemsOf, reasonField, versionIn } from '../../access/index.ts'
import { ChangedMeanwhile, Page, page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { Corrected } from '../model.ts'
import type { NewVacancy } from '../store/record-vacancy.ts'
import { correctVacancy, recordVacancy } from '../store/record-vacancy.ts'
import { vacancyById } from '../store/vacancies.ts'
import { vacancyVersions } from '../store/versions.ts'
import type { TypedVacancy } from '../views/vacancy-form.tsx'
import { VacancyForm } from '../views/vacancy-form.tsx'
import { typedVacancy, VacancyFields, vacancyAsTyped } from './vacancy-form.ts'

const Params = z.object({ id: z.string() })
const Reasoned = z.object({ reason: reasonField })
const Asked = z.object({ post: z.string().catch('') })

/** The vacancy that the address names: one that was closed can be opened again. @throws NotFound */
const vacancyRead = (request: FastifyRequest) => async (tx: ViewerTx) => {
  const { id } = Params.parse(request.params)
  const vacancy = /^\d{1,9}$/.test(id) ? await vacancyById(tx, Number(id)) : undefined
  if (!vacancy) throw new NotFound()
  const { id: number, version } = vacancy.recruitment
  return {
    vacancy,
    corrects: { id: number, version },
    posts: await posts(tx),
    versions: await vacancyVersions(tx, number),
  }
}

const dayWords = ({ day, month, year }: TypedVacancy['fromOn']): string => [day, month, year].join(' ').trim()

const fieldsOf = (typed: TypedVacancy): Readonly<Record<string, string>> => ({
  'Full-time equivalent': typed.fullTimeEquivalent,
  'Vacant from': dayWords(typed.fromOn),
  'Vacant until': dayWords(typed.untilOn),
  'Covered by': typed.coveredBy,
  'Cost of cover': typed.cost,
  Joins: typed.joinsWords,
})

async function changedMeanwhile(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { vacancy, corrects } = await request.asViewer(vacancyRead(request))
  const [yours, stored] = [fieldsOf(typedVacancy(request.body)), fieldsOf(vacancyAsTyped(vacancy))]
  return page(
    reply,
    409,
    <Page title="Somebody changed this vacancy meanwhile" back={{ href: '/funding' }}>
      <ChangedMeanwhile
        thing="this vacancy"
        fields={Object.keys(stored).map((label) => ({
          label,
          yours: yours[label] ?? '',
          stored: stored[label] ?? '',
        }))}
        action={`/funding/vacancies/${corrects.id}`}
        posted={postedAgain(request.body)}
        version={corrects.version}
        storedHref="/funding"
      />
    </Page>,
  )
}

async function add(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const all = await request.asViewer(posts)
  const typed = typedVacancy(request.body)
  const form = VacancyFields(new Set(all.map(({ id }) => id))).safeParse(typed)
  if (!form.success)
    return page(reply, 422, <VacancyForm posts={all} typed={typed} problems={problemsOf(form.error)} />)
  const done = await request.once<never>(async (tx) => {
    await recordVacancy(tx, form.data)
    return { ok: true, goTo: '/funding' }
  })
  return reply.redirect(done.goTo, 303)
}

const save = (request: FastifyRequest, id: number, reason: string, vacancy: NewVacancy) =>
  request.once<Extract<Corrected, { ok: false }>>(async (tx) => {
    const from = { id, version: versionIn(request.body), reason }
    const corrected = await correctVacancy(tx, from, vacancy)
    return corrected.ok ? { ok: true, goTo: '/funding' } : corrected
  })

async function correct(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { corrects, posts: all } = await request.asViewer(vacancyRead(request))
  const typed = typedVacancy(request.body)
  const form = VacancyFields(new Set(all.map(({ id }) => id))).safeParse(typed)
  const reason = Reasoned.safeParse(typed)
  if (!form.success || !reason.success) {
    const problems = [form, reason].flatMap(({ error }) => (error ? problemsOf(error) : []))
    const again = { ...corrects, version: versionIn(request.body) }
    return page(reply, 422, <VacancyForm corrects={again} posts={all} typed={typed} problems={problems} />)
  }
  const outcome = await save(request, corrects.id, reason.data.reason, form.data)
  return outcome.ok ? reply.redirect(outcome.goTo, 303) : changedMeanwhile(request, reply)
}

/** Vacancies: added, corrected, and closed when the post is filled. */
export function vacancyRoutes(app: FastifyInstance): void {
  app.get('/funding/vacancies/new', needs('change funding'), async (request, reply) => {
    const typed = { post: Asked.parse(request.query).post, fullTimeEquivalent: '1' }
    return page(reply, 200, <VacancyForm posts={await request.asViewer(posts)} typed={typed} />)
  })

  app.post('/funding/vacancies', needs('change funding'), add)

  app.get('/funding/vacancies/:id', needs('change funding'), async (request, reply) => {
    const { vacancy, ...read } = await request.asViewer(vacancyRead(request))
    return page(reply, 200, <VacancyForm {...read} typed={vacancyAsTyped(vacancy)} />)
  })

  app.post('/funding/vacancies/:id', needs('change funding'), correct)
}
