import { below, type Wordings } from './wording.ts'

const needSpellings: Wordings['spellings'] = [
  ['N1', 'Multiple | Trilogy of Risk'],
  ['N2', 'B5.B5A | CYADS Tier 1 | CYADS Tier 3'],
  ['N3', 'C1 - Carer | Mental Health - Parent/Carer'],
  [
    'N4',
    'Financial Problems | Homeless | Missing Person | Other Parenting Issues | PSR_OTH : Support for Social Isolation/Other',
  ],
  [
    'N5',
    'Control Issues | FST_BEHV | FST_DVIO | FST_HLES | FST_ILL | FST_OTHR | FST_S17 | FDS_CARE | FDS_EMOT | FDS_GUID | FDS_STAB',
  ],
  ['N6', 'BHV_OFFN | BHV_PROB | BHV_SEXA'],
  ['N7', 'INC_HLES'],
  ['N8', '16/17 yr Old Homeless | ABP_ASYL | ABP_PFST | U8 - UASC | Child UASC'],
  [
    'N9',
    'Child Death | Child in need (other) | N10 | O_CIN | O_CIN Other Child in Need | Other | Other1 | N0 - N / A (Adoption & Fostering Use Only)',
  ],
  [
    null,
    'No | ~DO NOT USE ESCR TESTING ONLY!!!! | 9NOTCIN - Obsolete DO NOT USE | A3 | A5 | B6.B6A | Childrens Escr | CW housing issues/resettlement | LD1 | MH1 | Other Vulnerable People | Social Support - Support to Carer | zzCodeError | SNAS Cognition and Learning',
  ],
]

/** `1a Physical Abuse`, `CIN - N1c Domestic Abuse`, `1ABUSNEG - …`: the number is the national code's. */
const needNumbers: Wordings['patterns'] = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => [
  new RegExp(`^(?:cin |child )?(?:n${number}s?[a-z]?\\d?\\b|${number}(?:[a-z]\\b|[a-z]{5,}))`),
  `N${number}`,
])

export const need: Wordings = {
  spellings: needSpellings,
  patterns: [
    ...needNumbers,
    [/^(?:cin |child )?n9/, 'N9'],
    [/not (?:a )?(?:child(?:ren)? )?(?:in need|cin)\b|other than child|step parent|have been adopted/, 'N9'],
    [/acute (?:stress|distress)|temporary crisis/, 'N4'],
    [/dysfunction|chronically ina/, 'N5'],
    [/unacceptable|behaviour imp/, 'N6'],
    [/low income|below the standard/, 'N7'],
    [/absent parent|parent absent|no parents available|asylum|unaccompanied/, 'N8'],
    [/parent.*(?:ill|disab|learn|alcohol|drug|mental)|^par /, 'N3'],
    [
      /disab|illness|^dis |special educational|impair|frailty|sensory|physical support|learning|mental health|occupational/,
      'N2',
    ],
    [/abuse|neglect|^abs |exploit|violence|harm|misu[st]?e|section 47|slavery|mutilation/, 'N1'],
    [
      /not (?:stated|recorded|known|yet|specified)|no need code|unknown|information received|yet to be determined|not mapped/,
      'N0',
    ],
  ],
}

/** What is said of a case that ended for another reason than the first eight. */
const ended =
  /any other|no longer|ceas|aim|complet|achiev|objectives|circumstances|withdr|refus|declin|terminat|cancel|step(?:ped)? ?(?:up|down|across)|early help|earlyhlp|referr|transfer|advice|universal|duplicate|error|inappropriate|18|young person|school|eligib|engag|no response|moved|lost|needs met|other|custody|remand|parents|in place|changed status|looked after|return home|outcome|ended|invest|support team|enablement|ehcp|not (?:required|to be in need)|no (?:further )?(?:assessment|action|cin)|achieved|auto closed|closed .*(?:client|family|f and f|child)|divert|resigned|closure summary|pf16|service/

export const closureReason: Wordings = {
  spellings: [
    ['RC7', 'RCA2 - Client Withdraws | RCE - Transferred to eCaf'],
    [
      'RC8',
      'Ineligible for services | Refused services | School Leaving Age | No Further Action Required | No Further SW Action Req | Case closed as no factors identified | Ref on for CAF-threshold not met | Childrens - NFA - Referral to Gateway Service | EHA Step Up | Case Closed',
    ],
    [
      'RC9',
      'EHA Single Agency | EHA Step Down | Step down to Early Help Team following referral and assessment | Step Down to Early Help Team following C&F Assessment',
    ],
    ['RC5', 'Referred to Other Agency | DCT Transfer to Adult Services'],
    ['RC7', 'Referred To Another LA'],
    [null, 'Unknown'],
  ],
  patterns: [
    ...below('RC1 RC2 RC3 RC4 RC5 RC6 RC7 RC8 RC9', '[a-z]'),
    [/^return home/, 'RC7'],
    [/adopt/, 'RC1'],
    [/\bdied\b|death|deceased/, 'RC2'],
    [/special g/, 'RC4'],
    [/residence order|child arrangements? order/, 'RC3'],
    [/adult/, 'RC6'],
    [/another la\b|other local auth|another local auth|left area|out of area/, 'RC5'],
    [/after.*assess.*early help|early help.*after assess/, 'RC9'],
    [/after.*assess|at first c and f assess/, 'RC8'],
    [ended, 'RC7'],
  ],
}

export const caseStatus: Wordings = {
  spellings: [
    ['in care', 'CLA | LAC | CP/CLA'],
    ['protection plan', 'CP | CPP | CP Ext'],
    ['child in need', 'CIN'],
  ],
  patterns: [
    [/looked after|\bcla\b|\blac\b|in care/, 'in care'],
    [/protection|\bcpp?\b/, 'protection plan'],
    [/clos|care leaver|ended/, 'closed'],
    [/in need|\bcin\b/, 'child in need'],
    [/assess|asmt/, 'open assessment'],
  ],
}

const several =
  /(?:neg[a-z]*|phys[a-z]*|sex[a-z]*|emot[a-z]*).*(?<!(?:^|\bof )\w*)(?:neg[a-z]*|phys[a-z]*|sex[a-z]*|emot[a-z]*)/

export const abuse: Wordings = {
  spellings: [
    ['neglect', 'YNNN | NEG'],
    ['physical', 'NYNN | PA | PHY'],
    ['sexual', 'NNYN | SAB | SA'],
    ['emotional', 'NNNY | EMO | EA'],
    ['multiple', 'MUL | NYNY | NYYN | YNNY | YYNN | YYYN | YNYN | NNYY | YYYY | NYYY | YYNY | YNYY'],
  ],
  patterns: [
    [/^mul|muliple|not recommended/, 'multiple'],
    [several, 'multiple'],
    [/neglect/, 'neglect'],
    [/phys/, 'physical'],
    [/sexual/, 'sexual'],
    [/emotion/, 'emotional'],
  ],
}
