import { z } from 'zod'
import type { Problem, TypedDate } from '../../../design/index.ts'
import { readTypedDate, typedDate } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { EntryValues } from '../model/entry.ts'

/** What the chair typed about one child. Names carry the child's number, since every child has a box on the page. */
export interface TypedBox {
  readonly childId: number
  readonly chair: string
  readonly decision: string
  readonly action: string
  readonly owner: string
  readonly due: TypedDate
}

const text = (body: Readonly<Record<string, unknown>>, name: string): string =>
  z.string().catch('').parse(body[name]).trim()

export function typedBox(posted: unknown, childId: number): TypedBox {
  const body = z.record(z.string(), z.unknown()).catch({}).parse(posted)
  return {
    childId,
    chair: text(body, 'chair'),
    decision: text(body, `decision-${childId}`),
    action: text(body, `action-${childId}`),
    owner: text(body, `owner-${childId}`),
    due: typedDate(body, `due-${childId}`),
  }
}

export type BoxRead =
  | { readonly ok: true; readonly meeting: EntryValues; readonly action: EntryValues | undefined }
  | { readonly ok: false; readonly problems: readonly Problem[] }

interface Choices {
  readonly posts: readonly { readonly id: number }[]
  readonly today: IsoDate
}

const blank = {
  endedOn: undefined,
  dueOn: undefined,
  postId: undefined,
  code: undefined,
  route: undefined,
  parallel: undefined,
  place: undefined,
}

const postIn = (posts: Choices['posts'], typed: string) => posts.find(({ id }) => String(id) === typed)?.id

function actionProblems(box: TypedBox, { posts, today }: Choices): readonly Problem[] {
  if (box.action === '') return []
  const due = readTypedDate(box.due)
  const problem = (wrong: boolean, name: string, message: string) =>
    wrong ? [{ field: `${name}-${box.childId}`, message }] : []
  return [
    ...problem(postIn(posts, box.owner) === undefined, 'owner', 'Choose the post that does it'),
    ...problem(!due.ok, 'due', 'Enter the day by which it is done'),
    ...problem(due.ok && due.day < today, 'due', 'It cannot be due before today'),
  ]
}

/** A decision of today's meeting, with at most one action: what a chair records while the meeting goes on. */
export function readBox(box: TypedBox, choices: Choices): BoxRead {
  const { posts, today } = choices
  const chair = postIn(posts, box.chair)
  const problems = [
    ...(box.decision === ''
      ? [{ field: `decision-${box.childId}`, message: 'Enter what was decided for this child' }]
      : []),
    ...(chair === undefined ? [{ field: 'chair', message: 'Choose who is in the chair' }] : []),
    ...actionProblems(box, choices),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const due = readTypedDate(box.due)
  return {
    ok: true,
    meeting: { ...blank, on: today, postId: chair, words: box.decision },
    action:
      box.action === '' || !due.ok
        ? undefined
        : { ...blank, on: today, dueOn: due.day, postId: postIn(posts, box.owner), words: box.action },
  }
}
