import type { Code } from '../../../children/facts/index.ts'
import { codeLists } from '../../../children/facts/index.ts'
import type { AlikeRule, Part } from './alike.ts'
import { between } from './alike.ts'

function partWords({ codes }: Part, value: string): string {
  if (codes === undefined) return value
  const list: readonly Code[] = codeLists[codes]
  return list.find(({ code }) => code === value)?.label ?? value
}

/** `10 to 15 · Abuse or neglect` and what was decided, in words. */
export function inWords(
  rule: AlikeRule,
  category: string,
): { readonly alike: string; readonly outcome: string } {
  const values = category.split(between)
  const alike = rule.alike.map((part, at) => partWords(part, values[at] ?? '')).join(' · ')
  const outcome = values[rule.alike.length] ?? ''
  return { alike, outcome: rule.differs === 'answer' ? partWords(rule.outcome, outcome) : outcome }
}
