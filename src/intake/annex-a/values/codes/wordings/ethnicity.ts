import type { Wordings } from './wording.ts'

/** Peoples of a part of the world, as systems that keep nationalities or the schools' longer codes name them. */
const europe =
  /albanian|bosnian|herzegov|bulgarian|croatian|cypriot|cyprus|dutch|estonian|french|german|greek|hungarian|italian|jersey|jewish|kosovan|latvian|lithuanian|polish|portuguese|romanian|russian|scand[ai]navian|serbian|slovak|spanish|turkish|ukrainian|yugoslav|ussr|european?\b|mediterranean|caucasian/
const africa =
  /african?\b|angolan?|burkina|cameroon|congolese|zairean|eritrea|ethiopia|gambia|ghan[ai]|ivory|kenya|liberian?|nigeria|rwanda|senegal|sierra|somali|sudan|swazi|tanzania|uganda|zambia|zimbabwe|guinea|malawi/
const caribbean =
  /carr?ibb?(?:ean|bea)?|west indian|antigua|bahamas|barbados|dominica|grenada|guyana|jamaica|montserrat|kitts|st vincent|trinidad|lucia/
const asia = /\basian?\b|sri lanka|sinhal|tamil|nepal|malaysian|sikh|punjabi|mauritian/
const elsewhere =
  /afghan|algerian|\barabs?\b|cambodian|egypt|filipino|iranian?|iraqi?\b|japan|korean|kurd|latin|south american|central american|lebanese|libyan|malay\b|morr?occan|polynesian|syrian|\bthai\b|vietnam|yemen|mongolian|burmese/

/** The schools' longer codes and those of case systems, whose letters a rule cannot tell. */
const shortForms: Wordings['spellings'] = [
  [
    'WBRI',
    'A | A1 | A: A1 | A.A1 | WCOR | WENG | WSCO | WWEL | WOWB | WNIR | English | British | Scottish | Welsh',
  ],
  ['WIRI', 'A2 | A: A2 | A.A2 | Irish | ~IRISH'],
  [
    'WOTH',
    'A3 | A.A3 | WALB | WBOS | WCRO | WEEU | WEUR | WGRC | WGRE | WGRK | WITA | WKOS | WOTW | WPOR | WSER | WTUC | WTUK | WTUR | WWEU | OKRD - Kurdish | White Algerian | White Morrocan',
  ],
  ['WIRT', 'A4 | Traveller | Gypsy Traveller'],
  ['WROM', 'A5 | Roma | Gypsy'],
  ['MWBC', 'B1'],
  ['MWBA', 'B2'],
  ['MWAS', 'B3 | MWAP | MWAI | MWAO'],
  ['MOTH', 'B4 | B | MABL | MACH | MAOE | MBCH | MBOE | MCOE | MOTM | MWCH | MWOE'],
  ['AIND', 'C1'],
  ['APKN', 'C2 | AKPA | AMPK | AOPK'],
  ['ABAN', 'C3'],
  ['AOTH', 'C4 | C | AAFR | AKAO | ANEP | AOTA | ASLT | ASNL | ASRO'],
  ['BCRB', 'D1'],
  ['BAFR', 'D2 | BANN | BAOF | BCON | BGHA | BNGN | BSLN | BSUD | BSOM'],
  ['BOTH', 'D3 | D | BEUR | BNAM | BOTB'],
  ['CHNE', 'E1 | CHKC | CMAL | COCH | CSNG | CTWN'],
  [
    'OOTH',
    'E2 | E | Other | OAFG | OARA | OEGY | OFIL | OIRN | OIRQ | OJPN | OKOR | OKRD | OLAM | OLEB | OLIB | OMAL | OMRC | OOEG | OPOL | OTHA | OVIE | OYEM',
  ],
  ['REFU', 'E3 | DTG | Client Declined'],
  ['NOBT', 'E4 | E5 | N | NS | 0 | N.E4'],
  ['UNKNOWN', 'UNK | F | F1 | XXXX | U'],
]

const unanswered: Wordings['patterns'] = [
  [
    /refus|declined|(?:not wish|prefer.*not|would not) (?:to )?(?:say|reply|disclose)|preferred not|prefers not|not (?:divulged|disclosed)/,
    'REFU',
  ],
  [
    /not (?:yet )?(?:obtained|available|asked|established|populated|given|declared)|unborn|awaiting|before ethnicity|client contact|form not completed|unable to provide/,
    'NOBT',
  ],
  [
    /^(?:f1 )?un ?known$|^xxxx|^(?!.*white).*not (?:yet )?(?:known|recorded|stated)|no (?:data|information)|obsolete|do not use|undeclared/,
    'UNKNOWN',
  ],
  [/^u x\d+$/, 'UNKNOWN'],
]

const mixed: Wordings['patterns'] = [
  [/mixed asian(?! and)/, 'AOTH'],
  [/mixed black(?! and)/, 'BOTH'],
  [/white.*(?:mixed white|european mi?xe?d|mixed british)|european mxd/, 'WOTH'],
  [/white.*black carib|black carib.*white|\bmwbc\b/, 'MWBC'],
  [/white.*black afr|black afr.*white|\bmwba\b/, 'MWBA'],
  [
    /white and (?:any )?(?:other )?(?:asian|indian|pakistani|bangladeshi)|asian and white|mixed.*white.*asian|\bmwas\b/,
    'MWAS',
  ],
  [
    /\b(?:mixed|dual|multiple)\b|(?:white|black|asian|chinese) and (?:black|white|chinese|any other)|^b b\d+$/,
    'MOTH',
  ],
]

export const ethnicity: Wordings = {
  spellings: shortForms,
  patterns: [
    ...unanswered,
    ...mixed,
    [/chinese(?! or other)|taiwan|hong kong/, 'CHNE'],
    [/bangladesh/, 'ABAN'],
    [/pakistan|kashmir/, 'APKN'],
    [/(?<!west |american )\bindian\b/, 'AIND'],
    [/\bblack\b.*\bother\b.*\bblack african(?! carib)/, 'BAFR'],
    [/\bblack\b.*\b(?:any other|unspecified|european|north american)/, 'BOTH'],
    [/\bblack\b.*african and carib/, 'BOTH'],
    [/\bblack\b.*\b(?:caribbean|west indian)$|^black carib/, 'BCRB'],
    [/\bblack african carib\w* black british$/, 'BOTH'],
    [
      /\bblack african carib\w* black british (?!.*other).*(?:african|angolan|congolese|eritrean|ethiopian|ghanaian|nigerian|somali|zairean)/,
      'BAFR',
    ],
    [new RegExp(`\\bblack\\b(?!.*african carib).*(?:${africa.source})`), 'BAFR'],
    [new RegExp(`\\bblack\\b.*(?:${caribbean.source})`), 'BCRB'],
    [/\bblack\b|^d d\d+$/, 'BOTH'],
    [/travell?er.*irish|irish.*travell?er|white travell?er|gypsy or irish/, 'WIRT'],
    [/gypsy|\broma(?:ny)?\b/, 'WROM'],
    [new RegExp(`(?:\\basian?\\b.*)?(?:${elsewhere.source})(?!.*\\bwhite\\b)(?<!\\bwhite\\b.*)`), 'OOTH'],
    [asia, 'AOTH'],
    [/^c c\d+$/, 'AOTH'],
    [/english|scottish|welsh|northern irish|cornish|\bbritish\b/, 'WBRI'],
    [/white.*irish|^(?:irish|a2) /, 'WIRI'],
    [europe, 'WOTH'],
    [/\bwhite\b|^a a\d+(?: \d)?$/, 'WOTH'],
    [caribbean, 'BCRB'],
    [africa, 'BAFR'],
    [/other.*(?:ethnic|group|background)|any other|^e e\d+(?: \d)?$/, 'OOTH'],
  ],
}
