import type { Values } from '../../spreadsheets/index.ts'
import { readIsoDate } from '../../kernel/index.ts'
import { isWaiting } from '../model/change.ts'
import { limits } from '../model/limits.ts'
import { actionsOf } from '../model/plan.ts'
import type { PlanRead } from './read.ts'
import { gone, tooLong } from './wish-action.ts'
import type { Wished } from './wishes.ts'
import { cannot, when } from './wishes.ts'

/** What the changed cells of a milestone’s row come to. */
export function wishOfMilestone(read: PlanRead, key: string, cells: Values): Wished {
  const milestone = actionsOf(read.whole)
    .flatMap(({ milestones }) => milestones)
    .find(({ id }) => `M${id}` === key)
  if (!milestone) return gone('milestone-no')
  const [due, met] = [readIsoDate(cells.get('due') ?? ''), readIsoDate(cells.get('met') ?? '')]
  const problems = [
    ...when(cells.get('wording') === '', 'wording', 'what will have been reached'),
    ...tooLong(cells, 'wording', limits.milestone),
    ...when(
      cells.has('wording') &&
        read.whole.changes.some((each) => isWaiting(each) && each.milestoneId === milestone.id),
      'wording',
      'nothing else while another wording waits for approval',
    ),
    ...when(cells.get('due') === '', 'due', 'a date: one that was promised is moved, and not taken away'),
    ...when(met !== undefined && met > read.whole.day, 'met', 'today or a day in the past'),
    ...when(
      cells.has('due') && milestone.asked !== null,
      'due',
      `no other date while ${milestone.asked?.toOn ?? ''} waits for approval`,
    ),
  ]
  return cannot(problems, () => ({
    of: 'milestone',
    milestone,
    text: cells.get('wording'),
    redate: due,
    metOn: cells.has('met') ? (met ?? null) : undefined,
  }))
}

/** What a row that was added to the sheet “Milestones” comes to. */
export function wishOfNewMilestone(read: PlanRead, cells: Values): Wished {
  const action = actionsOf(read.whole).find(({ reference }) => reference === cells.get('of-action'))
  const [text, dueOn] = [cells.get('wording') ?? '', readIsoDate(cells.get('due') ?? '')]
  const problems = [
    ...when(action === undefined, 'of-action', 'the reference of an action of the plan'),
    ...when(text === '', 'wording', 'what will have been reached'),
    ...tooLong(cells, 'wording', limits.milestone),
    ...when(dueOn === undefined, 'due', 'a date: a milestone has one'),
    ...when(cells.has('met'), 'met', 'an empty cell: say that it was met once it is in the plan'),
  ]
  if (!action || dueOn === undefined) return { ok: false, problems }
  return cannot(problems, () => ({ of: 'new milestone', actionId: action.id, text, dueOn }))
}
