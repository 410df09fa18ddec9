import {
  bullets,
  figures,
  numbered,
  plain,
  say,
  strong,
  table,
  text,
  words,
} from '../../../document/build.ts'
import type { SectionBlock } from '../../../document/index.ts'
import type { Told } from '../../../model/index.ts'
import { notKnown } from '../../../model/index.ts'
import { longDate } from '../../../../kernel/index.ts'
import { evidenceLine } from './areas.ts'
import { ofAction, ofMeasure, stopped, upper } from './words.ts'

/** How much there is of each kind of evidence, for and against, and how old it is. */
export const evidenceByKind = ({ evidence: { kinds } }: Told<'evidence'>): SectionBlock[] => [
  numbered(
    say`Evidence that counts today, by its kind. A change of practice needs more than a single kind, with an audit or the voice of children and families among them.`,
  ),
  table(
    'Evidence by kind',
    [words('Kind'), figures('For'), figures('Against'), words('Latest')],
    kinds.map(({ kind, supports, contradicts, latest }) => [
      [text(kind)],
      [ofAction(String(supports), 'evidence', `${kind} for`)],
      [ofAction(String(contradicts), 'evidence', `${kind} against`)],
      [text(latest === notKnown ? 'None yet' : longDate(latest.value))],
    ]),
  ),
]

/** What audits and families showed, piece by piece, the newest first; what speaks against an action stands with the rest. */
export const evidenceInDetail = ({ evidence: { pieces } }: Told<'evidence'>): SectionBlock[] =>
  pieces.length === 0
    ? [numbered([text('No evidence counts today.')])]
    : [
        bullets(
          pieces
            .slice(0, 25)
            .map(
              (piece) => say`Action ${piece.reference}. ${evidenceLine(piece)} Quality: ${piece.quality}.`,
            ),
        ),
      ]

/** Whether children in like circumstances were dealt with alike. A difference is a question, no finding. */
export const likeCases = ({ likeCases: { rows } }: Told<'likeCases'>): SectionBlock[] =>
  rows === notKnown
    ? [
        numbered([
          text(
            'Like cases are laid side by side for those who may read measures; they are not told in this paper.',
          ),
        ]),
      ]
    : [
        numbered(
          say`Children in like circumstances are held beside each other. A group that differs is a question to ask, not a finding.`,
        ),
        table(
          'Same situation, different response',
          [words('What is compared'), figures('Groups of five or more'), figures('Where some differ')],
          rows.value.map(({ id, title, groups, differing }) => [
            [text(title)],
            [ofMeasure(String(groups), `alike-${id}`, 'groups')],
            [ofMeasure(String(differing), `alike-${id}`, 'groups that differ')],
          ]),
        ),
      ]

/** What reviewing officers and chairs challenge, by theme: counts, never a child. */
export function challengeThemes({ challenges: { themes } }: Told<'challenges'>): SectionBlock[] {
  if (themes === notKnown)
    return [
      numbered([
        text('The log of challenges is not open to whoever drew up this paper, so no themes are told.'),
      ]),
    ]
  if (themes.value.length === 0)
    return [numbered([text('No challenge by a reviewing officer or chair is on record.')])]
  return [
    numbered(
      say`Formal challenges by independent reviewing officers and conference chairs, by what they are about.`,
    ),
    table(
      'Challenges by theme',
      [words('Theme'), figures('Raised'), figures('Open'), figures('Not answered in time')],
      themes.value.map(({ theme, raised, open, late }) => [
        [text(upper(theme))],
        ...[raised, open, late].map((count, at) => [
          ofMeasure(String(count), 'challenges', `${theme} ${['raised', 'open', 'late'][at] ?? ''}`),
        ]),
      ]),
    ),
  ]
}

const notCollected = [
  'Supervision of staff: no extract carries it, and the product has no record of it yet.',
  'Scores of audits and moderation of them: audits stand here as evidence of actions; their grades are not collected one by one.',
  'Observations of practice and appraisals: not collected.',
  'What children and families said, word for word: recorded as evidence of actions, not as a survey.',
]

/** What a practice group would want to see and the record does not hold: said, so that nobody takes silence for none. */
export const notHeld = (): SectionBlock[] => [
  plain([strong('Not collected')]),
  bullets(notCollected.map((words) => [text(stopped(words))])),
]
