import { z } from 'zod'
import type { Problem, TypedDate } from '../../../design/index.ts'
import { readTypedDate, typedDate } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Entry, EntryKind, EntryValues } from '../model/entry.ts'
import { barriers, isTooLong, routesToPermanence, steps, tooLongMessage } from '../model/entry.ts'
import type { Listed } from '../model/tracker.ts'

const text = z.string().trim().catch('')
const texts = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .catch([])
  .transform((all): readonly string[] => all)

const Box = z.object({
  chair: text,
  team: text,
  decision: text,
  route: text,
  parallel: text,
  step: text,
  barrier: text,
  done: texts,
  gone: texts,
  action: text,
  owner: text,
})

/** What the chair typed about one child. */
export type TypedBox = z.output<typeof Box> & { readonly due: TypedDate }

export function typedBox(posted: unknown): TypedBox {
  const body = z.record(z.string(), z.unknown()).catch({}).parse(posted)
  return { ...Box.parse(body), due: typedDate(body, 'due') }
}

export interface Writes {
  readonly records: readonly { readonly kind: EntryKind; readonly values: EntryValues }[]
  /** Actions done and barriers gone, as of the meeting. */
  readonly ends: readonly Entry[]
}

export type BoxRead =
  | { readonly ok: true; readonly writes: Writes }
  | { readonly ok: false; readonly problems: readonly Problem[] }

interface Choices {
  readonly posts: readonly { readonly id: number }[]
  /** Those that may decide, and so take the chair. */
  readonly chairs: ReadonlySet<number>
  readonly today: IsoDate
  readonly child: Listed
}

const blank = {
  endedOn: undefined,
  dueOn: undefined,
  postId: undefined,
  code: undefined,
  route: undefined,
  parallel: undefined,
  place: undefined,
  words: '',
}

const here = 'permanence planning meeting'

const postIn = (posts: Choices['posts'], typed: string) => posts.find(({ id }) => String(id) === typed)?.id
const oneOf = <T extends string>(options: readonly T[], typed: string): T | undefined =>
  options.find((option) => option === typed)

const problem = (wrong: boolean, field: string, message: string): readonly Problem[] =>
  wrong ? [{ field, message }] : []

function planProblems({ route, parallel }: TypedBox): readonly Problem[] {
  return [
    ...problem(route === '' && parallel !== '', 'route', 'Choose the primary plan beside the parallel plan'),
    ...problem(
      route !== '' && oneOf(routesToPermanence, route) === undefined,
      'route',
      'Choose the primary plan',
    ),
    ...problem(
      route !== '' && route === parallel,
      'parallel',
      'The parallel plan must differ from the primary plan',
    ),
  ]
}

function actionProblems(box: TypedBox, { posts, today }: Choices): readonly Problem[] {
  const due = readTypedDate(box.due)
  const halfTyped = box.owner !== '' || due.ok || due.why !== 'nothing typed'
  if (box.action === '')
    return problem(halfTyped, 'action', 'Enter what will be done, or leave the post and the day empty')
  return [
    ...problem(postIn(posts, box.owner) === undefined, 'owner', 'Choose the post that does it'),
    ...problem(!due.ok, 'due', 'Enter the day by which it is done'),
    ...problem(due.ok && due.day < today, 'due', 'It cannot be due before today'),
  ]
}

function recordsOf(box: TypedBox, { posts, today }: Choices): Writes['records'] {
  const chair = postIn(posts, box.chair)
  const due = readTypedDate(box.due)
  const route = oneOf(routesToPermanence, box.route)
  const [step, barrier] = [oneOf(steps, box.step), oneOf(barriers, box.barrier)]
  const on = { ...blank, on: today }
  const record = (kind: EntryKind, values: Partial<EntryValues> | undefined): Writes['records'] =>
    values ? [{ kind, values: { ...on, ...values } }] : []
  const parallel = oneOf(routesToPermanence, box.parallel)
  return [
    ...record('meeting', { postId: chair, words: box.decision }),
    ...record('plan', route && { code: 'agreed', route, parallel, place: here, postId: chair }),
    ...record('step', step && { code: step, place: here }),
    ...record('barrier', barrier && { code: barrier }),
    ...record(
      'action',
      box.action !== '' && due.ok
        ? { dueOn: due.day, postId: postIn(posts, box.owner), words: box.action }
        : undefined,
    ),
  ]
}

/** A decision of today's meeting and all that follows from it: what a chair records while the meeting goes on. */
export function readBox(box: TypedBox, choices: Choices): BoxRead {
  const problems = [
    ...problem(box.decision === '', 'decision', 'Enter what was decided for this child'),
    ...problem(isTooLong(box.decision), 'decision', tooLongMessage),
    ...problem(isTooLong(box.action), 'action', tooLongMessage),
    ...problem(
      !choices.chairs.has(Number(box.chair)),
      'chair',
      'Choose who is in the chair: a manager’s post or a panel chair’s, who may decide',
    ),
    ...planProblems(box),
    ...actionProblems(box, choices),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const { openActions, barriers: open } = choices.child.stands
  const ticked = (entries: readonly Entry[], ids: readonly string[]) =>
    entries.filter(({ id }) => ids.includes(String(id)))
  const ends = [...ticked(openActions, box.done), ...ticked(open, box.gone)]
  return { ok: true, writes: { records: recordsOf(box, choices), ends } }
}
