import type { AnnexColumn, ListNumber } from '../../lists/index.ts'
import { adopters, adoption } from './adoption.ts'
import type { Aliases } from './alias.ts'
import { care, careLeavers } from './care.ts'
import { assessments, contacts, earlyHelp, enquiries, referrals } from './front-door.ts'
import { everywhere } from './people.ts'
import { need, protection } from './plans.ts'

const byList: Readonly<Record<ListNumber, Aliases>> = {
  1: contacts,
  2: earlyHelp,
  3: referrals,
  4: assessments,
  5: enquiries,
  6: need,
  7: protection,
  8: care,
  9: careLeavers,
  10: adoption,
  11: adopters,
}

/**
 * Other headings seen for a list's column: those of scripts that make the lists from a sector data set, those of case
 * systems, and short ones that people type. Spaces, case and marks do not count. To add one, write it beside the column's
 * own heading in the file of its list.
 */
export function aliasesOf(list: ListNumber, { heading }: AnnexColumn): readonly string[] {
  return [everywhere[heading], byList[list][heading]].flatMap((names) => names?.split(' | ') ?? [])
}
