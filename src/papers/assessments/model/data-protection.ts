import type { AssessmentForm, FormSection } from './kinds.ts'

const section = (id: string, title: string, asks: string): FormSection => ({
  id,
  title,
  asks,
  mandatory: true,
})

/** The data protection impact assessment. It turns on what is done with personal data, not on the report about it. */
export const dataProtectionForm: AssessmentForm = {
  kind: 'data protection',
  name: 'data protection impact assessment',
  letters: 'DPIA',
  law: [
    {
      what: 'Where a use of personal data is likely to put people at high risk, its effect is assessed before it begins.',
      source: 'UK GDPR, article 35',
      checked: false,
    },
    {
      what: 'Where a high risk remains after every measure, the Information Commissioner is consulted first.',
      source: 'UK GDPR, article 36',
      checked: false,
    },
  ],
  screening: [
    { id: 'personal', asks: 'Is information used from which a living person can be known?' },
    {
      id: 'vulnerable',
      asks: 'Is it about children, or others who can hardly object to what is done with it?',
    },
    {
      id: 'special',
      asks: 'Is any of it about health, ethnicity, religion, sex life or sexual orientation, or about offences?',
    },
    { id: 'scale', asks: 'Is it used on a large scale: many people, many items, or over many years?' },
    { id: 'matched', asks: 'Is information put together that was collected in different places?' },
    { id: 'scored', asks: 'Are people scored, ranked or predicted?' },
    { id: 'automated', asks: 'Is anything that matters to a person decided without another person?' },
    { id: 'monitored', asks: 'Is anybody watched or followed over time?' },
    { id: 'new', asks: 'Is technology used that is new, or new to the council?' },
    { id: 'denied', asks: 'Could it keep somebody from a service, a right or a contract?' },
  ],
  sections: [
    section(
      'nature',
      'Nature of the processing',
      'How the data are collected, used, kept and deleted; from whom they come, and with whom they are shared.',
    ),
    section('scope', 'Scope', 'Which items, about whom and how many, how often, for how long, and where.'),
    section(
      'context',
      'Context',
      'What people expect, how much say they have, what is already known to go wrong.',
    ),
    section('purposes', 'Purposes', 'What it is for, what it does for the people, and what for the council.'),
    section(
      'necessity',
      'Necessity and proportionality',
      'The lawful basis, whether less would do, how data stay right and few, how rights are met.',
    ),
    section(
      'consultation',
      'Consultation',
      'Who was asked, how and when, and what changed; or why nobody was.',
    ),
    section(
      'commissioner',
      'Prior consultation of the Information Commissioner',
      'Whether a high risk remains, and so whether the Commissioner is consulted before anything begins.',
    ),
  ],
  hasRisks: true,
  hasGroups: false,
  adviser: 'the data protection officer',
}
