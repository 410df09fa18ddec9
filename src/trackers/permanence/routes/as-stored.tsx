import type { FastifyReply } from 'fastify'
import type { Post, Version } from '../../../access/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { ShownVersion } from '../../../design/index.ts'
import { page } from '../../../design/index.ts'
import type { Entry, TakenBack } from '../model/entry.ts'
import { EntryFormPage, type EntryFormProps } from '../views/entry-form.tsx'
import { TakenBackPage } from '../views/taken-back.tsx'
import { nothingRecorded } from '../views/untold-child.tsx'
import { asTypedEntry, saysOf } from './entry-form.ts'
import type { entryRead, formOrUntold } from './reads.ts'

type FormRead = Awaited<ReturnType<ReturnType<typeof formOrUntold>>>
type EntryAsRead = Awaited<ReturnType<ReturnType<typeof entryRead>>>
export type Untold = Extract<FormRead, { kind: 'not told' }>

const takenBackSaid = ({ takenBackOn }: Entry) =>
  takenBackOn === undefined ? {} : { 'Taken back on': longDate(takenBackOn) }

/** What an entry said, version by version. */
export const shownVersions = (
  versions: readonly Version<Entry>[],
  posts: readonly Post[],
): readonly ShownVersion[] =>
  versions.map(({ row, change }) => ({
    on: change.on,
    by: change.by,
    reason: change.reason,
    says: { ...saysOf(asTypedEntry(row), row.kind, posts), ...takenBackSaid(row) },
  }))

export const councilIdOf = (form: FormRead): string =>
  form.kind === 'not told' ? form.untold.councilId : form.child.facts.councilId

/** What was typed is kept: the day looked at was changed in another window. */
export function refuseUntold(
  reply: FastifyReply,
  { untold, toName: posts }: Untold,
  form: Pick<EntryFormProps, 'kind' | 'typed' | 'corrects' | 'takeBackReason'>,
): FastifyReply {
  const { childId, councilId } = untold
  const problems = [{ field: 'on', message: nothingRecorded(untold) }]
  return page(reply, 409, <EntryFormPage {...{ childId, councilId, posts, problems }} {...form} />)
}

/** Of an entry that was taken back. @param yours what somebody wanted to make of it meanwhile. */
export function takenBackPage(
  reply: FastifyReply,
  status: 200 | 409,
  { taken, entry, form, versions }: EntryAsRead & { readonly taken: TakenBack },
  yours?: Readonly<Record<string, string>>,
): FastifyReply {
  const { posts } = form
  return page(
    reply,
    status,
    <TakenBackPage
      {...{ taken, yours }}
      childId={entry.childId}
      councilId={councilIdOf(form)}
      posts={new Map(posts.map(({ id, title }) => [id, title]))}
      versions={shownVersions(versions, posts)}
    />,
  )
}
