import type { PaperTemplate } from '../model/index.ts'
import { required, section, usuallyAsked } from './parts.ts'

/** The report that brings an improvement plan to Cabinet. */
export const cabinetReport: PaperTemplate = {
  id: 'cabinet report',
  name: 'Cabinet report',
  purpose: 'Brings an improvement plan to Cabinet for approval.',
  bodies: ['executive'],
  level: 'public',
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
    pieces: ['approve the plan'],
  },
  sections: [
    required('purpose', 'Purpose of the report', 'What Cabinet is asked to do, in two sentences.', [
      'what the report asks',
    ]),
    required(
      'background',
      'Background and main considerations',
      'What was inspected, what was found, and how it compares with what we knew.',
      ['what was inspected'],
    ),
    section(
      'analysis',
      'Analysis of areas of improvement',
      'For each area: what lies behind it, what has been done, what is needed.',
      ['analysis of each area'],
    ),
    section('next steps', 'Next steps', 'Who oversees the plan, what goes on, and the date the law sets.', [
      'how it goes on',
    ]),
    section('consultation', 'Consultation', 'Whom we asked, what they said, what changed.', [
      'who was consulted',
    ]),
    section('alternative options', 'Alternative options', 'What else could be done, and why not.', [
      'other options',
    ]),
    section('finance', 'Financial implications', 'What it costs, over which years, from which budgets.', [
      'money',
    ]),
    section('legal', 'Legal and governance considerations', 'The duty, its source, its date.', [
      'duties in law',
    ]),
    section(
      'data protection',
      'Data protection implications',
      'Whether an assessment was made, or why none is needed.',
      ['data protection assessment'],
    ),
    section(
      'equality',
      'Equality impact assessment',
      'How due regard was had, or what the screening showed.',
      ['equality assessment'],
    ),
    section(
      'community safety',
      'Community safety implications',
      'The implications, or who considered that there are none, and why.',
      ['community safety advice'],
    ),
    section(
      'health',
      'Health and wellbeing implications',
      'The implications, or who considered that there are none, and why.',
      ['health advice'],
    ),
    section(
      'conclusion',
      'Conclusion and summary of reasons for the recommendations',
      'Why these decisions and not others.',
      ['why it is recommended'],
    ),
    section('background papers', 'Background papers', 'The documents relied on, and where to read them.', [
      'documents relied on',
    ]),
    section('appendices', 'Appendices', 'What is appended.', ['list of appendices']),
  ],
  appendices: [
    section(
      'governance appendix',
      'Improvement governance arrangements',
      'Each body, what it does and whom it reports to.',
      ['governance arrangements'],
    ),
    section('plan appendix', 'Improvement plan', 'Each area with its outcome and its actions.', [
      'plan in full',
    ]),
  ],
  alternativeFormats: 'A large print or Braille version of this report is available on request. Contact',
  consults: usuallyAsked,
  without: [],
}
