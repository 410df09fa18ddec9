import type { PaperTemplate, TemplateField } from '../model/index.ts'
import { required, section } from './parts.ts'

export const contact: TemplateField = {
  id: 'contact officers',
  label: 'Contact officers',
  asks: 'Posts that can answer questions.',
}

/** Rules about a decision in public: options, key decisions, notice, money, advice. A pack asks for none of it. */
export const outsideCabinet = [
  'decision',
  'money',
  'legal',
  'data-protection',
  'equality',
  'implications',
  'consultation',
  'background',
] as const

export const inOtherForms = 'This paper is available in large print and Braille, and as plain text. Contact'

/** What the Improvement Board reads before it meets. */
export const boardPack: PaperTemplate = {
  id: 'improvement board pack',
  name: 'Improvement Board pack',
  purpose: 'Tells the Improvement Board where the plan stands, and asks it for what it owes.',
  bodies: ['improvement board'],
  level: 'board',
  header: [contact],
  recommendations: {
    title: 'What the board is asked',
    lead: 'That the board:',
    asks: 'Each decision in words that can be minuted.',
    pieces: ['decisions for the board'],
    after: 'summary',
  },
  sections: [
    required('summary', 'Summary on a page', 'Where the plan stands and what needs the board.', [
      'summary on a page',
    ]),
    section(
      'chair',
      'From the chair of the board or the Director',
      'What the figures do not tell: what went well, what worries us, what we ask of the board',
    ),
    section(
      'relapses',
      'Decisions owed on measures that fell back',
      'Each action that was complete and whose measure fell back.',
      ['relapse decisions'],
      'relapse decisions owed',
    ),
    required('exceptions', 'Exceptions', 'What is late or at risk, and why.', ['exceptions']),
    required('since', 'What changed since the last meeting', 'What is not as it was.', [
      'since the last meeting',
    ]),
    required('areas', 'Each area', 'Finding, outcome, delivery, impact, measures, actions, evidence.', [
      'area pages',
    ]),
    required('scorecard', 'Scorecard', 'The measures of the board, worst against the target first.', [
      'scorecard',
    ]),
    section('risks', 'Risks', 'What could stop the plan.', ['risks'], 'open risks'),
    required('action log', 'Action log', 'What the board agreed, and what became of it.', ['action log']),
    required('next', 'What comes next', 'The next milestone of each area.', ['next milestones']),
  ],
  appendices: [
    section(
      'charts appendix',
      'Measures month by month',
      'Each measure’s chart and table.',
      ['charts of measures'],
      'charts of measures',
    ),
    section('governance appendix', 'Improvement governance arrangements', 'Who reports to whom.', [
      'governance arrangements',
    ]),
  ],
  alternativeFormats: inOtherForms,
  without: outsideCabinet,
}

/** What a group that works on practice reads: audit and practice detail, for those inside. */
export const practicePack: PaperTemplate = {
  id: 'practice group pack',
  name: 'Practice Oversight Group pack',
  purpose: 'Shows the group what audits, families and reviewing officers say about practice.',
  bodies: ['practice group'],
  level: 'inside',
  header: [contact],
  recommendations: {
    title: 'What the group is asked',
    lead: 'That the group:',
    asks: 'What it agrees, and what it advises the board.',
    pieces: ['decisions for the group'],
    after: 'summary',
  },
  sections: [
    required('summary', 'Where practice stands', 'The plan in a line, and each area.', [
      'where the plan stands',
    ]),
    required('evidence', 'Evidence by kind', 'How much there is for and against.', ['evidence by kind']),
    required('audits', 'What audits and families showed', 'Piece by piece, the newest first.', [
      'evidence in detail',
    ]),
    required('practice measures', 'Measures of practice', 'The measures, worst first.', ['scorecard']),
    required('consistency', 'Consistency', 'Whether like cases were dealt with alike.', ['like cases']),
    required('challenges', 'What is challenged', 'Themes of formal challenges, as counts.', [
      'themes of challenges',
    ]),
    section(
      'relapses',
      'Changes that did not last',
      'Actions whose measure fell back.',
      ['relapse decisions'],
      'relapse decisions owed',
    ),
    required('exceptions', 'Exceptions', 'What is late or at risk, and why.', ['exceptions']),
    section(
      'since',
      'What changed since the last meeting',
      'What is not as it was.',
      ['since the last meeting'],
      'an earlier meeting',
    ),
    required('not held', 'What is not collected', 'What the group would want and the record lacks.', [
      'what is not collected',
    ]),
    section(
      'learning',
      'What we learned, and what we share',
      'Good practice shared and poor practice challenged since the last meeting',
    ),
    required('action log', 'Action log', 'What the group agreed.', ['action log']),
  ],
  appendices: [
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

/** The Director’s report of the month, for those inside. */
export const directorsReport: PaperTemplate = {
  id: 'directors report',
  name: 'Monthly Director’s report',
  purpose: 'Tells leaders once a month where the plan, the measures and the posts stand.',
  bodies: [],
  level: 'inside',
  header: [contact],
  sections: [
    required('summary', 'Summary on a page', 'Where the plan stands.', ['summary on a page']),
    section('month', 'This month', 'What the month brought that the figures do not tell'),
    required('watch', 'Measures to watch', 'Outside what was agreed, or worse.', ['measures to watch']),
    required('exceptions', 'Exceptions', 'What is late or at risk, and why.', ['exceptions']),
    section(
      'relapses',
      'Decisions owed on measures that fell back',
      'Each action whose measure fell back.',
      ['relapse decisions'],
      'relapse decisions owed',
    ),
    section('risks', 'High risks', 'Rated high or very high.', ['high risks'], 'high risks'),
    section(
      'statement',
      'The written statement',
      'How far the duty in law is met.',
      ['statutory date'],
      'a statutory date',
    ),
    section('posts', 'Vacant posts', 'Who covers them, and until when.', ['vacant posts'], 'vacant posts'),
    required('decisions', 'Decisions', 'What was decided about the plan.', ['decisions']),
    required('next', 'What comes next', 'The next milestone of each area.', ['next milestones']),
  ],
  appendices: [section('scorecard appendix', 'Scorecard', 'The measures.', ['scorecard'])],
  alternativeFormats: inOtherForms,
  without: outsideCabinet,
}
