import type { AlikeRule } from '../model/alike.ts'
import type { AlikeGroup } from '../model/compare.ts'
import { fewest } from '../model/compare.ts'

/** `no further action`, `35 working days` */
export const outcomeWords = (rule: AlikeRule, outcome: string): string =>
  rule.differs === 'answer' ? outcome : outcome === '' ? 'no end recorded' : `${outcome} ${rule.unit}`

export const usualWords = (rule: AlikeRule, usual: string | undefined): string => {
  if (usual === undefined) return `fewer than ${fewest} alike: nothing is usual`
  return rule.differs === 'answer' ? usual : `half took no longer than ${usual} ${rule.unit}`
}

type Outcomes = AlikeGroup['outcomes']

/** `6 taken further, 2 no further action`; of waits the shortest and the longest. */
export function spreadWords(rule: AlikeRule, outcomes: Outcomes): string {
  if (rule.differs === 'answer') return outcomes.map(({ outcome, rows }) => `${rows} ${outcome}`).join(', ')
  const days = outcomes.flatMap(({ outcome }) => (outcome === '' ? [] : [Number(outcome)]))
  if (days.length === 0) return 'no end recorded'
  const [least, most] = [Math.min(...days), Math.max(...days)]
  return least === most ? `${least} ${rule.unit}` : `${least} to ${most} ${rule.unit}`
}
