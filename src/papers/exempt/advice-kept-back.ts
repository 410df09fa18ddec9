import type { Advice, PaperTemplate, PartId } from '../model/index.ts'
import { framesOf, templatePart } from '../templates/index.ts'
import type { PieceName } from '../templates/index.ts'

type Key = keyof Advice

/** What prints each piece of advice. */
const printedBy: Readonly<Record<Key, PieceName>> = {
  immediateRisk: 'what was inspected',
  expected: 'what was inspected',
  consultation: 'who was consulted',
  options: 'other options',
  dataProtection: 'data protection assessment',
  equality: 'equality assessment',
  communitySafety: 'community safety advice',
  health: 'health advice',
  sources: 'documents relied on',
}

const prints = (template: PaperTemplate, part: PartId, piece: PieceName): boolean =>
  (templatePart(template, part)?.pieces ?? template.recommendations?.pieces ?? []).includes(piece)

/** Whether exempt parts of a paper print this advice, and no part that the public may read. */
const isKeptBack = (template: PaperTemplate, exempt: readonly PartId[], key: Key): boolean => {
  const parts = framesOf(template).filter(({ id }) => prints(template, id, printedBy[key]))
  return parts.length > 0 && parts.every(({ id }) => exempt.includes(id))
}

export interface DividedAdvice {
  readonly open: Partial<Advice>
  readonly keptBack: Partial<Advice>
}

/** Advice in two: what any reader of papers may have, and what exempt parts alone print. */
export function divided(advice: Advice, template: PaperTemplate, exempt: readonly PartId[]): DividedAdvice {
  const back = (name: string): boolean => isKey(name) && isKeptBack(template, exempt, name)
  const entries = Object.entries(advice)
  return {
    open: Object.fromEntries(entries.filter(([name]) => !back(name))),
    keptBack: Object.fromEntries(entries.filter(([name]) => back(name))),
  }
}

const isKey = (name: string): name is Key => Object.hasOwn(printedBy, name)
