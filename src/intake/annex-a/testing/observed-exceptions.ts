/**
 * Spellings whose observed group is not followed: the group is of one council's own, or wrong, and the official meaning
 * stands. By list, each with its reason; a text ends in … where only its beginning is compared.
 */
export const observedExceptions: Readonly<
  Record<string, readonly (readonly [reason: string, texts: string])[]>
> = {
  ethnicity: [
    ['is a letter of a list, without the value', 'U)'],
    [
      'names a people that the national list counts elsewhere',
      'KURDISH | Kosovan | Syrian | Afghan | EUROTH - Other European',
    ],
    [
      'the national code stands in it',
      'OOTH - Unspecified - Any Other Ethnic Group | White and Asian [MWAS]',
    ],
    ['is mixed, whatever comes first', 'Asian and Any Other Ethnic Group'],
    [
      'says itself that it was not obtained',
      'Asian or Asian British - Not yet obtained | Black or Black British - Form not completed | Black or Black British - Not yet obtained | Black or Black British Not yet obtained',
    ],
  ],
  contactReferralSource: [
    [
      'is anonymous or named otherwise by its own words',
      'Individuals - Anonymous | (CS) Anonymous | Unknown / Anonymous | Public (Other Individual) | Member of the Public | Other (including strangers, MPs)',
    ],
    [
      'is a school, a nursery or their nurse',
      'Nursing-School Nurse | CYP - SCHOOLS | (CS) Education - Pre-School, Nursery, Childminders | (CS) Education - Schools | Education - Nursery | Schools and Early Years Settings | Education - Schools / Academy | Education Dept / School / Pre School | Nursery / Childrens Centre',
    ],
    [
      'is education',
      '(CS) Education - ESBAS | Early Years and Early Intervention | Local Authority Services - WBC Early Years',
    ],
    [
      'is health',
      '(CS) U19 Substance Misuse Service | Health Services - Other Primary | Local Authority Services - WBC Adult Social Services (not Mental Health) | Other (including Hospice, Hospital ward discharges)',
    ],
    [
      'is probation, a court or another legal agency',
      "Adult's Services (Probation) | 70) Legal Agency - Court | 71) Legal Agency - Court: Cafcass | 79) Legal Agency - Other… | Adult's Services (Probation Court Check) | Probation (CRC) | Probation (NPS) | Probation / CRC | Probation Service | Home Office | Home Office Refferals | Legal Agency | Other - Probation | Other Legal Agency - eg CAFCASS | OTHER LEGAL AGENCY: courts… | Government department (e.g. DBS, Home Office, National Crime Agency)",
    ],
    ['has the national code 7 in front', '7 - Police | 7 - Law… '],
    [
      'is the authority’s own or another’s',
      'Youth Offending Service (YOS) | Internal (Early Help) | External eg. from OLA | OLA Social Services | Other OLA | 21) Lbh Other Internal Dept… | 29) Other Local Authority Dept… | None Local Authority Agencies…',
    ],
    ['is housing', 'Housing Providers'],
    [
      'is a children’s centre or a charity: other',
      "Children's Centres Key Work Service | Domestic Violence Prefessional / Service | Sure Start (Children's Centre)",
    ],
    [
      'names several; the first counts',
      'Childrens centres, Independent agency provider… | OTHER including childrens centres… | Other - Including children centres…',
    ],
  ],
  primaryNeed: [['was not mapped by the system, so it is not known', "Code 'NWAS' is not mapped"]],
  cinClosureReason: [
    [
      'the national code stands in front',
      'RC5a - Transferred… | RC9 - De-escalation to Early Help - NFA at Referral… | RC9 - NFA at Referral | RC8 School Leaving Age | RC7:Case closed after assessment… | RC6:Transferred…',
    ],
    ['was closed after assessment with early help', 'Step Down to Early Help - closed after assessment'],
  ],
  abuseCategory: [['names several categories', 'Neglect, Physical and Emotional']],
  legalStatus: [['is remand', 'On remand or committed for trial or sentence']],
  reasonCeasedLookedAfter: [
    [
      'E17 has been a code of its own since',
      'v) E17… | E17… | E20 - Staying put… | Aged 18 or over who stayed… | Aged 18 (or over) and remained…',
    ],
    [
      'the national code stands in front',
      'E4A Return home… | E8-Transferred… | E8-Accommodation… | E7 - Transferred…',
    ],
    ['says no parental responsibility', 'With parent, relative or other person with no PR'],
    ['is the age assessment', 'Age assessment determined child is aged 18 or over…'],
  ],
  placementType: [
    ['the national code stands in front', 'A4 Placed for adoption… | H5… | R5 - Independent living…'],
    [
      'is a foster placement in its own words',
      'F1 - Placement… | F2 - Placement… | F3 - Placement… | F5 - Placement… | F6 - Placement…',
    ],
  ],
  placementProvider: [['the national code stands in front', 'PR0: Provision by own parents…']],
}

/** Whether a spelling is one of the exceptions of its list. */
export const isException = (list: string, text: string): boolean =>
  (observedExceptions[list] ?? []).some(([, texts]) =>
    texts.split(' | ').some((each) => {
      const start = each.trim().replace(/…$/, '')
      return start === each.trim() ? text.trim() === start : text.startsWith(start)
    }),
  )
