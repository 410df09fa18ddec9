import {
  appendices,
  backgroundPapers,
  conclusion,
  governanceAppendix,
  planAppendix,
} from '../fill/closing.ts'
import { communitySafety, dataProtection, equality, finance, health, legal } from '../fill/implications.ts'
import { analysis, consultation, nextSteps, options } from '../fill/middle.ts'
import { background, purpose, recommendations } from '../fill/opening.ts'
import { piece } from './piece.ts'

/** What a report on a plan that is to be approved says in each of its parts. */
export const cabinetPieces = {
  'approve the plan': piece(
    'The decisions: to approve the plan, its funding, and who may finalise it by the day the law sets.',
    ['plan', 'inspection', 'funding', 'duties'],
    recommendations,
  ),
  'what the report asks': piece('What the report sets out and asks for.', ['plan', 'funding'], purpose),
  'what was inspected': piece(
    'When inspectors came, what they judged beside our own evaluation, and the areas they named.',
    ['inspection', 'areas'],
    background,
  ),
  'analysis of each area': piece('What lies behind each area for improvement.', ['areas'], analysis),
  'how it goes on': piece(
    'The bodies that oversee the plan, the strengths that are watched, and the day the law sets.',
    ['governance', 'strengths', 'plan', 'duties'],
    nextSteps,
  ),
  'who was consulted': piece('Whom we asked, what they said, what changed.', ['consultation'], consultation),
  'other options': piece('What else could be done, and why not.', ['options'], options),
  money: piece(
    'Vacancies and funding: what it costs, and from which budgets.',
    ['vacancies', 'funding'],
    finance,
  ),
  'duties in law': piece('Each duty that the inspection brings, its source and its day.', ['duties'], legal),
  'data protection assessment': piece('Whether an assessment was made.', ['dataProtection'], dataProtection),
  'equality assessment': piece('Whether an assessment was made.', ['equality'], equality),
  'community safety advice': piece('The advice, and whose it is.', ['communitySafety'], communitySafety),
  'health advice': piece('The advice, and whose it is.', ['health'], health),
  'why it is recommended': piece(
    'Why these decisions are recommended.',
    ['plan', 'areas', 'funding', 'duties'],
    conclusion,
  ),
  'documents relied on': piece(
    'The documents relied on, and where to read them.',
    ['sources'],
    backgroundPapers,
  ),
  'list of appendices': piece('What is appended.', [], appendices),
  'governance arrangements': piece(
    'The structure chart, and each body: what it does and whom it reports to.',
    ['governance'],
    governanceAppendix,
  ),
  'plan in full': piece('Each area with its outcome and its actions.', ['areas'], planAppendix),
} as const
