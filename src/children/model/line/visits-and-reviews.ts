import { labelOf } from '../../codes/index.ts'
import { joined, reading } from './readings.ts'

/** What the lists give the latest of: a day that lay ahead of the extract was only booked. */
export const visits = {
  care: reading({
    lane: 'Visits',
    kind: 'Visit to the child in care',
    fact: 'care',
    on: (row) => row.visited_on,
    booked: true,
    words: () => 'Statutory visit',
  }),
  protection: reading({
    lane: 'Visits',
    kind: 'Child protection visit',
    fact: 'protection',
    on: (row) => row.visited_on,
    booked: true,
    words: (row) =>
      row.seen_alone === true ? 'Seen alone' : row.seen_alone === false ? 'Not seen alone' : 'Visited',
  }),
  need: reading({
    lane: 'Visits',
    kind: 'Child seen',
    fact: 'need',
    on: (row) => row.last_seen_on,
    booked: true,
    words: () => 'Last seen, by the list of children in need',
  }),
} as const

export const reviews = {
  care: reading({
    lane: 'Reviews',
    kind: 'Review of care',
    fact: 'care',
    on: (row) => row.reviewed_on,
    booked: true,
    words: () => 'Review of the child in care',
  }),
  officer: reading({
    lane: 'Reviews',
    kind: 'Reviewing officer in touch',
    fact: 'care',
    // The guidance has the day of a review repeated here.
    on: (row) => (row.iro_seen_on === row.reviewed_on ? null : row.iro_seen_on),
    booked: true,
    words: () => 'Visit or contact by the reviewing officer',
  }),
  protection: reading({
    lane: 'Reviews',
    kind: 'Review conference',
    fact: 'protection',
    on: (row) => row.reviewed_on,
    booked: true,
    words: () => 'Review of the child protection plan',
  }),
  pathway: reading({
    lane: 'Leaving care',
    kind: 'Pathway plan reviewed',
    fact: 'leavingCare',
    on: (row) => row.pathway_reviewed_on,
    booked: true,
    words: (row) =>
      joined([labelOf('eligibility', row.eligibility), labelOf('accommodation', row.accommodation)]),
  }),
  inTouch: reading({
    lane: 'Leaving care',
    kind: 'Contact with the care leaver',
    fact: 'leavingCare',
    on: (row) => row.contacted_on,
    booked: true,
    words: (row) => labelOf('inTouch', row.in_touch),
  }),
} as const
