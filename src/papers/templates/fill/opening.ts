import {
  bullets,
  fact,
  gap,
  numbered,
  say,
  steps,
  subHeading,
  table,
  text,
  words,
} from '../../document/build.ts'
import type { Inline, SectionBlock } from '../../document/index.ts'
import type {
  BaseFacts,
  DutyFacts,
  FundingFacts,
  InspectionFacts,
  JudgementFacts,
  Told,
} from '../../model/index.ts'
import { capital, counted, inWords, notKnown } from '../../model/index.ts'
import { amountWords, inspectedWhen, listed, sentence, toldAmount, toldDay, toldText } from './facts.ts'

/** '£49,000 over two years for training' */
export function fundingAsked(line: FundingFacts): Inline[] {
  const years =
    line.years === notKnown
      ? []
      : [text(' over '), fact(counted(line.years.value, 'year'), 'workforce', line.id, 'years')]
  return say`${toldAmount(line.total, 'workforce', line.id, 'total cost')}${years} for ${line.purpose}`
}

/** 'about £31,000 from the core training budget and £18,000 from reserves' */
export function fundingSources(line: FundingFacts): Inline[] {
  return listed(
    line.sources.map(
      ({ name, amount }) =>
        say`${toldAmount(amount, 'workforce', line.id, `amount from ${name}`)} from ${name}`,
    ),
  )
}

const approval = (facts: Told<'plan' | 'inspection'>): Inline[] =>
  say`Approves the ${facts.plan.title} (Appendix B), made in response to the inspection ${inspectedWhen(facts.inspection)}.`

const spending = (line: FundingFacts): Inline[] =>
  line.sources.length === 0
    ? say`Approves ${fundingAsked(line)}.`
    : say`Approves ${fundingAsked(line)}: ${fundingSources(line)}.`

/** Time passes between the meeting and the day the law sets, so somebody must be able to finish the wording. */
const delegation = ({ posts }: BaseFacts, duty: DutyFacts): Inline[] =>
  say`Delegates to the ${toldText(posts.director, 'post of the Director of Children’s Services')}, in consultation with the ${toldText(posts.portfolioHolder, 'portfolio of the Cabinet member')}, authority to finalise the plan and send it by ${toldDay(duty.dueOn, 'clocks', duty.id, 'day it is due')}.`

/** What Cabinet is asked to decide, in words that can be minuted. */
export function recommendations(facts: Told<'plan' | 'inspection' | 'funding' | 'duties'>): SectionBlock[] {
  const statement = statementDuty(facts)
  return [
    steps([
      approval(facts),
      ...facts.funding.map(spending),
      ...(statement ? [delegation(facts, statement)] : []),
    ]),
  ]
}

/** The duty to send the statement of proposed action, where the inspection brings one. */
export const statementDuty = (facts: Told<'duties'>): DutyFacts | undefined =>
  facts.duties.find((duty) => duty.sentTo.length > 0)

export const purpose = (facts: Told<'plan' | 'funding'>): SectionBlock[] => [
  numbered(
    say`This report sets out what inspectors asked the authority to improve and what lies behind each finding. It asks ${facts.meeting.body} to approve the ${facts.plan.title} made in response${facts.funding.length > 0 ? ' and the funding it needs' : ''}.`,
  ),
]

const judged = (judgement: JudgementFacts) => [
  [text(judgement.strand)],
  [fact(judgement.grade, 'inspection', judgement.id, 'grade')],
  [
    judgement.selfEvaluation === notKnown
      ? gap('self-evaluation grade')
      : fact(judgement.selfEvaluation.value, 'inspection', judgement.id, 'self-evaluation grade'),
  ],
]

/** Says how the two gradings compare only where both are known. */
function comparison({ judgements }: InspectionFacts): Inline[] {
  const unknown = judgements.filter((judgement) => judgement.selfEvaluation === notKnown)
  if (unknown.length > 0) return []
  const differing = judgements.filter(
    ({ grade, selfEvaluation }) => selfEvaluation !== notKnown && selfEvaluation.value !== grade,
  )
  const differ = differing.length === 1 ? 'differs' : 'differ'
  const howMany = capital(inWords(differing.length))
  return differing.length === 0
    ? say` Every judgement agrees with the authority’s own self-evaluation.`
    : say` ${howMany} of ${counted(judgements.length, 'judgement')} ${differ} from the authority’s own self-evaluation.`
}

export const background = (facts: Told<'inspection' | 'areas'>): SectionBlock[] => {
  const { inspection, areas } = facts
  const { id } = inspection
  return [
    numbered(
      say`${inspection.inspectors} inspected ${inspection.authority} ${inspectedWhen(inspection)} (${inspection.kind}). The report was received on ${toldDay(inspection.receivedOn, 'inspection', id, 'day the report was received')} and published on ${toldDay(inspection.publishedOn, 'inspection', id, 'day the report was published')}.`,
    ),
    numbered(sentence(inspection.immediateRisk, 'what inspectors said about children at immediate risk')),
    subHeading(text('Judgements')),
    table(
      'Inspectors’ judgements beside our own',
      [words('Judgement'), words('Inspectors’ grade'), words('Our self-evaluation')],
      inspection.judgements.map(judged),
    ),
    numbered([
      ...sentence(inspection.expected, 'how the findings compare with what leaders knew'),
      ...comparison(inspection),
    ]),
    numbered(say`Inspectors named ${counted(areas.length, 'area')} for improvement:`),
    bullets(areas.map((area) => [text(area.text)])),
  ]
}

/** The part of a funding line that is named apart: '£18,000 of it for training trainers'. */
export const fundingParts = (line: FundingFacts): Inline[] =>
  listed(
    line.includes.map(
      ({ what, amount }) =>
        say`${fact(amountWords(amount), 'workforce', line.id, `amount for ${what}`)} for ${what}`,
    ),
  )
