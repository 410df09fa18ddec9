import { isoDate } from '../../kernel/index.ts'
import type { Advice, PaperHead, PartId } from '../../papers/index.ts'
import { known, notKnown } from '../../papers/index.ts'

/** The report to Cabinet of 16 June 2020: its header block as the public report has it, with posts for names. */
export const head: PaperHead = {
  title: 'Children’s Services Improvement Plan in response to the areas for improvement named by Ofsted',
  meeting: { body: 'Cabinet', on: known(isoDate('2020-06-16')) },
  reportOf: known('Strategic Director for People'),
  // Five clear working days before the meeting.
  publishedOn: known(isoDate('2020-06-08')),
  audience: 'public',
  // A number kept for stories: nobody answers it.
  formatsPhone: known('01632 960577'),
  header: {
    strategicAim: known('Protecting the vulnerable'),
    keyDecision: known({ answer: 'no', because: notKnown }),
    forwardPlan: known({ listed: 'yes', reference: known('FP/070520') }),
    exempt: known({ answer: 'no' }),
    cabinetMember: known(
      'Portfolio Holder for Lifelong Learning, Early Years, SEND, Inclusion, Safeguarding Children and Young People',
    ),
    contactOfficers: [
      'Deputy Director, Children’s Services, 01632 960358',
      'Strategic Director for People (DASS and DCS) and Deputy Chief Executive, 01632 960339',
    ],
    wards: known('All'),
  },
}

/** What the report says of consultation, options and assessments: as little as the public one did. */
export const advice: Advice = {
  immediateRisk: known(
    'No child was found to be at immediate risk of harm. Inspectors recognised that the council acts swiftly and that urgent safeguarding concerns are dealt with promptly.',
  ),
  expected: known(
    'The service had been reviewed thoroughly over the past year, and the inspection found nothing that was not expected.',
  ),
  consultation: [],
  options: [],
  dataProtection: notKnown,
  equality: notKnown,
  communitySafety: notKnown,
  health: notKnown,
  sources: [],
}

/**
 * What the public report says in these parts, in our words. Several are wrong, which is why they stand here: the
 * checker finds each of them.
 */
export const typed: readonly { readonly part: PartId; readonly text: string }[] = [
  { part: 'consultation', text: 'The report is for information only.' },
  { part: 'alternative options', text: 'Not applicable.' },
  { part: 'legal', text: 'No legal or governance considerations.' },
  { part: 'data protection', text: 'A data protection impact assessment (DPIA) has not been completed.' },
  {
    part: 'equality',
    text: 'An equality impact assessment has not been completed, since it was not thought relevant to this report.',
  },
  { part: 'community safety', text: 'None identified.' },
  { part: 'health', text: 'None identified.' },
  { part: 'background papers', text: 'There are no further papers.' },
]

/** What the Director tells the board besides what the figures say. */
export const forTheBoard = {
  part: 'chair',
  text: [
    'Reviewing officers write to us sooner, and managers answer: that is new since the summer.',
    '',
    'What worries us is the emergency rooms. Until they are under contract, every night in bed and breakfast is one too many, and the Director is rung on the first of them.',
    '',
    'We ask the board to settle what happens to foster carers’ reviews, whose measure has fallen back.',
  ].join('\n'),
}
