import type { AppendixId, SectionId } from '../model/index.ts'

/** A section or appendix of a template: what it is called, whether it must be there, and what a reader needs from it. */
export interface TemplatePart<Id> {
  readonly id: Id
  readonly title: string
  readonly mandatory: boolean
  /** Printed beside the empty section while it is being written, never in the paper. */
  readonly asks: string
}

export interface TemplateField {
  readonly id:
    | 'strategic aim'
    | 'key decision'
    | 'forward plan'
    | 'not on forward plan'
    | 'urgency'
    | 'exempt'
    | 'cabinet member'
    | 'contact officers'
    | 'wards'
  readonly label: string
  readonly asks: string
}

export interface PaperTemplate {
  readonly id: 'cabinet report'
  readonly name: string
  readonly header: readonly TemplateField[]
  readonly recommendations: { readonly title: string; readonly lead: string; readonly asks: string }
  readonly sections: readonly TemplatePart<SectionId>[]
  readonly appendices: readonly TemplatePart<AppendixId>[]
  /** The line at the end, before the telephone number. */
  readonly alternativeFormats: string
}

const required = <Id>(id: Id, title: string, asks: string): TemplatePart<Id> => ({
  id,
  title,
  mandatory: true,
  asks,
})
const section = <Id>(id: Id, title: string, asks: string): TemplatePart<Id> => ({
  id,
  title,
  mandatory: false,
  asks,
})

/** The report that brings an improvement plan to Cabinet. */
export const cabinetReport: PaperTemplate = {
  id: 'cabinet report',
  name: 'Cabinet report',
  header: [
    { id: 'strategic aim', label: 'Strategic aim', asks: 'The aim of the council’s plan that this serves.' },
    {
      id: 'key decision',
      label: 'Key decision',
      asks: 'Yes or no, measured against the council’s threshold.',
    },
    {
      id: 'forward plan',
      label: 'Forward plan reference',
      asks: 'The reference under which the decision was announced.',
    },
    {
      id: 'not on forward plan',
      label: 'If not on the forward plan',
      asks: 'Who agreed that it may be taken all the same.',
    },
    { id: 'urgency', label: 'Reason for urgency', asks: 'Why it cannot wait for the full notice.' },
    {
      id: 'exempt',
      label: 'Exempt information',
      asks: 'The category of Schedule 12A and the public interest.',
    },
    { id: 'cabinet member', label: 'Cabinet member responsible', asks: 'The portfolio.' },
    { id: 'contact officers', label: 'Contact officers', asks: 'Posts that can answer questions.' },
    { id: 'wards', label: 'Ward councillors', asks: 'The wards concerned, or all.' },
  ],
  recommendations: {
    title: 'Decision recommendations',
    lead: 'That Cabinet:',
    asks: 'Each decision in words that can be minuted: what is approved, how much, and who may finalise it by when.',
  },
  sections: [
    required('purpose', 'Purpose of the report', 'What Cabinet is asked to do, in two sentences.'),
    required(
      'background',
      'Background and main considerations',
      'What was inspected, what was found, and how it compares with what we knew.',
    ),
    section(
      'analysis',
      'Analysis of areas of improvement',
      'For each area: what lies behind it, what has been done, what is needed.',
    ),
    section('next steps', 'Next steps', 'Who oversees the plan, what goes on, and the date the law sets.'),
    section('consultation', 'Consultation', 'Whom we asked, what they said, what changed.'),
    section('alternative options', 'Alternative options', 'What else could be done, and why not.'),
    section('finance', 'Financial implications', 'What it costs, over which years, from which budgets.'),
    section('legal', 'Legal and governance considerations', 'The duty, its source, its date.'),
    section(
      'data protection',
      'Data protection implications',
      'Whether an assessment was made, or why none is needed.',
    ),
    section(
      'equality',
      'Equality impact assessment',
      'How due regard was had, or what the screening showed.',
    ),
    section(
      'community safety',
      'Community safety implications',
      'The implications, or who considered that there are none, and why.',
    ),
    section(
      'health',
      'Health and wellbeing implications',
      'The implications, or who considered that there are none, and why.',
    ),
    section(
      'conclusion',
      'Conclusion and summary of reasons for the recommendations',
      'Why these decisions and not others.',
    ),
    section('background papers', 'Background papers', 'The documents relied on, and where to read them.'),
    section('appendices', 'Appendices', 'What is appended.'),
  ],
  appendices: [
    section(
      'governance appendix',
      'Improvement governance arrangements',
      'Each body, what it does and whom it reports to.',
    ),
    section('plan appendix', 'Improvement plan', 'Each area with its outcome and its actions.'),
  ],
  alternativeFormats: 'A large print or Braille version of this report is available on request. Contact',
}
