import type { ListNumber } from '../../../intake/annex-a/index.ts'
import { annexLists } from '../../../intake/annex-a/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, weekdayOf } from '../../../kernel/index.ts'
import type { Child } from '../model.ts'
import type { World } from '../world.ts'
import { adopters, adoptions } from './adoption.ts'
import { care, careLeavers } from './care.ts'
import { assessments, contacts, earlyHelp, enquiries, referrals } from './front-door.ts'
import { need, protection } from './plans.ts'
import type { Extract, ExtractRecord } from './row.ts'
import { inOrder } from './row.ts'
import type { Looking } from './window.ts'
import { lookingOn } from './window.ts'

export type { Extract, ExtractList, ExtractValue } from './row.ts'

const listsOfChildren: Readonly<
  Record<Exclude<ListNumber, 11>, (child: Child, looking: Looking) => readonly ExtractRecord[]>
> = {
  1: contacts,
  2: earlyHelp,
  3: referrals,
  4: assessments,
  5: enquiries,
  6: need,
  7: protection,
  8: care,
  9: careLeavers,
  10: adoptions,
}

/**
 * What the case system would print at the end of that day: the eleven lists with their windows, holding what had
 * happened and had been entered by then. Extracts of different days come from one world and so agree.
 */
export function extractOn(world: World, asAt: IsoDate): Extract {
  const looking = lookingOn(asAt, world.staff)
  const children = world.listed.filter(({ from, until }) => from <= asAt && asAt <= until)
  const rowsOf = (number: ListNumber) => {
    const records =
      number === 11
        ? world.adopters.flatMap((adopter) => adopters(adopter, looking))
        : children.flatMap(({ child }) => listsOfChildren[number](child, looking))
    return records.map((record) => inOrder(number, record))
  }
  return { asAt, lists: annexLists.map((list) => ({ list, rows: rowsOf(list.number) })) }
}

/** Every Tuesday from the one day to the other, both included: when the made-up council takes its extract. */
export function weeklyExtractDays(from: IsoDate, until: IsoDate): readonly IsoDate[] {
  const days: IsoDate[] = []
  let day = from
  while (day <= until && weekdayOf(day) !== 'Tuesday') day = addDays(day, 1)
  for (; day <= until; day = addDays(day, 7)) days.push(day)
  return days
}
