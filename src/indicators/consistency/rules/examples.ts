/** Rows of made-up children, and how the rule tells them: in what they are alike, and what was decided. */
export interface AlikeExample {
  readonly rule: string
  readonly asAt: string
  /** As in the examples of measures: own columns of the source's fact by name; `born_on` of the child. */
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[]
  /** One for each row that the rule looks at, in any order. */
  readonly gives: readonly (readonly [alike: string, outcome: string])[]
  readonly because: string
}

const asAt = '2026-11-20'

export const alikeExamples: readonly AlikeExample[] = [
  {
    rule: 'homeless-16-17',
    asAt,
    rows: [
      { referred_on: '2026-06-01', source: '4', no_further_action: true, born_on: '2009-06-01' },
      { referred_on: '2026-06-01', source: '4', no_further_action: false, born_on: '2009-06-01' },
      { referred_on: '2026-06-01', source: '4', born_on: '2009-06-01' },
      { referred_on: '2026-06-01', source: '4', no_further_action: true, born_on: '2010-06-02' },
      { referred_on: '2026-06-01', source: '4', no_further_action: true, born_on: '2008-06-01' },
      { referred_on: '2026-06-01', source: '6', no_further_action: true, born_on: '2009-06-01' },
    ],
    gives: [
      ['16 or 17, sent by housing', 'no further action'],
      ['16 or 17, sent by housing', 'taken further'],
      ['16 or 17, sent by housing', 'not recorded'],
    ],
    because: 'a day short of 16, 18 that very day, and a referral by another source are not looked at',
  },
  {
    rule: 'route-16-17',
    asAt,
    rows: [
      { started_on: '2026-03-01', need_code: 'N4', case_status: 'in care', born_on: '2010-03-01' },
      { started_on: '2026-03-01', need_code: 'N4', case_status: 'child in need', born_on: '2009-01-01' },
      { started_on: '2026-03-01', born_on: '2009-01-01' },
      { started_on: '2026-03-01', need_code: 'N4', case_status: 'in care' },
    ],
    gives: [
      ['Family in acute stress', 'Looked-after child'],
      ['Family in acute stress', 'Child in need plan'],
      ['need not recorded', 'not recorded'],
    ],
    because: '16 on the day the case began counts; a child whose birth no list tells is not looked at',
  },
  {
    rule: 'referral-response',
    asAt,
    rows: [
      { referred_on: '2026-06-01', source: '6', no_further_action: true, born_on: '2021-06-02' },
      { referred_on: '2026-06-01', source: '6', no_further_action: false, born_on: '2021-06-01' },
      { referred_on: '2026-06-01', no_further_action: false },
    ],
    gives: [
      ['Police · 1 to 4', 'no further action'],
      ['Police · 5 to 9', 'taken further'],
      ['source not recorded · age not known', 'taken further'],
    ],
    because: 'a child is 5 on its birthday, and not the day before',
  },
  {
    rule: 'assessment-wait',
    asAt,
    rows: [
      { started_on: '2026-06-01', authorised_on: '2026-06-08', support_needed: true, born_on: '2026-01-01' },
      { started_on: '2026-06-01', support_needed: true, born_on: '2026-01-01' },
    ],
    gives: [['under 1 · support needed', '5']],
    because: 'Monday to Monday is five working days; an assessment that is not authorised has not waited yet',
  },
  {
    rule: 'enquiry-conference',
    asAt,
    rows: [
      {
        strategy_on: '2026-06-01',
        conference_on: '2026-06-12',
        enquiries_in_12_months: 1,
        born_on: '2014-01-01',
      },
      {
        strategy_on: '2026-06-01',
        conference_unnecessary: true,
        enquiries_in_12_months: 2,
        born_on: '2014-01-01',
      },
      { strategy_on: '2026-06-01', conference_unnecessary: false, born_on: '2014-01-01' },
    ],
    gives: [
      ['10 to 15 · the first in 12 months', 'conference held'],
      ['10 to 15 · another enquiry in 12 months', 'conference not needed'],
      ['10 to 15 · the first in 12 months', 'no conference recorded'],
    ],
    because: 'a second enquiry within the year is another situation than a first',
  },
  {
    rule: 'plan-length',
    asAt,
    rows: [
      { started_on: '2026-11-10', latest_category: 'neglect', born_on: '2010-01-01' },
      { started_on: '2026-01-01', ended_on: '2026-05-01', latest_category: 'neglect', born_on: '2010-01-01' },
    ],
    gives: [['Neglect · 16 or 17', '10']],
    because: 'open plans only, counted to the day looked at',
  },
  {
    rule: 'section-20-home',
    asAt,
    rows: [
      {
        entered_care_on: '2026-01-01',
        legal_status: 'V2',
        placement_type: 'U6',
        placement_location: 'in',
        born_on: '2013-01-01',
      },
      {
        entered_care_on: '2026-01-01',
        legal_status: 'V2',
        placement_type: 'K2',
        placement_location: 'out',
        born_on: '2013-01-01',
      },
      {
        entered_care_on: '2026-01-01',
        legal_status: 'C1',
        placement_type: 'K2',
        placement_location: 'out',
        born_on: '2013-01-01',
      },
      {
        entered_care_on: '2025-01-01',
        left_care_on: '2026-01-01',
        legal_status: 'V2',
        born_on: '2013-01-01',
      },
    ],
    gives: [
      ['10 to 15', 'foster or adoptive family, in the authority'],
      ['10 to 15', 'children’s home, hostel or school, outside the authority'],
    ],
    because: 'a child on a care order, and one who has left care, are other situations',
  },
  {
    rule: 'care-route',
    asAt,
    rows: [
      {
        entered_care_on: '2025-01-01',
        legal_status: 'C2',
        permanence_plan: 'adoption',
        born_on: '2024-12-01',
      },
      { entered_care_on: '2025-01-01', born_on: '2024-12-01' },
      {
        entered_care_on: '2025-01-01',
        left_care_on: '2026-01-01',
        legal_status: 'C2',
        born_on: '2024-12-01',
      },
    ],
    gives: [
      ['Full care order · 1 to 4', 'Adoption'],
      ['legal status not recorded · 1 to 4', 'not recorded'],
    ],
    because: 'who has left care needs no plan here',
  },
]
