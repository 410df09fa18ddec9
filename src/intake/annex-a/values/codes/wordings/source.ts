import type { Wordings } from './wording.ts'

/** Short forms of case systems, and names of local services, which no rule can tell. */
const spellings: Wordings['spellings'] = [
  [
    '1A',
    'BR | CA | DAUG | DAUI | FATH | GRAN | GRPA | GRSO | HUSB | MOTH | OR | PART | SIS | SM | SON | WIFE | In Person',
  ],
  ['1B', 'FREI | NEI | NIE'],
  ['1C', 'SF'],
  ['1D', 'PEM | Fire Brigade | Other Service User | Other (including stranger, MP)'],
  ['2A', 'SCH | SEN | PFSA | Education - college | Education - Knowsley Post 16'],
  ['2B', 'EWO | NEYC | ESW Service | Nursery/Early Years Centre'],
  ['3A', 'GP | OCGP'],
  ['3B', 'HV'],
  ['3C', 'SN'],
  [
    '3F',
    'ABS | AUD | CAS | CLN | CMAT | CMHT | CON | DHOS | DN | HN | HOOT | HOS | HOSP | HW | MHAT | MIDW | NCYPS | NHSC | NHSD | NURS | OOPT | OT | PCT | PHY | RR | WR | WS | Other Agencies | N.A.S.S. | Primary Link | Rapid Response | Day Care Staff | HCC Adult Services Dept (not OoH) | Pre Birth Liaison',
  ],
  [
    '4',
    'HOU | HOUS | SHEL | SLEX | SLIH | SUPO | SUPW | WARD | Support Officer | Support Worker | LA Services - HSC',
  ],
  [
    '5B',
    'ACOM | ASAC | COU | DC | GATE | HCIN | LCPA | MHO | NURH | OTLA | OTOT | OTP | OTSS | SENP | SSDT | SW | ASB | Accomodation Manager | Assistant Accomodation Manager | Gateway Service | Manual Handling Officer | Nursing Home | Senior Practitioner | Sorted | Hearthstone | i-ART | ISend | KMBC - Representative | Haringey employee | Portage Worker | Residential Care Staff | Trafford Extended Service | Worker | You | FSU | SEN Team | Day Centre | Disability staff | (CS) EHKS 5-19yrs Service | Children With Disabilities IES | Occupational Therapist - SSD | Occupational Therapist - None SSD | Occupational Therapist (Passport) | DBS / Disclosure Information Service | (CS) Parent Support Advisors | Mental Health Staff | Substance misuse staff | Early Years',
  ],
  ['6', 'CEOP | Pathway/Leaving Care'],
  ['7', 'BA | CAFS | HMP | PROB | REG | SOL | Registrars | Care quality commission'],
  [
    '8',
    "CC | CH | CHAR | FIRE | HCEX | MP | NSPC | OD | OTHT | P3 | RES | REHA | RESH | TP | VCS | VS | CPN | Advocate | Care Home | Catch 22 | Child Action North West | Childrens Residential Home | Non-SMBC Residential Home - Child | Residential Home | Resident | Community Safety Caseworker | Forces | Military | Hostel | IDVA | Inspection Body | LADO | Member of Parliament | PARTY CONCERNED | Project Worker | Rehab Officer | Talkshop | Third Party | Third Party Enquiry - Adopted Person | Utilities | Victim Support | Barnardos Wirral Young Runaways Project | Change Grow Live | Wired | Open Door | Web | Nursing/Residential | Young Carers | Other Department | Other Internal Services | Other Team | Parenting staff | Friend/Neighbour | Connexions | Occupational Therapy | Dept Of Work And Pensions(BA) | Domestic Abuse Services | IFSS Family Support | Family Intervention Project Worker | OTH - Child Minder | OFSTED / Child Minder | Education\\Training\\Workplace Establishment | None Local Authority Agencies eg CAB, DSS | EDU - Children's Centre | Substance Misuse Professional",
  ],
  ['9', 'ANON'],
  ['10', 'NK | OTHE'],
]

const health: Wordings['patterns'] = [
  [/health visit|\bhelthvis\b/, '3B'],
  [/school nurs(?:e|ing)\b|\bschnurse\b|school health/, '3C'],
  [/\bgp\b|general practi|\bg p\b|gen pract/, '3A'],
  [/\ba and e\b|\baande\b|accident|emergency dep|casualty|\ba e\b/, '3E'],
  [
    /primary.*health|health.*primary|\bprimhlth\b|midwi|dentist|community health|pharmac|community nurs|district nurs/,
    '3D',
  ],
  [
    /health|hospitals?\b|\bhosp\b|hosptial|\bnurse\b|\bnursing\b|medical|^med |camhs|cahms|hospice|paediat|ambulance|clinic|psych|therap|physio|\bnhs\b|nwas|doctor|matron|optom|ward\b|drugs?\b|alcohol|substance|addict|audiolog|consultant|emergency services?|birth notification|sexual assault/,
    '3F',
  ],
]

const council: Wordings['patterns'] = [
  [
    /early help|\bcaf\b|family (?:support|solutions|matters|recovery|partnership|service|first|work)|step down|intensive family|stronger families|and famil(?:y|ies)|families and|\btaf\b|early intervention/,
    '5D',
  ],
  [
    /(?:other|another|external|out of|different) (?:la\b|las\b|local auth|borough|council|authorit|ssd)|^external|\bola\b|la services external/,
    '5C',
  ],
  [
    /social care|social serv|social work|adults? (?:and community )?(?:services|team|social)|edt\b|emergency duty|\bssd\b|out of hours|childrens services/,
    '5A',
  ],
]

export const source: Wordings = {
  spellings,
  patterns: [
    [/anonymous|\banon\b/, '9'],
    [/^(?:unk )?unk(?:n?own)|^not (?:known|recorded|mapped)|^92 /, '10'],
    [/^police|^legal police/, '6'],
    [/^other(?! legal).*(?:childrens c|children c|independ|voluntar)/, '8'],
    [/individuals? other|^other individ|individual.*stranger/, '1D'],
    [
      /(?:exclud|other than|not) .*hous|other internal|internal d|supported housing staff|other suffolk/,
      '5B',
    ],
    [/la services legal/, '5B'],
    [
      /legal|\bcourt|probation|cafcass|jafcass|prison|solicitor|lawyer|immigration|home office|border agency|\bhmp\b|benefits agency|law centre|rehabilitation company|central government/,
      '7',
    ],
    [/police|constab|\bpol\b|exploitation and online/, '6'],
    [/housing|\bhous\b|homestart|home start|landlord|tenancy|shelter|warden|supported living/, '4'],
    [/educat.*(?:psych|health care|welfare|not school)|not school/, '2B'],
    [/adults services|drugs and alcohol team|substance misuse team|hospital team/, '5A'],
    ...health.slice(0, 5),
    [/nurser|school|\bsch\b|academy|sixth form|6th form|senco|early years setting/, '2A'],
    ...health.slice(5),
    [/educat|^edu |college|early years|connexions|training provider|\bsend?\b/, '2B'],
    [/^childrens? centres?|^edu childrens/, '8'],
    ...council,
    [
      /neighbourhood|sure start|leaving care|youth (?:service|justice|support)|young peoples|targeted|marac|marat|safeguarding|lado|benefits service|emergency assist|early start|domestic abuse service/,
      '5B',
    ],
    [/\bself\b/, '1C'],
    [/acqu?aintance|neighbou?r|friend|child ?minder/, '1B'],
    [
      /\b(?:family|relatives?|parents?|mother|father|brother|sister|aunt|uncle|niece|nephew|grand[a-z]+|carers?|daughter|son|husband|wife|partner|household|siblings?|housemem|otherrel|famfrien)\b/,
      '1A',
    ],
    [
      /^ind\b|individual|otherind|member of (?:the )?public|general public|councillor|stranger|elected member|community member|previous employee/,
      '1D',
    ],
    [/\bla\b|local auth|council|internal|department|\bdept\b|youth offending|\byo[ts]\b|\blbh\b|team/, '5B'],
    [
      /other|volunt|charit|independ|independant|agency|centre|provider|ofsted|\bfire\b|refuge|n ?s ?p ?c ?c|womens aid|domestic (?:abuse|violence)|ministry|work and pensions|federation|faith|church|caritas|childline|commissioned|multicultural|home care|taxi|jobcentre|private|national crime/,
      '8',
    ],
  ],
}
