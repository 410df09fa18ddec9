import { longDate, weekdayOf } from '../kernel/index.ts'
import type { ClockRule, Why } from './model.ts'
import { clockTopics } from './rules/index.ts'
import {
  capital,
  checkedInWords,
  conventions,
  inForceInWords,
  marks,
  recursInWords,
  relaxedInWords,
  ruleInWords,
  sourceInWords,
} from './wording.ts'

/** A due date as the command line prints it: the answer first, then the sum, then where the rule comes from. */
export function whyAsText({ rule, due, arithmetic, relaxed }: Why): string {
  return [
    `${rule.title}: ${weekdayOf(due)} ${longDate(due)}`,
    '',
    ...arithmetic.sentences.map((sentence) => `  ${sentence}`),
    '',
    ...facts([
      ['Rule', `${ruleInWords(rule)} (${rule.id})`],
      ['Only where', rule.onlyWhere],
      ['Relaxed', relaxed && relaxedInWords(relaxed)],
      ['Again', recursInWords(rule)],
      ['May pause', rule.mayPause],
      ['Counting', `${rule.limit.counting}: ${conventions[rule.limit.counting]}`],
      ['Basis', `${rule.basis}, in force ${inForceInWords(rule)}`],
      ['Source', sourceInWords(rule)],
      ['', 'url' in rule.source ? rule.source.url : undefined],
      ['Evidence', checkedInWords(rule)],
      ['Note', rule.checked.note],
    ]),
  ].join('\n')
}

function facts(rows: readonly (readonly [string, string | undefined])[]): string[] {
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [`${name.padEnd(12)}${value}`]))
}

/** Every rule under its topic, three lines each. */
export function rulesAsText(): string {
  return clockTopics
    .map(({ topic, rules }) => [topic.toUpperCase(), ...rules.map(ruleAsText)].join('\n\n'))
    .join('\n\n\n')
}

function ruleAsText(rule: ClockRule): string {
  return [
    `${rule.id}  ${rule.title}`,
    `  ${ruleInWords(rule)}${rule.onlyWhere === undefined ? '' : `, only where ${rule.onlyWhere}`}`,
    ...(typeof rule.inForce === 'string' && rule.basis !== 'local' ? [`  ${capital(rule.inForce)}.`] : []),
    ...(rule.neverRuns === undefined ? [] : [`  Never runs: ${rule.neverRuns}`]),
    `  ${rule.basis}: ${sourceInWords(rule)}. ${marks[rule.checked.evidence]}.`,
  ].join('\n')
}
