/** A published indicator that answers one of our questions, or nearly. */
export interface PublishedIndicator {
  /** Our measure. */
  readonly measure: string
  /** The name of the indicator in the Department's file by authority. */
  readonly indicator: string
  readonly title: string
  readonly unit: '%' | ''
  /** How what is published differs from what is counted here: nobody compares the two without it. */
  readonly differs: string
}

const year = 'It counts the whole year to 31 March, and this measure the months that the lists look back on'
const census = `${year}.`

/** Which published indicator stands beside which of our measures. Adding one is adding a line. */
export const publishedIndicators: readonly PublishedIndicator[] = [
  {
    measure: 'referrals-no-further-action',
    indicator: 'CIN_Refferals_NFA',
    title: 'Referrals closed with no further action',
    unit: '%',
    differs: census,
  },
  {
    measure: 're-referrals-within-12-months',
    indicator: 'ReReferral',
    title: 'Referrals within 12 months of an earlier one',
    unit: '%',
    differs: census,
  },
  {
    measure: 're-referrals-by-date',
    indicator: 'ReReferral',
    title: 'Referrals within 12 months of an earlier one',
    unit: '%',
    differs: census,
  },
  {
    measure: 'assessments-within-45-working-days-of-referral',
    indicator: 'Continue_Assess_Comp',
    title: 'Assessments completed within 45 working days',
    unit: '%',
    differs: census,
  },
  {
    measure: 'assessments-within-45-working-days',
    indicator: 'Continue_Assess_Comp',
    title: 'Assessments completed within 45 working days',
    unit: '%',
    differs: `${year}; its 45 days run from the referral and those of this measure from the start of the assessment, which is later.`,
  },
  {
    measure: 'conferences-within-15-working-days',
    indicator: 'CP_conf_15days',
    title: 'Initial conferences within 15 working days of the section 47 enquiry',
    unit: '%',
    differs: census,
  },
  {
    measure: 'protection-plans-two-years',
    indicator: 'CPPlans2yrsActive',
    title: 'Children on a plan for two years or more',
    unit: '%',
    differs: 'It counts children on a plan at 31 March, and this measure those on one on the day looked at.',
  },
  {
    measure: 'protection-plans-over-729-days',
    indicator: 'CPPlans2yrsActive',
    title: 'Children on a plan for two years or more',
    unit: '%',
    differs: 'It counts children on a plan at 31 March, and this measure those on one on the day looked at.',
  },
  {
    measure: 'in-care-three-placements',
    indicator: 'LACStable_2016on',
    title: 'Children in care with three or more placements in the year',
    unit: '%',
    differs:
      'It counts placements of the year to 31 March of children in care on that day, and this measure those of the last 12 months as list 8 gives them.',
  },
  {
    measure: 'in-care-same-placement-two-years',
    indicator: 'LAC_LongStable%',
    title: 'Children in care for long who have lived in one place for two years',
    unit: '%',
    differs:
      'It counts at 31 March and adds a placement for adoption to the one before it; the lists tell only the latest placement.',
  },
  {
    measure: 'in-care-out-of-area',
    indicator: 'LACDistance',
    title: 'Children in care more than 20 miles from home and outside the authority',
    unit: '%',
    differs:
      'It asks for 20 miles and for the boundary; this measure asks for the boundary alone, since the lists hold no distance, and so comes out higher.',
  },
  {
    measure: 'in-care-missing',
    indicator: 'Children_missing',
    title: 'Children in care who went missing in the year',
    unit: '%',
    differs:
      'It counts every child who was in care at any time in the year to 31 March, and this measure those of list 8.',
  },
  {
    measure: 'in-care-health-assessment-in-time',
    indicator: 'LACHealth%',
    title: 'Children in care who had their health assessment',
    unit: '%',
    differs:
      'It counts children who had been in care for 12 months at 31 March; this measure counts newer ones too.',
  },
  {
    measure: 'in-care-dental-check-in-time',
    indicator: 'LACDental%',
    title: 'Children in care whose teeth were checked',
    unit: '%',
    differs:
      'It counts children who had been in care for 12 months at 31 March; this measure counts newer ones too.',
  },
  ...['care-leavers-suitable-accommodation', 'care-leavers-suitable-accommodation-of-all'].map((measure) => ({
    measure,
    indicator: 'CareLeaverAcc',
    title: 'Care leavers of 19 to 21 in suitable accommodation',
    unit: '%' as const,
    differs:
      'It counts young people around their 19th, 20th and 21st birthday; list 9 holds every care leaver.',
  })),
  ...['care-leavers-in-education-employment-training', 'care-leavers-eet-19-to-21'].map((measure) => ({
    measure,
    indicator: 'CareLeaverEET',
    title: 'Care leavers of 19 to 21 in education, employment or training',
    unit: '%' as const,
    differs:
      'It counts young people around their 19th, 20th and 21st birthday, this measure on the day looked at.',
  })),
  {
    measure: 'caseload',
    indicator: 'Work_Force_AvgNumCase_SW',
    title: 'Cases for each social worker',
    unit: '',
    differs:
      'It divides all cases by full-time equivalents at 30 September; this measure counts the people who are named on list 6.',
  },
]
