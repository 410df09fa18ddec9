import { below, type Wordings } from './wording.ts'

export const leftCareReason: Wordings = {
  spellings: [
    ['E13', 'UnPlanned to parent/other parent resp'],
    ['E6', 'Moved to Indep Liv without formal support'],
    ['E5', 'Supported accommodation | Moved to Indep Liv arrangement with formal support'],
    [
      'E8',
      'Case closed after assessment, no further action | post 21 case closure | SE8A - Discharged - changed to Supervision Order',
    ],
    ['E17', 'E90 | SE90 - Child Turned 18, living with former foster Carer'],
    ['E8', 'E81 - Reached age 18 years of age'],
  ],
  patterns: [
    [/^e1\b/, 'E11'],
    [/^s?e43/, 'E46'],
    [/^s?e4[24]\b/, 'E48'],
    [/^e41/, 'E41'],
    [/new epi?(?:so|os)de begins/, 'X1'],
    [/^e20/, 'E17'],
    [/indep.*(?:no (?:formal|support)|non support|without)/, 'E6'],
    [/independ.*support/, 'E5'],
    [/assessed as over 18/, 'E15'],
    [/adopt.*(?:consent|dispensed|consect)/, 'E12'],
    [/adopt/, 'E11'],
    [/died|death/, 'E2'],
    [/another la\b|another local|other la\b/, 'E3'],
    [/(?:no|not|without) (?:pr\b|parental|perental)/, 'E13'],
    [/stay(?:ed|ing)? put|remained? with|current carers|stayed with/, 'E17'],
    [/^s?e4 ?b|unplanned|not (?:as )?part of/, 'E4B'],
    [/^s?e4 ?a|as part of|part of care planning|planned/, 'E4A'],
    [/^e4\b|return(?:ed)? home|with parents?\b/, 'E4B'],
    [/special g|spec guard|\bsg\b|sgo/, 'E48'],
    [/residence|arrangement/, 'E41'],
    [/independ.*support/, 'E5'],
    [/independ/, 'E6'],
    [/adult/, 'E7'],
    [/custody/, 'E9'],
    [/remand/, 'E14'],
    [/age assess|age determ/, 'E15'],
    [/abroad/, 'E16'],
    [/any other|other reason/, 'E8'],
  ],
}

export const eligibility: Wordings = {
  spellings: [
    ['relevant', 'R'],
    ['former relevant', 'FR'],
    ['qualifying', 'Q'],
    ['eligible', 'E'],
  ],
  patterns: [
    [/^qual/, 'qualifying'],
    [/former relevant|pa to 25/, 'former relevant'],
    [/^relevant/, 'relevant'],
    [/eligible/, 'eligible'],
    [/^other|not mapped/, null],
  ],
}

export const inTouch: Wordings = {
  spellings: [
    ['yes', '1'],
    ['no', '2'],
    ['refused', '3'],
  ],
  patterns: [
    [/died/, 'died'],
    [/refus|^refu$/, 'refused'],
    [/no longer requires|^nreq/, 'not required'],
    [/returned|^rhom/, 'returned home'],
    [/not (?:known|recorded)$|^unknown|details|no contact recorded/, null],
    [/^(?:0?\d )?(?:y|yes|true)\b/, 'yes'],
    [/^(?:0?\d )?(?:n|no|false)\b/, 'no'],
  ],
}

export const accommodation: Wordings = {
  spellings: [
    ['C', "Code 'C2' is not mapped"],
    ['K', "Code 'K2' is not mapped"],
    ['Y', 'CLA'],
    ['D', 'Family Centre or Mother and Baby Unit'],
    ['T', "All Residential Schools, except where dual-registered as a school and children's"],
  ],
  patterns: [
    ...below('B C D E G H K R S T U V W X Y Z', '\\d'),
    [/foster carer|staying put|foster placement|other foster/, 'Z'],
    [/^supported lodging/, 'E'],
    [/^independ/, 'U'],
    [/^semi indep|^family centre/, 'D'],
    [/parent|relative|family/, 'B'],
    [/semi indep|transitional|mother and baby|not subject/, 'D'],
    [/foyer/, 'T'],
    [/supported lodging/, 'E'],
    [/abroad/, 'G'],
    [/deport/, 'H'],
    [/lodging/, 'K'],
    [/not know|whereabouts|no information|not (?:recorded|stated)/, 'R'],
    [/homeless|no fixed|nfa/, 'S'],
    [/emergency|night shelter/, 'V'],
    [/bed and breakfast|b and b/, 'W'],
    [/custody|prison|offender/, 'X'],
    [/independ|tenancy|university|college/, 'U'],
    [/community home|residential|hostels|nhs/, 'C'],
    [/other|friends/, 'Y'],
  ],
}

export const suitability: Wordings = {
  spellings: [
    ['suitable', '1 | Y | Yes | True'],
    ['unsuitable', '2 | N | No | False'],
    [null, '0'],
  ],
  patterns: [
    [/unsuitable|not (?:considered )?(?:to be )?suitable/, 'unsuitable'],
    [/suitable/, 'suitable'],
    [/not recorded|unknown|not in touch/, null],
  ],
}

export const activity: Wordings = {
  spellings: [],
  patterns: [
    [/full time.*apprent/, 'F4'],
    [/part time.*apprent/, 'P4'],
    [/full time (?:in )?(?:education )?(?:other|not)/, 'F2'],
    [/part time (?:in )?(?:education )?(?:other|not)/, 'P2'],
    [/full time.*higher/, 'F1'],
    [/part time.*higher/, 'P1'],
    [/full time.*(?:train|employ)/, 'F3'],
    [/part time.*(?:train|employ)/, 'P3'],
    [/pregnan|parenting/, 'G6'],
    [/illness|disab/, 'G4'],
    [/^other|not in education|neet/, 'G5'],
  ],
}
