import type { Measure } from '../model/measure.ts'
import { always, atLeast, yes } from '../model/piece.ts'
import { columnsOf, contactsOfChild } from '../model/sources.ts'
import { annexA, asAt } from './annex-a.ts'

const referral = columnsOf('referral')

/** Contacts and referrals. */
export const frontDoor: readonly Measure[] = [
  annexA({
    id: 'children-with-repeat-contacts',
    title: 'Children with repeat contacts',
    question: 'How many children did we hear about twice or more in six months?',
    definition:
      'Children with at least two contacts on list 1, which holds those of the last six months. Two contacts on one day are two.',
    source: 'children with contacts',
    months: { looksBack: 6 },
    population: atLeast(contactsOfChild, 2),
    value: 'count',
    better: 'lower',
    unit: 'children',
    shows: { words: 'contacts', amount: contactsOfChild },
    examples: [
      {
        asAt,
        rows: [
          { child: 'A', contact_on: '2026-06-01' },
          { child: 'A', contact_on: '2026-06-01' },
          { child: 'B', contact_on: '2026-06-02' },
        ],
        gives: { value: 1 },
        because: 'two contacts on one day count as two, and one child has them',
      },
    ],
  }),
  annexA({
    id: 'referrals-no-further-action',
    title: 'Referrals that end in no further action',
    question: 'How many of our referrals come to nothing?',
    definition:
      'Referrals on list 3 with no further action, out of all of them. A blank is taken for a referral that went on.',
    source: 'referrals',
    months: { happens: columnsOf('referral').day('referred_on') },
    population: always,
    value: 'share',
    met: yes(referral.truth('no_further_action')),
    whyNot: 'went on, or the extract does not say',
    better: 'neither',
    unit: 'percent',
    examples: [
      {
        asAt,
        rows: [
          { referred_on: '2026-08-03', no_further_action: true },
          { referred_on: '2026-08-04', no_further_action: false },
          { referred_on: '2026-08-05', no_further_action: null },
        ],
        gives: { numerator: 1, denominator: 3, percent: 33.3 },
        because: 'a blank is not “no further action”, and still a referral',
      },
    ],
  }),
  annexA({
    id: 're-referrals-within-12-months',
    title: 'Re-referrals within 12 months, as the list says',
    question: 'How many referrals are about a child who was referred in the year before?',
    definition:
      'Referrals whose list 3 row gives one or more referrals in the last 12 months, out of all. Case systems differ in whether the referral itself is among them: one that counts it shows nearly every referral here.',
    source: 'referrals',
    months: { happens: columnsOf('referral').day('referred_on') },
    population: always,
    value: 'share',
    met: atLeast(referral.whole('referrals_in_12_months'), 1),
    whyNot: 'none in the 12 months before, or not given',
    better: 'lower',
    unit: 'percent',
    shows: { words: 'in the last 12 months', amount: referral.whole('referrals_in_12_months') },
    beside: 're-referrals-by-date',
    examples: [
      {
        asAt,
        rows: [
          { referred_on: '2026-08-03', referrals_in_12_months: 1 },
          { referred_on: '2026-08-04', referrals_in_12_months: 0 },
          { referred_on: '2026-08-05', referrals_in_12_months: null },
          { referred_on: '2026-08-06', referrals_in_12_months: 3 },
        ],
        gives: { numerator: 2, denominator: 4, percent: 50 },
        because: 'a blank says nothing of earlier referrals and stays in the whole',
      },
    ],
  }),
]
