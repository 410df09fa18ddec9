import { addDays, isoDate } from '../../../kernel/index.ts'
import { nothingRecorded } from '../../ofsted/model/facts.ts'
import type { ChildNow, OpenClock } from '../model/child.ts'

/** A Friday; the Monday after is within five working days of it. */
export const asAt = isoDate('2026-11-20')

/** A statutory review due a month ago, unless said. */
export const aClock = (given: Partial<OpenClock> = {}): OpenClock => ({
  rule: 'cla.review.second',
  ruleFrom: undefined,
  startedOn: addDays(asAt, -120),
  dueOn: addDays(asAt, -30),
  basis: 'statute',
  notKnown: undefined,
  ...given,
})

/** A made-up child of whom nothing is asked, unless said. */
export const aChild = (childId: number, given: Partial<ChildNow> = {}): ChildNow => ({
  childId,
  status: 'in care',
  onPlan: false,
  enquiryOpen: false,
  teamName: 'North (made up)',
  workerName: 'Made-up Worker 1',
  lastSeenOn: undefined,
  teamId: 1,
  withheld: false,
  recorded: nothingRecorded,
  clocks: [],
  exceptions: [],
  ...given,
})
