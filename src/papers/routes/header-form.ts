import type { KeptPaper } from '../model/index.ts'
import { z } from 'zod'
import { asTyped, shownAgain } from '../../access/index.ts'
import { inBoxes, typedDate } from '../../design/index.ts'
import type {
  CabinetHeader,
  Exempt,
  ExemptCategory,
  ForwardPlan,
  KeyDecision,
  Known,
} from '../model/index.ts'
import { exemptCategories, known, knownOr, notKnown } from '../model/index.ts'
import type { PaperHead } from '../store/index.ts'
import type { TypedHead } from '../views/typed-head.ts'
import { bodyField, knownDay, knownText, meetingOnField, posted, titleField } from './fields.ts'

const several = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])

const Typed = z.object({
  title: shownAgain,
  reportOf: shownAgain,
  body: shownAgain,
  audience: shownAgain,
  formatsPhone: shownAgain,
  strategicAim: shownAgain,
  keyDecision: shownAgain,
  keyDecisionBecause: shownAgain,
  listed: shownAgain,
  reference: shownAgain,
  chiefExecutive: shownAgain,
  scrutinyChair: shownAgain,
  urgency: shownAgain,
  exempt: shownAgain,
  categories: several,
  publicInterest: shownAgain,
  cabinetMember: shownAgain,
  contactOfficers: shownAgain,
  wards: shownAgain,
})

/** The form as it was typed, to show it again. */
export const typedHead = (body: unknown): TypedHead => ({
  ...asTyped(Typed, body),
  meetingOn: typedDate(posted(body), 'meetingOn'),
  publishedOn: typedDate(posted(body), 'publishedOn'),
})

const words = (text: Known<string>): string => knownOr(text, '')

function forwardPlanTyped(plan: CabinetHeader['forwardPlan']) {
  const empty = { reference: '', chiefExecutive: '', scrutinyChair: '', urgency: '' }
  if (plan === notKnown) return { ...empty, listed: notKnown }
  const { value } = plan
  if (value.listed === 'yes') return { ...empty, listed: 'yes', reference: words(value.reference) }
  return {
    ...empty,
    listed: 'no',
    chiefExecutive: knownOr(value.chiefExecutiveApproved, notKnown),
    scrutinyChair: knownOr(value.scrutinyChairApproved, notKnown),
    urgency: words(value.reasonForUrgency),
  }
}

function exemptTyped(exempt: CabinetHeader['exempt']) {
  const value = knownOr(exempt, undefined)
  return value?.answer === 'yes'
    ? { exempt: 'yes', categories: value.categories.map(String), publicInterest: words(value.publicInterest) }
    : { exempt: value?.answer ?? notKnown, categories: [], publicInterest: '' }
}

/** What is recorded, as its form shows it. */
export function headAsTyped({ draft, meeting }: Pick<KeptPaper, 'draft' | 'meeting'>): TypedHead {
  const { header } = draft
  const key = knownOr(header.keyDecision, undefined)
  return {
    title: draft.title,
    reportOf: words(draft.reportOf),
    body: meeting.body,
    meetingOn: inBoxes(knownOr(meeting.on, undefined)),
    publishedOn: inBoxes(knownOr(draft.publishedOn, undefined)),
    audience: draft.audience,
    formatsPhone: words(draft.formatsPhone),
    strategicAim: words(header.strategicAim),
    keyDecision: key?.answer ?? notKnown,
    keyDecisionBecause: key ? words(key.because) : '',
    ...forwardPlanTyped(header.forwardPlan),
    ...exemptTyped(header.exempt),
    cabinetMember: words(header.cabinetMember),
    contactOfficers: header.contactOfficers.join('\n'),
    wards: words(header.wards),
  }
}

const answers = (message: string) => z.enum(['yes', 'no', notKnown], message)
const approval = z
  .enum(['yes', 'no', notKnown])
  .catch(notKnown)
  .transform((answer): Known<'yes' | 'no'> => (answer === notKnown ? notKnown : known(answer)))

const numbers: readonly ExemptCategory[] = [1, 2, 3, 4, 5, 6, 7]
const isCategory = (number: number): number is ExemptCategory => numbers.some((one) => one === number)

const Fields = z.object({
  title: titleField,
  reportOf: knownText,
  body: bodyField,
  meetingOn: meetingOnField,
  publishedOn: knownDay('The date of publication must be a real date, such as 8 6 2020'),
  audience: z.enum(['public', 'exempt'], 'Say who may read the report'),
  formatsPhone: knownText,
  strategicAim: knownText,
  keyDecision: answers('Say whether it is a key decision, or that it is not known yet'),
  keyDecisionBecause: knownText,
  listed: answers('Say whether it is on the forward plan, or that it is not known yet'),
  reference: knownText,
  chiefExecutive: approval,
  scrutinyChair: approval,
  urgency: knownText,
  exempt: answers('Say whether it holds exempt information, or that it is not known yet'),
  categories: z.array(z.coerce.number()).transform((given) => given.filter(isCategory)),
  publicInterest: knownText,
  cabinetMember: knownText,
  contactOfficers: z.string().transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
  wards: knownText,
})

type Read = z.output<typeof Fields>

const keyDecision = ({ keyDecision: answer, keyDecisionBecause: because }: Read): Known<KeyDecision> =>
  answer === notKnown ? notKnown : known({ answer, because })

function forwardPlan({ listed, ...read }: Read): Known<ForwardPlan> {
  if (listed === notKnown) return notKnown
  if (listed === 'yes') return known({ listed, reference: read.reference })
  return known({
    listed,
    chiefExecutiveApproved: read.chiefExecutive,
    scrutinyChairApproved: read.scrutinyChair,
    reasonForUrgency: read.urgency,
  })
}

function exemption({ exempt: answer, categories, publicInterest }: Read): Known<Exempt> {
  if (answer === notKnown) return notKnown
  return answer === 'no' ? known({ answer }) : known({ answer, categories, publicInterest })
}

/** Reads the form. What is left empty is not known; only what would contradict itself is refused. */
export const HeadForm = Fields.refine(({ exempt, categories }) => exempt !== 'yes' || categories.length > 0, {
  path: ['categories'],
  message: `Choose at least one of the ${Object.keys(exemptCategories).length} paragraphs`,
}).transform((read): PaperHead => ({
  title: read.title,
  reportOf: read.reportOf,
  meeting: { body: read.body, on: read.meetingOn },
  publishedOn: read.publishedOn,
  audience: read.audience,
  formatsPhone: read.formatsPhone,
  header: {
    strategicAim: read.strategicAim,
    keyDecision: keyDecision(read),
    forwardPlan: forwardPlan(read),
    exempt: exemption(read),
    cabinetMember: read.cabinetMember,
    contactOfficers: read.contactOfficers,
    wards: read.wards,
  },
}))
