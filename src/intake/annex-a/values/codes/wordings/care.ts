import { below, type Wordings } from './wording.ts'

export const legalStatus: Wordings = {
  spellings: [
    ['E1', 'PO'],
    ['C2', 'Ward of Court | Wardship granted in High Court and child in LA accommodation'],
    ['J1', 'IN LA ACC S.12AA CYP69 | J4'],
    ['J3', "Interim S.O. S38(1) CA'89"],
    ['V2', 'S20 Short Breaks 75+ Nights'],
  ],
  patterns: [
    [/short (?:term )?breaks?.*individual|individual.*short/, 'V3'],
    [/short (?:term )?breaks?|with breaks|v1 /, 'V4'],
    [/pace\b/, 'J2'],
    [/remand|committed for trial|secure acc?omm/, 'J1'],
    [/youth rehab|supervision order|sup ord|supervsn|cypa/, 'J3'],
    [/police/, 'L1'],
    [/emergency protection|\bepo\b/, 'L2'],
    [/child assessment order/, 'L3'],
    [/placement order/, 'E1'],
    [/freed|freeing/, 'D1'],
    [/\bico\b|interim care|s(?:ection)? ?38/, 'C1'],
    [/care order|\bfco\b/, 'C2'],
    [/s ?20\b|section 20|accomm\w* (?:under|s ?20)|accommodated|voluntar/, 'V2'],
    [
      /residence order|child arrangements? order|guardianship|care leaver|section (?:17|47)|ward of court/,
      null,
    ],
  ],
}

export const permanencePlan: Wordings = {
  spellings: [
    ['special guardianship', 'SGO | CAO'],
    [
      'other',
      'Transition to Independent Living | Permanency through long term placement with relatives/friends',
    ],
    [
      'long-term fostering',
      'Long term placement with foster carers (intended to last until 18, no return home envisaged)',
    ],
  ],
  patterns: [
    [/parallel|concurrent|task cent|time limited/, 'other'],
    [/return|birth|with parent|rehabilit/, 'return home'],
    [/adopt/, 'adoption'],
    [/sgo|cao|guardian|arrangement|residence order/, 'special guardianship'],
    [/supported living|independent/, 'supported living'],
    [/residential/, 'residential'],
    [/foster|relatives|long term placement/, 'long-term fostering'],
    [/other/, 'other'],
  ],
}

/** The codes before 1 April 2014, and councils' own: A1 and A2 for adoption, F for foster, H for homes, M for missing. */
const olderPlacements: Wordings['spellings'] = [
  ['U6', '09 | 36 | Q2 | F2 | F3 | F5 | F6 | Reg 38'],
  ['U3', 'Q1 | F1 | F4 | Regulation 24 - Temporary approval of family & friends as foster carers'],
  ['P1', 'ICO or CO only Parents/person with parent resp | Placement with parents'],
  ['P2', 'Supported Accommodation | Other placements in the community'],
  ['K1', 'H1 | H2'],
  ['K2', 'H3 | H4 | H3 - Home / hostel in LA | H4 - Home / hostel not LA'],
  ['H5', "Secure units, homes and hostels | Residential accommodation not Reg Children's Home"],
  ['S1', 'Schools except where dual-registered as childrens homes'],
  ['R5', 'Youth Treatment Centres | YTC | Other residential settings'],
  ['A4', 'A1'],
  ['A3', 'A2'],
]

export const placementType: Wordings = {
  spellings: olderPlacements,
  patterns: [
    [/^f[1-6] /, 'U6'],
    [/^m[123]\b|refuge|whereabouts|^r4 |^x1 |^z10\d /, 'Z1'],
    [/^(?!.*semi).*independent living/, 'P2'],
    ...below(
      'U1 U2 U3 U4 U5 U6 A3 A4 A5 A6 P1 P2 P3 H5 K1 K2 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4',
      '(?:out|in|[a-z])',
    ),
    [/hospital.*tempor|tempor.*hospital/, 'T1'],
    [/tempor.*carer.*holiday/, 'T3'],
    [/tempor.*holiday/, 'T2'],
    [/tempor.*seven|seven days|7 days/, 'T4'],
    [/tempor|respite|short break/, 'T0'],
    [/adopt.*consent.*not with|consent.*not.*current/, 'A4'],
    [/adopt.*consent/, 'A3'],
    [/adopt.*(?:order|\bpo\b).*not.*current/, 'A6'],
    [/adopt.*(?:order|\bpo\b).*current/, 'A5'],
    [/placed for adoption|place for adopt/, 'A4'],
    [/(?:relative|friend|\bkin).*long term/, 'U1'],
    [/(?:relative|friend).*(?:not ffa|not.*concurrent)/, 'U3'],
    [/(?:relative|friend).*(?:ffa|adopter|concurrent)/, 'U2'],
    [/foster.*long term|long term.*foster/, 'U4'],
    [/foster.*(?:not ffa|not.*concurrent)/, 'U6'],
    [/foster.*(?:ffa|adopter|concurrent)/, 'U5'],
    [/(?:relative|friend|\bkin)/, 'U3'],
    [/foster|carer/, 'U6'],
    [/own parents|placed with parent|parental/, 'P1'],
    [/residential employ/, 'P3'],
    [/residential school/, 'S1'],
    [/mother and baby|family centre/, 'R3'],
    [/young offender|prison|\byoi\b/, 'R5'],
    [/nhs|health trust/, 'R2'],
    [/secure/, 'K1'],
    [/not subject|semi independ|hostel.*support/, 'H5'],
    [/children?s homes?|homes and hostels/, 'K2'],
    [/residential care home/, 'R1'],
    [/independ/, 'P2'],
    [/other/, 'Z1'],
  ],
}

export const placementProvider: Wordings = {
  spellings: [['PR1', 'Local Authority']],
  patterns: [
    [/parent/, 'PR0'],
    [/volunt|third sector|3rd sect/, 'PR5'],
    [/private|for profit/, 'PR4'],
    [/other (?:la\b|local auth)|another (?:la\b|local auth)/, 'PR2'],
    [/public/, 'PR3'],
    [/not re|unknown|unauthorised/, null],
    [/\bown\b/, 'PR1'],
  ],
}

export const placementLocation: Wordings = {
  spellings: [],
  patterns: [
    [/^(?:out|outside|n|no)\b/, 'out'],
    [/^(?:in|inside|y|yes)\b/, 'in'],
  ],
}
