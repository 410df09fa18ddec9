import type { ChildNow, OpenClock } from '../model/child.ts'
import { isoDate } from '../../../kernel/index.ts'
import { nothingRecorded } from '../../ofsted/model/facts.ts'

interface OneChild {
  readonly is: string
  readonly child: ChildNow
}

/** Two made-up children as at 20 November 2026, and which of them comes first. */
export interface OrderExample {
  readonly first: OneChild
  readonly then: OneChild
  readonly because: string
}

const child = (childId: number, given: Partial<ChildNow>): ChildNow => ({
  childId,
  status: 'child in need',
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

const clock = (rule: string, basis: OpenClock['basis'], startedOn: string, dueOn: string): OpenClock => ({
  rule,
  basis,
  ruleFrom: undefined,
  notKnown: undefined,
  startedOn: isoDate(startedOn),
  dueOn: isoDate(dueOn),
})

const planVisit = clock('cp.visit', 'local', '2026-10-10', '2026-10-23')
const review = clock('cla.review.second', 'statute', '2026-08-12', '2026-11-12')
const needVisit = clock('cin.visit', 'local', '2026-10-01', '2026-10-29')

const unseenOnPlan = child(9, { status: 'protection plan', onPlan: true, clocks: [planVisit] })
const unseenInEnquiry = child(8, { enquiryOpen: true, clocks: [needVisit] })
const onPlanWithNobody = child(7, { status: 'protection plan', onPlan: true, workerName: 'Vacant' })
const reviewLate = child(6, { status: 'in care', clocks: [review] })
const nobody = child(5, { workerName: undefined })
const leftOff = child(10, {
  status: 'no open work',
  exceptions: [
    {
      childId: 10,
      needs: 'read children',
      kind: 'left-off',
      words: 'Left off list 7, with no end recorded',
      because:
        'On a protection plan since 3 August 2026; the extract as at 16 November 2026 names the child no more',
      next: 'Find out how things stand, and have the list put right.',
      since: isoDate('2026-11-16'),
    },
  ],
})
const contradicting = child(11, {
  status: 'protection plan',
  onPlan: true,
  workerName: undefined,
  exceptions: [
    {
      childId: 11,
      needs: 'read children',
      kind: 'contradicts',
      words: 'Recorded as having died, and open on list 7',
      because: 'List 8 says that the child died on 9 November 2026; list 7 has a protection plan with no end',
      next: 'Find out which list is right, and have the other put right.',
      since: isoDate('2026-11-09'),
    },
  ],
})
const stuck = child(4, {
  status: 'in care',
  exceptions: [
    {
      childId: 4,
      needs: 'read permanence',
      kind: 'stuck',
      words: 'Permanence',
      because: 'at “family finding” for 96 days',
      next: 'Take it to the panel.',
      since: isoDate('2026-08-16'),
    },
  ],
})
const unowned = child(12, {
  status: 'in care',
  exceptions: [
    {
      childId: 12,
      needs: 'read permanence',
      kind: 'unowned',
      words: 'Owner may not see the child',
      because: '“Book the review” belongs to “Team manager, South”, where nobody may see the child now',
      next: 'Give it to another post',
      since: undefined,
    },
  ],
})
const needVisitLate = child(3, { clocks: [needVisit] })
const soon = child(2, { clocks: [clock('cin.visit', 'local', '2026-10-28', '2026-11-25')] })

export const orderExamples: readonly OrderExample[] = [
  {
    first: { is: 'a child on a plan, unseen', child: unseenOnPlan },
    then: { is: 'a child on a plan, without a worker', child: onPlanWithNobody },
    because: 'of one place, the visit has exceeded its limit, and an allocation has none',
  },
  {
    first: { is: 'a child on a plan, unseen for twice its limit', child: unseenOnPlan },
    then: { is: 'a child in an enquiry, unseen for less', child: unseenInEnquiry },
    because: 'of one place, the larger share of the limit comes first',
  },
  {
    first: { is: 'a child on a plan, without a worker', child: onPlanWithNobody },
    then: { is: 'a statutory review eight days late', child: reviewLate },
    because: 'a child at risk whom nobody has comes before the law',
  },
  {
    first: { is: 'a statutory review eight days late', child: reviewLate },
    then: { is: 'open work without a worker', child: nobody },
    because: 'the council is in breach',
  },
  {
    first: { is: 'a child on a plan whom the next extract leaves off, with no end', child: leftOff },
    then: { is: 'a permanence plan that is stuck', child: stuck },
    because: 'no limit runs that would miss the child',
  },
  {
    first: { is: 'a child who has died by one list and is on a plan by another', child: contradicting },
    then: { is: 'a permanence plan that is stuck', child: stuck },
    because: 'if the list is wrong, nobody sees the child',
  },
  {
    first: { is: 'an action whose owner may not see the child', child: unowned },
    then: { is: 'a permanence plan that is stuck', child: stuck },
    because: 'nobody is told of the action at all',
  },
  {
    first: { is: 'open work without a worker', child: nobody },
    then: { is: 'a permanence plan that is stuck', child: stuck },
    because: 'nobody is there to move anything',
  },
  {
    first: { is: 'a permanence plan that is stuck', child: stuck },
    then: { is: 'a visit past the council’s own limit', child: needVisitLate },
    because: 'drift costs months, a local limit days',
  },
  {
    first: { is: 'a visit past the council’s own limit', child: needVisitLate },
    then: { is: 'a visit due on Wednesday', child: soon },
    because: 'late comes before soon',
  },
]
