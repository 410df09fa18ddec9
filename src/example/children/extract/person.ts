import type { IsoDate } from '../../../kernel/index.ts'

import { wholeYears } from '../days.ts'
import type { Child } from '../model.ts'
import type { Staff, TeamName } from '../staff.ts'
import { workerOn } from '../staff.ts'

/** The id under which the system knew the child on that day. */
const idOn = ({ id, formerId }: Child, asAt: IsoDate): string =>
  formerId && asAt < formerId.until ? formerId.id : id

/** Who the child is, as each list begins. Unborn: age -1, the expected day if anybody was told it, and nothing else yet. */
export function person(child: Child, asAt: IsoDate) {
  const owner = idOn(child, asAt)
  if (child.birthKnownFrom > asAt)
    return {
      owner,
      gender: 'U',
      ethnicity: 'NOBT',
      born_on: child.expectedOn,
      age: -1,
      disabled: null,
    } as const
  const { gender, ethnicity, bornOn, disabled } = child
  return { owner, gender, ethnicity, born_on: bornOn, age: wholeYears(bornOn, asAt), disabled }
}

/** The team and the worker that stand beside the case; some cases have nobody for a while. */
export function allocation(staff: Staff, child: Child, team: TeamName, on: IsoDate) {
  const nobody = child.unallocated.find(({ from, until }) => on >= from && on <= until)
  return {
    team_name: team,
    worker_name: nobody ? nobody.shownAs : workerOn(staff, team, child.household, on),
  }
}

/** Who handled it: as things stood when it was done, or now when it is not. */
export const handledOn = (doneOn: IsoDate | null, asAt: IsoDate): IsoDate => doneOn ?? asAt
