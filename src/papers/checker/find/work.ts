import { longDate } from '../../../kernel/index.ts'
import type { ClearanceStanding } from '../../model/index.ts'
import { isLatePaper } from '../../model/index.ts'
import type { Fault } from '../model.ts'
import type { Reading } from '../reading.ts'
import { faultOf } from '../reading.ts'

type Standing = ClearanceStanding | 'not asked'

/** Those who were consulted and stand so; nothing is said where the viewer may not see them. */
const standing = ({ paper }: Reading, wanted: readonly Standing[], says: (name: string) => string): Fault[] =>
  (paper.work?.clearances ?? [])
    .filter((each) => wanted.includes(each.standing))
    .map(({ name, part }) => faultOf(part, says(name)))

export const clearanceMissing = (reading: Reading): Fault[] => [
  ...standing(reading, ['not asked'], (name) => `${name}: nobody is asked to clear this part.`),
  ...standing(reading, ['not answered'], (name) => `${name}: asked, and not answered yet.`),
]

export const clearanceLapsed = (reading: Reading): Fault[] =>
  standing(
    reading,
    ['lapsed'],
    (name) => `${name}: the clearance lapsed, since the part, a recommendation or a figure was changed.`,
  )

export const clearanceRefused = (reading: Reading): Fault[] =>
  standing(reading, ['not cleared'], (name) => `${name} did not clear this part.`)

/** Only where the law on access to meetings applies to the body. */
export function lateWithoutRoute({ paper }: Reading): Fault[] {
  const { work } = paper
  if (!isLatePaper(paper) || work?.lateRoute?.consent?.stands === true) return []
  const due = work?.papersDueOn === undefined ? '' : ` The last day was ${longDate(work.papersDueOn)}.`
  const what = work?.lateRoute
    ? 'The chair has not agreed that it is urgent.'
    : 'Nobody says which special circumstances make it urgent.'
  return [faultOf('whole paper', `${what}${due}`)]
}
