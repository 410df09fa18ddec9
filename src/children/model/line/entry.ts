import type { TimelineEntry } from '../../../duties/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'

/** The rows of the picture, from first contact to leaving care; those of other areas come after. */
export const lanes = [
  'Contacts',
  'Early help',
  'Referrals',
  'Assessments',
  'Section 47 and conferences',
  'Child in need',
  'Protection plan',
  'Care',
  'Placements',
  'Legal status',
  'Visits',
  'Reviews',
  'Adoption',
  'Leaving care',
  'Worker',
  'Decisions',
] as const
export type Lane = (typeof lanes)[number]

/** When an extract first had it, against the one before that did not. */
export interface Entered {
  readonly firstIn: IsoDate
  readonly notIn: IsoDate | undefined
  /** Whole days that passed at the least between the day itself and its entry; none where it may have been entered at once. */
  readonly daysLate: number | undefined
}

/** One thing on the child's line: a day, or a time from a day until another. */
export interface LineEntry extends TimelineEntry {
  readonly lane: Lane
  /** The last day of something that lasted; 'still' while it lasts. None for a single day. */
  readonly until?: IsoDate | 'still' | undefined
  readonly entered?: Entered | undefined
  /** The day from which no extract has had it any more, though none said that it ended. */
  readonly goneFrom?: IsoDate | undefined
}
