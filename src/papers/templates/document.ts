import { longDate } from '../../kernel/index.ts'
import { gap, plain, text } from '../document/build.ts'
import type { Block, Details, Document, Run } from '../document/index.ts'
import type { Exempt, ForwardPlan, Known, Paper, TemplateField } from '../model/index.ts'
import { blocksOfPart, exemptCategories, isLatePaper, knownOr, notKnown } from '../model/index.ts'

type Lines = readonly (readonly Run[])[]

const line = (words: string): Lines => [[text(words)]]
const unknown = (what: string): Lines => [[gap(what)]]
const said = (value: Known<string>, what: string): Lines =>
  value === notKnown ? unknown(what) : line(value.value)
const yesNo = (value: Known<string>): Run =>
  value === notKnown ? gap('whether they approved') : text(value.value === 'yes' ? 'Yes' : 'No')

function notListed(plan: Known<ForwardPlan>): Lines {
  if (plan === notKnown || plan.value.listed === 'yes') return line('Not applicable')
  const { chiefExecutiveApproved, scrutinyChairApproved } = plan.value
  return [
    [text('Chief Executive approved: '), yesNo(chiefExecutiveApproved)],
    [text('Scrutiny Chair approved: '), yesNo(scrutinyChairApproved)],
  ]
}

function reference(plan: Known<ForwardPlan>): Lines {
  if (plan === notKnown) return unknown('whether this is on the forward plan')
  return plan.value.listed === 'yes'
    ? said(plan.value.reference, 'forward plan reference')
    : line('Not on the forward plan')
}

function urgency(plan: Known<ForwardPlan>): Lines {
  if (plan === notKnown || plan.value.listed === 'yes') return line('Not applicable')
  return said(plan.value.reasonForUrgency, 'reason for urgency')
}

function exemption(exempt: Known<Exempt>): Lines {
  if (exempt === notKnown) return unknown('whether anything is exempt')
  if (exempt.value.answer === 'no') return line('No')
  const categories = exempt.value.categories.map(
    (category) => `Paragraph ${category}: ${exemptCategories[category]}`,
  )
  const interest = exempt.value.publicInterest
  return [
    [text(`Yes. ${categories.join('; ')}`)],
    [interest === notKnown ? gap('public interest in keeping it exempt') : text(interest.value)],
  ]
}

function keyDecision({ header }: Paper): Lines {
  if (header.keyDecision === notKnown) return unknown('whether this is a key decision')
  const { answer, because } = header.keyDecision.value
  const word = answer === 'yes' ? 'Yes' : 'No'
  return line(because === notKnown ? word : `${word}. ${because.value}`)
}

const headerLines: Readonly<Record<TemplateField['id'], (paper: Paper) => Lines>> = {
  'strategic aim': ({ header }) => said(header.strategicAim, 'strategic aim'),
  'key decision': keyDecision,
  'forward plan': ({ header }) => reference(header.forwardPlan),
  'not on forward plan': ({ header }) => notListed(header.forwardPlan),
  urgency: ({ header }) => urgency(header.forwardPlan),
  exempt: ({ header }) => exemption(header.exempt),
  'cabinet member': ({ header }) => said(header.cabinetMember, 'portfolio'),
  'contact officers': ({ header }) =>
    header.contactOfficers.length === 0
      ? unknown('contact officers')
      : header.contactOfficers.map((post) => [text(post)]),
  wards: ({ header }) => said(header.wards, 'wards'),
}

/** Why papers that are late may be taken all the same: only where the law on access to meetings applies. */
function lateEntry(paper: Paper): Details['entries'] {
  const { work } = paper
  if (work?.accessRules !== true || (!isLatePaper(paper) && !work.lateRoute)) return []
  const { lateRoute: route } = work
  const agreed = route?.consent?.stands
    ? [text(`The ${route.consent.post} agreed on ${longDate(route.consent.on)}: ${route.consent.words}`)]
    : [gap('whether the chair agrees that it is urgent')]
  return [
    {
      term: 'Late paper: reason for urgency',
      lines: [[route ? text(route.circumstances) : gap('special circumstances that make it urgent')], agreed],
    },
  ]
}

/** The block that opens the report, every field of the template in its order. */
export const headerDetails = (paper: Paper): Details => ({
  kind: 'details',
  entries: [
    ...paper.template.header.map((field) => ({ term: field.label, lines: headerLines[field.id](paper) })),
    ...lateEntry(paper),
  ],
})

function withLead(blocks: readonly Block[], lead: string): Block[] {
  const [heading, ...rest] = blocks
  return heading ? [heading, plain([text(lead)]), ...rest] : []
}

const formatsLine = ({ formatsPhone, template }: Paper): Block => ({
  kind: 'notice',
  content: [
    text(`${template.alternativeFormats} `),
    formatsPhone === notKnown
      ? gap('telephone number for large print and Braille')
      : text(formatsPhone.value),
    text('.'),
  ],
})

const isAppendix = (part: Paper['parts'][number]) => part.kind === 'appendix'

function bodyOf(paper: Paper): Block[] {
  const own = paper.parts.filter((part) => !isAppendix(part))
  return own.flatMap((part) => {
    const blocks = blocksOfPart(part)
    const lead = part.kind === 'recommendations' ? paper.template.recommendations?.lead : undefined
    return lead === undefined ? blocks : withLead(blocks, lead)
  })
}

/** The meeting it is for; undefined of a paper that goes to nobody who meets, which stands under its own kind. */
function goesToOf({ meeting, template }: Pick<Paper, 'meeting' | 'template'>): string | undefined {
  if (meeting.on !== notKnown) return `${meeting.body}, ${longDate(meeting.on.value)}`
  return meeting.body === template.name ? undefined : `${meeting.body}, day not known`
}

/** The paper as one document, from which every form of it is rendered. */
export function documentOf(paper: Paper): Document {
  const { council, template, title, reportOf, pictures, style } = paper
  const goesTo = goesToOf(paper)
  return {
    language: 'en-GB',
    title,
    subject: goesTo === undefined ? template.name : `Report to ${goesTo}`,
    publisher: council,
    above: [council, ...(goesTo === undefined ? [] : [goesTo])],
    below: [`Report of the ${knownOr(reportOf, '[Not known: post]')}`],
    blocks: [
      ...(paper.template.header.length > 0 ? [headerDetails(paper)] : []),
      ...bodyOf(paper),
      formatsLine(paper),
      ...paper.parts.filter(isAppendix).flatMap(blocksOfPart),
    ],
    pictures,
    ...(style && { style }),
  }
}
