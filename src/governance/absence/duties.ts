import type { ViewerTx } from '../../access/index.ts'
import { posts } from '../../access/index.ts'
import type { PostDuty } from '../../duties/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, longDate } from '../../kernel/index.ts'
import { daysAhead } from '../days-ahead.ts'
import type { Absence } from './model.ts'
import { isCovered } from './model.ts'
import { absences } from './store.ts'

/** A post that is away, or soon will be, with nobody in its place is its line manager's: red from the first day on. */
function dutiesOfAbsence(
  all: readonly Absence[],
  vacant: ReadonlySet<number>,
  day: IsoDate,
): readonly PostDuty[] {
  return all.flatMap((absence): readonly PostDuty[] => {
    const { post, from, until, lineManager } = absence
    if (from > addDays(day, daysAhead) || isCovered(absence, all, vacant, from > day ? from : day)) return []
    return [
      {
        ownerPostId: lineManager.postId,
        about: 'Governance',
        words: `Name who stands in: ${post.title} is away from ${longDate(from)} until ${longDate(until)}, and nobody does`,
        // The day before: on the first day itself it is already too late.
        dueOn: addDays(from, -1),
        href: '/absences',
      },
    ]
  })
}

export async function absenceDuties(tx: ViewerTx): Promise<readonly PostDuty[]> {
  const vacant = new Set((await posts(tx)).filter(({ held }) => held === 'vacant').map(({ id }) => id))
  return dutiesOfAbsence(await absences(tx), vacant, tx.at.asAt)
}
