import { DataTable, PrintOnly } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import { countedOut } from '../engine.ts'
import type { ClockRule, Evidence } from '../model.ts'
import type { ShownRule, ShownTopic } from '../wanted.ts'
import {
  basisInWords,
  capital,
  inForceInWords,
  recursInWords,
  ruleInWords,
  sourceInWords,
} from '../wording.ts'

/** What a reader on paper is told of how well a rule was checked. */
const checks: Readonly<Record<Evidence, string>> = {
  'the provision itself was read': 'Provision read',
  'a secondary source was read': 'Secondary source',
  'not verified': 'Not verified',
  'the council set it': 'Set by this council',
}

function wordsOf({ rule, published }: ShownRule): string {
  const again = recursInWords(rule)
  return [
    `${capital(ruleInWords(rule))}${rule.onlyWhere ? `, only where ${rule.onlyWhere}` : ''}.`,
    again && `${capital(again)}.`,
    rule !== published && `Before the council decided: ${ruleInWords(published)}.`,
    rule.neverRuns && `Never runs: ${rule.neverRuns}`,
    rule.inForce === 'not in force, no date known' && 'Not in force, no date known.',
    typeof rule.inForce !== 'string' && rule.inForce.until && `In force ${inForceInWords(rule)}.`,
  ]
    .filter((words) => words !== undefined && words !== false && words !== '')
    .join(' ')
}

/** The first example with its sum: `From 9 March 2026: 20 April 2026. Monday 9 March 2026 itself is day 0 …` */
function sumOf({ published }: ShownRule): string {
  const [{ started }] = published.examples
  const { due, arithmetic } = countedOut(published, started)
  return `From ${longDate(started)}: ${longDate(due)}. ${arithmetic.sentences.join(' ')}`
}

const standingOf = (rule: ClockRule): string =>
  [checks[rule.checked.evidence], 'starts' in rule.runsOn && 'runs on data'].filter(Boolean).join('; ')

/** On paper: one table a topic, and everything about a rule once, on one line of it. */
export const PrintedRules = ({ topics }: { readonly topics: readonly ShownTopic[] }) => (
  <PrintOnly>
    <div class="los-rules-print">
      {topics.map(({ topic, rules }) => (
        <DataTable
          caption={topic}
          dense
          columns={[
            { head: 'Limit', class: 'los-rules-print__title', cell: ({ rule }) => rule.title },
            { head: 'Rule', class: 'los-rules-print__rule', cell: wordsOf },
            {
              head: 'Who set it, and where',
              class: 'los-rules-print__source',
              cell: ({ rule }) => `${basisInWords[rule.basis]}: ${sourceInWords(rule)}`,
            },
            {
              head: 'Checked',
              class: 'los-rules-print__checked',
              cell: ({ rule }) => standingOf(rule),
            },
            { head: 'For example', class: 'los-rules-print__sum', cell: sumOf },
          ]}
          rows={rules}
        />
      ))}
    </div>
  </PrintOnly>
)
