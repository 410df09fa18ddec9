import type { Paper, PaperTemplate } from '../model/index.ts'
import { framesOf } from '../templates/index.ts'
import type { CheckRule, Finding, Place } from './model.ts'
import { read } from './reading.ts'
import { contradictionRules } from './rules/contradictions.ts'
import { decisionRules } from './rules/decision.ts'
import { figureRules } from './rules/figures.ts'
import { implicationRules } from './rules/implications.ts'
import { moneyRules } from './rules/money.ts'
import { peopleRules } from './rules/people.ts'
import { structureRules } from './rules/structure.ts'
import { wordingRules } from './rules/wording.ts'
import { workRules } from './rules/work.ts'

/** Every rule, in the order the rules page lists them. */
export const checkRules: readonly CheckRule[] = [
  ...decisionRules,
  ...moneyRules,
  ...figureRules,
  ...contradictionRules,
  ...implicationRules,
  ...peopleRules,
  ...wordingRules,
  ...structureRules,
  ...workRules,
]

const orderOf = ({ template }: Paper): readonly Place['section'][] => [
  'whole paper',
  'title',
  'header',
  ...framesOf(template).map(({ id }) => id),
]
const position = ({ section, paragraph = '' }: Place, order: readonly Place['section'][]): string =>
  `${String(order.indexOf(section)).padStart(2, '0')} ${paragraph.replace(/\d+/g, (digits) => digits.padStart(3, '0'))}`

const family = (id: string): string => id.split('.')[0] ?? id

/** The rules that concern papers of this kind: the template says which do not. */
export const rulesFor = ({ without }: PaperTemplate): readonly CheckRule[] =>
  checkRules.filter(({ id }) => !without.includes(id) && !without.includes(family(id)))

/** A fault of a part that papers of this kind do not have is the whole paper's. */
const placed = (where: Place, order: readonly Place['section'][]): Place =>
  order.includes(where.section) ? where : { section: 'whole paper' }

/**
 * What is wrong with a paper, in reading order. Findings are advice: nothing here changes the paper, and a rule that
 * finds nothing has not proved the paper right.
 */
export function check(paper: Paper): Finding[] {
  const reading = read(paper)
  const order = orderOf(paper)
  const findings = rulesFor(paper.template).flatMap(({ id, severity, toDo, finds }) =>
    finds(reading).map((fault) => ({
      rule: id,
      severity,
      ...fault,
      where: placed(fault.where, order),
      toDo,
    })),
  )
  return findings.toSorted((a, b) => position(a.where, order).localeCompare(position(b.where, order)))
}
