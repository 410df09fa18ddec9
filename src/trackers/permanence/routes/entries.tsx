import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../../access/index.ts'
import { beforeEntering, whyNotOwner } from '../../../children/index.ts'
import type { Problem } from '../../../design/index.ts'
import { ChangedMeanwhile, Page, page } from '../../../design/index.ts'
import type { EntryValues } from '../model/entry.ts'
import type { Recording } from '../model/recorded-meanwhile.ts'
import { mayStandAlready, recordedAlready } from '../model/recorded-meanwhile.ts'
import { changeEntry, recordEntry } from '../store/writing.ts'
import type { EntryChanged } from '../store/writing.ts'
import type { ComeBackProps } from '../views/come-back.tsx'
import { ComeBackPage, lookingBack } from '../views/come-back.tsx'
import { EntryFormPage, titleOfForm } from '../views/entry-form.tsx'
import { UntoldChildPage } from '../views/untold-child.tsx'
import { refuseUntold, shownVersions, takenBackPage } from './as-stored.tsx'
import { asTypedEntry, nothingTyped, readEntry, saysOf, typedEntry } from './entry-form.ts'
import { childIdOf, entryIdOf, isElsewhen, kindOf, recording, versionIn } from './params.ts'
import { entryRead, formOrUntold, formRead } from './reads.ts'

const postedAgain = (body: unknown): Readonly<Record<string, string | readonly string[]>> =>
  z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .catch({})
    .parse(body)

const comeBack: readonly Problem[] = [{ field: 'on', message: lookingBack }]

interface Refusal {
  readonly ok: false
  readonly problems: readonly Problem[]
}

/** Whose action it becomes must be able to see the child; one that is theirs already can be put right, and ended. */
async function unseenOwner(
  tx: ViewerTx,
  childId: number,
  { kind, postId, corrects }: Asked,
): Promise<readonly Problem[]> {
  if (kind !== 'action' || postId === undefined || postId === corrects?.postId) return []
  const message = await whyNotOwner(tx, childId, postId)
  return message === undefined ? [] : [{ field: 'postId', message }]
}

type Asked = Recording & Pick<EntryValues, 'postId'>

/** That nobody would learn of it, or that it is on record already, as the record is once nobody else can record. */
async function whyNotRecorded(tx: ViewerTx, childId: number, asked: Asked): Promise<readonly Problem[]> {
  const unseen = await unseenOwner(tx, childId, asked)
  if (unseen.length > 0) return unseen
  if (!mayStandAlready(asked.kind)) return []
  await beforeEntering(tx)
  return recordedAlready((await formRead(childId, asked.kind)(tx)).child, asked)
}

async function record(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const [childId, kind] = [childIdOf(request), kindOf(request)]
  const choices = await request.asViewer(formOrUntold(childId, kind))
  const typed = typedEntry(request.body)
  if (choices.kind === 'not told') return refuseUntold(reply, choices, { kind, typed })
  const read = readEntry(kind, typed, { ...choices, posts: choices.toName })
  const refuse = (problems: readonly Problem[]) => {
    const { toName: posts, child } = choices
    const { councilId } = child.facts
    return page(
      reply,
      422,
      <EntryFormPage {...{ childId, councilId, kind, posts, typed }} problems={problems} />,
    )
  }
  if (isElsewhen(request)) return refuse(comeBack)
  if (!read.ok) return refuse(read.problems)
  const done = await request.once<Refusal>(async (tx) => {
    const problems = await whyNotRecorded(tx, childId, { kind, ...read.values })
    if (problems.length > 0) return { ok: false, problems }
    await recordEntry(tx, { childId, kind }, read.values)
    return { ok: true, goTo: `/permanence/${childId}` }
  })
  return done.ok ? reply.redirect(done.goTo, 303) : refuse(done.problems)
}

async function changedMeanwhile(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const childId = childIdOf(request)
  const read = await request.asViewer(entryRead(childId, entryIdOf(request)))
  const { entry, form } = read
  const { posts } = form
  const yours = saysOf(typedEntry(request.body), entry.kind, posts)
  if (read.taken) return takenBackPage(reply, 409, { ...read, taken: read.taken }, yours)
  const stored = saysOf(asTypedEntry(entry), entry.kind, posts)
  const href = `/permanence/${childId}/entries/${entry.id}`
  return page(
    reply,
    409,
    <Page title="Somebody changed this entry meanwhile" back={{ href }}>
      <ChangedMeanwhile
        thing="this entry"
        fields={Object.keys(stored).map((label) => ({
          label,
          yours: yours[label] ?? '',
          stored: stored[label] ?? '',
        }))}
        action={href}
        posted={postedAgain(request.body)}
        version={entry.version}
        storedHref={href}
      />
    </Page>,
  )
}

async function correct(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const [childId, id] = [childIdOf(request), entryIdOf(request)]
  const { form, entry, taken } = await request.asViewer(entryRead(childId, id))
  const typed = typedEntry(request.body)
  const version = versionIn(request.body)
  const common = { kind: entry.kind, typed, corrects: { id, version } }
  if (form.kind === 'not told') return refuseUntold(reply, form, common)
  const { child, toName: posts } = form
  const reason = typed.reason.trim()
  const read = readEntry(entry.kind, typed, { ...form, posts, entry })
  const noReason = reason === '' ? [{ field: 'reason', message: 'Enter why it is changed' }] : []
  const refuse = (problems: readonly Problem[]) => {
    if (taken) return changedMeanwhile(request, reply)
    const { councilId } = child.facts
    return page(reply, 422, <EntryFormPage {...{ childId, councilId, posts, problems }} {...common} />)
  }
  if (isElsewhen(request)) return refuse(comeBack)
  if (!read.ok || noReason.length > 0) return refuse([...(read.ok ? [] : read.problems), ...noReason])
  const outcome = await request.once<Extract<EntryChanged, { ok: false }> | Refusal>(async (tx) => {
    const problems = await whyNotRecorded(tx, childId, { kind: entry.kind, ...read.values, corrects: entry })
    if (problems.length > 0) return { ok: false, problems }
    const changed = await changeEntry(tx, { id, version, reason }, read.values)
    return changed.ok ? { ok: true, goTo: `/permanence/${childId}` } : changed
  })
  if (outcome.ok) return reply.redirect(outcome.goTo, 303)
  return 'problems' in outcome ? refuse(outcome.problems) : changedMeanwhile(request, reply)
}

const noForm = (reply: FastifyReply, props: ComeBackProps) => page(reply, 403, <ComeBackPage {...props} />)

/** Entries: the forms that record one, and that correct or complete it. */
export function entryRoutes(app: FastifyInstance): void {
  app.get('/permanence/:childId/record/:kind', recording, async (request, reply) => {
    const [childId, kind] = [childIdOf(request), kindOf(request)]
    const form = await request.asViewer(formOrUntold(childId, kind))
    if (form.kind === 'not told') return page(reply, 200, <UntoldChildPage {...form.untold} />)
    const { child, toName: posts } = form
    const { councilId } = child.facts
    if (isElsewhen(request)) return noForm(reply, { childId, councilId, title: titleOfForm(kind, false) })
    return page(reply, 200, <EntryFormPage {...{ childId, councilId, kind, posts }} typed={nothingTyped} />)
  })

  app.post('/permanence/:childId/record/:kind', recording, record)

  app.get('/permanence/:childId/entries/:id', recording, async (request, reply) => {
    const childId = childIdOf(request)
    const read = await request.asViewer(entryRead(childId, entryIdOf(request)))
    const { form, entry, versions } = read
    if (read.taken) return takenBackPage(reply, 200, { ...read, taken: read.taken })
    if (form.kind === 'not told') return page(reply, 200, <UntoldChildPage {...form.untold} />)
    const { child, posts, toName } = form
    const { councilId } = child.facts
    if (isElsewhen(request))
      return noForm(reply, { childId, councilId, title: titleOfForm(entry.kind, true) })
    const common = {
      ...{ childId, councilId, kind: entry.kind },
      ...{ posts: toName, corrects: entry },
    }
    const earlier = shownVersions(versions, posts)
    return page(reply, 200, <EntryFormPage {...common} versions={earlier} typed={asTypedEntry(entry)} />)
  })

  app.post('/permanence/:childId/entries/:id', recording, correct)
}
