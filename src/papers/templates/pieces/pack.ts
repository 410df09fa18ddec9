import { areaPages, areasInPlainWords } from '../fill/pack/areas.ts'
import { actionLog, decided, highRisks, promises, questions, risks, since } from '../fill/pack/governed.ts'
import {
  areasNamed,
  askTheBoard,
  askTheGroup,
  judgements,
  nextMilestones,
  strengths,
  vacantPosts,
} from '../fill/pack/opening.ts'
import {
  challengeThemes,
  evidenceByKind,
  evidenceInDetail,
  likeCases,
  notHeld,
} from '../fill/pack/practice.ts'
import { coverageInShort, coverageProof, statutoryDate } from '../fill/pack/proof.ts'
import { measureCharts, measuresToWatch, scorecard } from '../fill/pack/scorecard.ts'
import { courseAlone, exceptions, relapseDecisions, summary } from '../fill/pack/summary.ts'
import { piece } from './piece.ts'

/** What packs and briefings say. */
export const packPieces = {
  'summary on a page': piece(
    'Where the plan stands, what needs the meeting, and each area in a line.',
    ['course', 'risks', 'log'],
    summary,
  ),
  'where the plan stands': piece('The plan in a sentence, and each area in a line.', ['course'], courseAlone),
  'decisions for the board': piece(
    'What waits for the board, in words that can be minuted.',
    ['course'],
    askTheBoard,
  ),
  'decisions for the group': piece('What a practice group agrees or advises.', ['course'], askTheGroup),
  exceptions: piece(
    'Actions late or at risk and why, dates asked for, and what the plan does not say.',
    ['course'],
    exceptions,
  ),
  'relapse decisions': piece('Decisions owed because a measure fell back.', ['course'], relapseDecisions),
  'area pages': piece(
    'Each area: finding, outcome, delivery, impact, measures with the key one drawn, actions, evidence, decisions.',
    ['areaPages'],
    areaPages,
  ),
  'areas in plain words': piece(
    'Each area: finding, outcome, how far the work is.',
    ['areaPages'],
    areasInPlainWords,
  ),
  scorecard: piece('The measures as far as the readers may see them.', ['scorecard'], scorecard),
  'charts of measures': piece('Each measure’s chart, table and commentary.', ['scorecard'], measureCharts),
  'measures to watch': piece('Measures outside what was agreed, or worse.', ['scorecard'], measuresToWatch),
  risks: piece('Every open risk, the worst first.', ['risks'], risks),
  'high risks': piece('Risks rated high or very high.', ['risks'], highRisks),
  'action log': piece('What the body agreed, and what became of it.', ['log'], actionLog),
  'since the last meeting': piece('What is not as it was when the body last met.', ['since'], since),
  decisions: piece('What was decided about the plan.', ['decided'], decided),
  promises: piece('Who promised what, by when, and whether it was kept.', ['promises'], promises),
  'questions to ask': piece(
    'Questions that the record raises, with what prompts each.',
    ['questions'],
    questions,
  ),
  'evidence by kind': piece('How much evidence there is of each kind.', ['evidence'], evidenceByKind),
  'evidence in detail': piece(
    'What audits and families showed, the newest first.',
    ['evidence'],
    evidenceInDetail,
  ),
  'like cases': piece(
    'Whether children in like circumstances were dealt with alike.',
    ['likeCases'],
    likeCases,
  ),
  'themes of challenges': piece('Formal challenges by theme, as counts.', ['challenges'], challengeThemes),
  'what is not collected': piece('What the record does not hold of practice.', [], notHeld),
  'coverage in short': piece(
    'How many findings have all that leads to a decision.',
    ['coverage'],
    coverageInShort,
  ),
  'coverage proof': piece(
    'Finding by finding: action, measure, evidence, governance.',
    ['coverage'],
    coverageProof,
  ),
  'statutory date': piece(
    'The duty to send and publish, its day, and how far it is met.',
    ['submission'],
    statutoryDate,
  ),
  'judgements beside our own': piece(
    'Inspectors’ grades and our self-evaluation.',
    ['inspection'],
    judgements,
  ),
  'strengths watched': piece('What inspectors recognised.', ['strengths'], strengths),
  'areas named': piece('The areas for improvement, word for word.', ['areas', 'inspection'], areasNamed),
  'next milestones': piece('What comes next in each area.', ['course'], nextMilestones),
  'vacant posts': piece('Posts being recruited to, and who covers them.', ['vacancies'], vacantPosts),
} as const
