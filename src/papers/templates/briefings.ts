import type { PaperTemplate } from '../model/index.ts'
import { contact, inOtherForms, outsideCabinet } from './packs.ts'
import { required, section, usuallyAsked } from './parts.ts'

/** What scrutiny members read, and anybody with them: plain words, and only figures that were released to the public. */
export const scrutinyBriefing: PaperTemplate = {
  id: 'scrutiny briefing',
  name: 'Scrutiny briefing',
  purpose: 'Gives scrutiny members, in plain words, what they need to ask good questions.',
  bodies: ['scrutiny'],
  level: 'public',
  header: [contact, { id: 'wards', label: 'Ward councillors', asks: 'The wards concerned, or all.' }],
  sections: [
    required('summary', 'In short', 'Where the plan stands, in plain words.', ['where the plan stands']),
    required('inspection', 'What inspectors found', 'When they came and what they judged.', [
      'judgements beside our own',
      'areas named',
    ]),
    required('areas', 'What is being done', 'Each area in plain words.', ['areas in plain words']),
    required('figures', 'Figures', 'Those released to the public.', ['scorecard']),
    section(
      'questions',
      'Questions members may want to ask',
      'What the record raises.',
      ['questions to ask'],
      'questions raised',
    ),
    required('promises', 'Promises, and what became of them', 'Who promised what.', ['promises']),
    required('decisions', 'Decisions', 'What was decided about the plan.', ['decisions']),
    section('voice', 'What children and families say', 'What they told us, in words they agreed to'),
  ],
  appendices: [
    section('governance appendix', 'Who oversees the improvement', 'Who reports to whom.', [
      'governance arrangements',
    ]),
  ],
  alternativeFormats: inOtherForms,
  without: outsideCabinet,
}

/** The statement that the law asks for after the inspection, with the proof that it answers every finding. */
export const writtenStatement: PaperTemplate = {
  id: 'written statement',
  name: 'Written statement of proposed action',
  purpose:
    'Tells Ofsted and the Secretary of State what the authority will do about each finding, and how long it takes.',
  bodies: [],
  level: 'public',
  header: [contact],
  sections: [
    required('duty', 'The duty and its date', 'By when, to whom, and how far it is met.', ['statutory date']),
    required('inspection', 'The inspection', 'When inspectors came and what they judged.', [
      'judgements beside our own',
    ]),
    required('findings', 'What inspectors found', 'Word for word.', ['areas named']),
    required('proof', 'How the plan answers every finding', 'How many are answered in full.', [
      'coverage in short',
    ]),
    required('areas', 'What the authority will do', 'Each area: finding, outcome, how far the work is.', [
      'areas in plain words',
    ]),
    required('governance', 'Who holds the authority to it', 'The bodies, and what goes on.', [
      'how it goes on',
    ]),
    section('consultation', 'Whom we asked', 'What children, families, staff and partners said.', [
      'who was consulted',
    ]),
  ],
  appendices: [
    required('coverage appendix', 'Coverage', 'Finding by finding: action, measure, evidence, governance.', [
      'coverage proof',
    ]),
    required('plan appendix', 'The plan', 'Each area with its actions, leads and days.', ['plan in full']),
    section('governance appendix', 'Improvement governance arrangements', 'Who reports to whom.', [
      'governance arrangements',
    ]),
  ],
  alternativeFormats: inOtherForms,
  consults: usuallyAsked,
  // The day that the law sets must stand in it; it asks nobody to decide.
  without: [
    'decision.information-only',
    'decision.recommendation',
    'decision.options',
    'decision.delegation',
    'decision.key-decision',
    'decision.urgency',
    'decision.exempt',
    'decision.publication',
    'money',
    'legal',
    'data-protection',
    'equality',
    'implications',
    'background',
  ],
}

/** What the authority thinks of itself, for the annual conversation with Ofsted. */
export const selfEvaluation: PaperTemplate = {
  id: 'self evaluation',
  name: 'Self-evaluation for the annual conversation',
  purpose: 'Says what we know about our practice, how we know it, and what we will do next.',
  bodies: [],
  level: 'inside',
  header: [contact],
  sections: [
    section('know', 'What we know about ourselves', 'What is strong, what is not, and how we know'),
    required('judgements', 'Where we stand', 'Inspectors’ grades and our own.', [
      'judgements beside our own',
    ]),
    required('strengths', 'What is strong, and holds', 'What inspectors recognised.', ['strengths watched']),
    required('areas', 'What we are improving', 'Each area with its measures, evidence and impact.', [
      'area pages',
    ]),
    required('evidence', 'How we know', 'Evidence for and against, by kind.', ['evidence by kind']),
    required('measures', 'What the measures say', 'The measures, worst first.', ['scorecard']),
    required('consistency', 'Consistency', 'Whether like cases were dealt with alike.', ['like cases']),
    required('challenges', 'Challenge inside the service', 'Themes of challenges.', ['themes of challenges']),
    section('posts', 'Workforce', 'Vacant posts and their cover.', ['vacant posts'], 'vacant posts'),
    required('next', 'What we will do next', 'The next milestone of each area.', ['next milestones']),
    section('ask', 'What we ask of inspectors', 'Where an outside eye would help most'),
  ],
  appendices: [],
  alternativeFormats: inOtherForms,
  without: outsideCabinet,
}

/** What those need to have in their heads who meet inspectors at a monitoring visit. */
export const monitoringVisit: PaperTemplate = {
  id: 'monitoring visit briefing',
  name: 'Monitoring-visit briefing',
  purpose: 'Gives those who meet inspectors the line from each finding to what has changed for children.',
  bodies: [],
  level: 'inside',
  header: [contact],
  sections: [
    required('summary', 'In a minute', 'Where the plan stands.', ['where the plan stands']),
    section('scope', 'What the visit looks at', 'The part of the service, the days, who meets whom'),
    required('findings', 'What inspectors found', 'Word for word.', ['areas named']),
    required('proof', 'From finding to change', 'How many findings are answered in full.', [
      'coverage in short',
    ]),
    required('areas', 'Each area', 'Finding, outcome, delivery, impact, evidence for and against.', [
      'area pages',
    ]),
    required('watch', 'What inspectors will ask about', 'Measures outside what was agreed, or worse.', [
      'measures to watch',
    ]),
    required('exceptions', 'What is late, and why', 'Late or at risk.', ['exceptions']),
    required('evidence', 'Evidence', 'By kind, for and against.', ['evidence by kind']),
    required('not held', 'What is not collected', 'What the record lacks.', ['what is not collected']),
  ],
  appendices: [
    required('coverage appendix', 'Coverage', 'Finding by finding.', ['coverage proof']),
    section(
      'charts appendix',
      'Measures month by month',
      'Each measure’s chart and table.',
      ['charts of measures'],
      'charts of measures',
    ),
  ],
  alternativeFormats: inOtherForms,
  without: outsideCabinet,
}
