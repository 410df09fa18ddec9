import { headingKey, headingWords, type Heading } from './normal.ts'
import { undecorated } from './undecorated.ts'

/** Short forms of systems and of the trade, and the words that the lists' own headings use. */
const longForms: Readonly<Record<string, string>> = {
  dob: 'date birth',
  dt: 'date',
  dttm: 'date',
  dte: 'date',
  datetime: 'date',
  commenced: 'started',
  begin: 'started',
  begun: 'started',
  began: 'started',
  start: 'started',
  strt: 'started',
  starts: 'started',
  end: 'ended',
  ending: 'ended',
  closed: 'closure',
  close: 'closure',
  complete: 'completion',
  completed: 'completion',
  nr: 'number',
  no: 'number',
  num: 'number',
  count: 'number',
  identifier: 'id',
  ref: 'id',
  eth: 'ethnicity',
  ethnic: 'ethnicity',
  sex: 'gender',
  disabled: 'disability',
  asmt: 'assessment',
  asst: 'assessment',
  assmt: 'assessment',
  assess: 'assessment',
  assessments: 'assessment',
  refrl: 'referral',
  referred: 'referral',
  refl: 'referral',
  referrals: 'referral',
  contacts: 'contact',
  org: 'organisation',
  organization: 'organisation',
  s47: 'section 47',
  s47s: 'section 47',
  sec47: 'section 47',
  enquiries: 'enquiry',
  strat: 'strategy',
  disc: 'discussion',
  conf: 'conference',
  icpc: 'initial child protection conference',
  icpcs: 'initial child protection conference',
  conferences: 'conference',
  rcpc: 'review conference',
  cpp: 'child protection plan',
  cpps: 'child protection plan',
  cp: 'child protection',
  plans: 'plan',
  visits: 'visit',
  visited: 'visit',
  latest: 'last',
  recent: 'last',
  current: 'last',
  lac: 'looked after',
  cla: 'looked after',
  placements: 'placement',
  plc: 'placement',
  plcmt: 'placement',
  prov: 'provider',
  advisor: 'adviser',
  pa: 'personal adviser',
  accom: 'accommodation',
  accomm: 'accommodation',
  accomodation: 'accommodation',
  sgo: 'special guardianship',
  mths: 'months',
  mth: 'months',
  m: 'months',
  epo: 'emergency protection order',
  episodes: 'episode',
  sw: 'social work',
  fam: 'family',
  children: 'child',
  childs: 'child',
  childrens: 'child',
  adopters: 'adopter',
}

/** Words that tell no heading from another. */
const unimportant = new Set(
  'a an and any are as at be been by did does for from had has have if in is it of on or over s should that the their them then this to was were what whether which who with within during what'.split(
    ' ',
  ),
)

/** The words of a heading that matter, short forms written out. */
export function tokensOf(heading: string): readonly string[] {
  const words = headingWords(heading)
    .replace(/\bpost code\b/g, 'postcode')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/\b(s|sec) 47s?\b/g, 's47')
    .replace(/\b12 ?m\b/g, '12 months')
    .split(' ')
  const long = words.flatMap((word) => (longForms[word] ?? word).split(' '))
  return [...new Set(long.filter((word) => word !== '' && !unimportant.has(word)))]
}

const longestHeading = 250

/** A cell as a heading; undefined where it is empty or too long to be one. */
export function headingOf(text: string): Heading | undefined {
  const key = text.length > longestHeading ? '' : headingKey(text)
  return key === '' ? undefined : { text, key, less: undecorated(text), tokens: tokensOf(text) }
}
