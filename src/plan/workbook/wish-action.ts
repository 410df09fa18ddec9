import type { Values } from '../../spreadsheets/index.ts'
import { titlesOnce, unvaried } from '../../spreadsheets/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { readIsoDate } from '../../kernel/index.ts'
import { actionKinds } from '../model/evidence.ts'
import type { PlanAction } from '../model/plan.ts'
import { actionsOf } from '../model/plan.ts'
import { limits } from '../model/limits.ts'
import type { LatestUpdate, PlanRead } from './read.ts'
import type { CannotStand, Wished } from './wishes.ts'
import { cannot, when } from './wishes.ts'
import { areaLabel, waitingAbout } from './words.ts'

const dayOf = (cells: Values, code: string): IsoDate | undefined => readIsoDate(cells.get(code) ?? '')

/** The post of a title that only one has; undefined where there is none, or several. */
function postOf({ posts }: PlanRead, title: string): number | undefined {
  const once = titlesOnce(posts.map((post) => post.title))
  const same = once.find((each) => unvaried(each) === unvaried(title))
  return same === undefined ? undefined : posts.find((post) => post.title === same)?.id
}

export const tooLong = (cells: Values, code: string, most: number): readonly CannotStand[] =>
  when((cells.get(code) ?? '').length > most, code, `${most.toLocaleString('en-GB')} characters or fewer`)

const settleFirst =
  'Approve or refuse on the page of the action what was asked for before, then bring it back.'

const asksTwice = (read: PlanRead, { id, asked }: PlanAction, cells: Values): readonly CannotStand[] => {
  const waiting = waitingAbout(read.whole, { actionId: id })
  const codes = { wording: 'wording', owner: 'owner', kind: 'kind' } as const
  return [
    ...waiting.flatMap(({ what, to }) =>
      what === 'target' || what === 'milestone' || what === 'feeds'
        ? []
        : when(
            cells.has(codes[what]),
            codes[what],
            `nothing else while “${to}” waits for approval`,
            settleFirst,
          ),
    ),
    ...when(
      cells.has('due') && asked !== null,
      'due',
      `no other date while ${asked?.toOn ?? ''} waits for approval`,
      settleFirst,
    ),
  ]
}

/** The rules of the forms of an action, for the cells that are changed. */
function wrongIn(read: PlanRead, action: PlanAction, cells: Values): readonly CannotStand[] {
  const start = cells.has('start') ? (dayOf(cells, 'start') ?? null) : action.startOn
  const due = dayOf(cells, 'due') ?? action.dueOn
  const owner = cells.get('owner') ?? ''
  return [
    ...when(cells.get('wording') === '', 'wording', 'what will be done'),
    ...tooLong(cells, 'wording', limits.wording),
    ...when(cells.get('kind') === '', 'kind', 'a task or a practice change'),
    ...when(owner !== '' && postOf(read, owner) === undefined, 'owner', 'a post of the list'),
    ...when(cells.get('due') === '', 'due', 'a date: one that was promised is moved, and not taken away'),
    ...when(
      start !== null && due !== null && start > due && (cells.has('start') || cells.has('due')),
      cells.has('start') ? 'start' : 'due',
      'a start on or before the day it is due',
    ),
    ...when(
      cells.get('progress') === '',
      'progress',
      'what has been done: earlier updates are not taken away',
    ),
    ...['progress', 'next', 'help'].flatMap((code) => tooLong(cells, code, limits.update)),
    ...asksTwice(read, action, cells),
  ]
}

const noteCodes = ['progress', 'next', 'help']

/** A new update, with the parts that were left as they were. An action without one needs what has been done. */
function noteOf(cells: Values, update: LatestUpdate | undefined, today: IsoDate) {
  if (!noteCodes.some((code) => cells.has(code))) return undefined
  return {
    onDay: today,
    done: cells.get('progress') ?? update?.done ?? '',
    evidence: '',
    next: cells.get('next') ?? update?.next ?? '',
    helpNeeded: cells.get('help') ?? update?.helpNeeded ?? '',
  }
}

/** What the changed cells of an action’s row come to. */
export function wishOfAction(read: PlanRead, reference: string, cells: Values): Wished {
  const action = actionsOf(read.whole).find((each) => each.reference === reference)
  if (!action) return gone('action-ref')
  const note = noteOf(cells, read.updates.get(action.id), read.whole.day)
  const problems = [
    ...wrongIn(read, action, cells),
    ...when(note?.done === '', 'progress', 'what has been done, beside what is next or needed'),
  ]
  const due = dayOf(cells, 'due')
  const kind = actionKinds.find((each) => each === cells.get('kind'))
  const owner = cells.get('owner')
  return cannot(problems, () => ({
    of: 'action',
    action,
    parts: {
      ...(cells.has('wording') && { text: cells.get('wording') ?? '' }),
      ...(kind && { kind }),
      ...(owner !== undefined && { leadPostId: postOf(read, owner) ?? null }),
      ...(cells.has('start') && { startOn: dayOf(cells, 'start') ?? null }),
      ...(due && action.dueOn === null && { firstDueOn: due }),
    },
    redate: action.dueOn === null ? undefined : due,
    note,
  }))
}

export const gone = (code: string): Wished => ({
  ok: false,
  problems: [
    {
      code,
      expected: 'one that is still in the plan',
      then: 'It was taken out of the plan since. Nothing of the row is changed.',
    },
  ],
})

/** What a row that was added to the sheet “Plan” comes to: all that a new action needs must be good. */
export function wishOfNewAction(read: PlanRead, cells: Values): Wished {
  const area = read.whole.areas.find((each) => areaLabel(each) === cells.get('area'))
  const [leadPostId, dueOn] = [postOf(read, cells.get('owner') ?? ''), dayOf(cells, 'due')]
  const startOn = dayOf(cells, 'start') ?? null
  const text = cells.get('wording') ?? ''
  const problems = [
    ...when(area === undefined, 'area', 'an area of the list: a new action stands in one'),
    ...when(text === '', 'wording', 'what will be done'),
    ...tooLong(cells, 'wording', limits.wording),
    ...when(leadPostId === undefined, 'owner', 'a post of the list: a new action needs an owner'),
    ...when(dueOn === undefined, 'due', 'a date: a new action needs one by which it is due'),
    ...when(
      startOn !== null && dueOn !== undefined && startOn > dueOn,
      'start',
      'a day on or before the due date',
    ),
    ...noteCodes.flatMap((code) =>
      when(cells.has(code), code, 'an empty cell: say how it goes once the action is in the plan'),
    ),
  ]
  if (!area || leadPostId === undefined || dueOn === undefined) return { ok: false, problems }
  return cannot(problems, () => ({
    of: 'new action',
    areaId: area.id,
    action: {
      text,
      kind: actionKinds.find((each) => each === cells.get('kind')) ?? null,
      leadPostId,
      contributorPostIds: [],
      partners: [],
      startOn,
      dueOn,
    },
  }))
}
