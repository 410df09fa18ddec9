import { bullets, numbered, plain, say, strong, table, text, words } from '../../../document/build.ts'
import type { Inline, SectionBlock } from '../../../document/index.ts'
import type { CoverageRowFacts, Told } from '../../../model/index.ts'
import { notKnown } from '../../../model/index.ts'
import { longDate } from '../../../../kernel/index.ts'
import { fact } from '../../../document/build.ts'
import { ofAction, ofPlan, stopped, upper } from './words.ts'

/** The duty, its day and how far it is met. */
export const statutoryDate = ({ submission }: Told<'submission'>): SectionBlock[] => {
  const { inspectionId, words: stands, dueOn, arithmetic, done, approved } = submission
  const day = (words: string, field: string) => fact(words, 'inspection', inspectionId, field)
  return [
    numbered(
      dueOn === notKnown
        ? [text('No statutory date runs for this inspection.')]
        : say`The authority must send this statement to the Chief Inspector and the Secretary of State, and publish it, by ${day(longDate(dueOn.value), 'statement due')}${arithmetic === notKnown ? '' : ` (${arithmetic.value})`}.`,
    ),
    numbered(
      approved === notKnown
        ? [text('The plan behind it has not been approved yet.')]
        : say`It rests on version ${ofPlan(String(approved.value.number), 'approved', 'version')} of the plan, approved on ${longDate(approved.value.on)}.`,
    ),
    numbered(say`${stopped(upper(stands))}`),
    ...(done.length === 0
      ? []
      : [
          bullets(
            done.map(({ words: what, on, how }) => say`${what} on ${longDate(on)}. ${stopped(upper(how))}`),
          ),
        ]),
  ]
}

const lines = (all: readonly string[]): Inline[] => [text(all.length === 0 ? 'None' : all.join('; '))]

function actionsOf({ actions }: CoverageRowFacts): Inline[] {
  if (actions.length === 0) return [text('None')]
  return actions.flatMap(({ id, words: action, status }, at) => [
    ...(at === 0 ? [] : [text('; ')]),
    ofAction(action.replace(/\.$/, ''), id, 'wording'),
    text(': '),
    ofAction(status, id, 'status'),
  ])
}

/** The proof, in short: how many findings have all that leads to a decision. */
export const coverageInShort = ({ coverage: { says } }: Told<'coverage'>): SectionBlock[] => [
  numbered([ofPlan(stopped(says), 'coverage', 'coverage of findings')]),
]

/** Finding by finding: the action that answers it, what measures it, what shows it, and who decides. */
export const coverageProof = ({ coverage: { says, rows } }: Told<'coverage'>): SectionBlock[] => [
  numbered([ofPlan(stopped(says), 'coverage', 'coverage of findings')]),
  table(
    'Every finding, and everything that answers it',
    ['Finding', 'Actions and where they stand', 'Measures', 'Evidence', 'Governance'].map(words),
    rows.map((row) => [
      [text(`${row.position}. ${row.finding}`)],
      actionsOf(row),
      lines(row.measures),
      lines(row.evidence),
      [text(row.governance)],
    ]),
  ),
  ...missing(rows),
]

const missing = (rows: readonly CoverageRowFacts[]): SectionBlock[] => {
  const open = rows.filter((row) => row.missing.length > 0)
  return open.length === 0
    ? [plain([text('Nothing is missing between any finding and a decision.')])]
    : [
        plain([strong('Still missing:')]),
        bullets(
          open.map(({ position, missing: links }) => [text(`Finding ${position}: ${links.join(', ')}.`)]),
        ),
      ]
}
