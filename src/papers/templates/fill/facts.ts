import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { fact, gap, say, text } from '../../document/build.ts'
import type { FactArea, Inline, Run, SectionBlock } from '../../document/index.ts'
import { parseText } from '../../document/index.ts'
import type { Amount, InspectionFacts, Known } from '../../model/index.ts'
import { knownOr, money, notKnown } from '../../model/index.ts'

/**
 * How the fillers put facts into words. Figures, days and grades stay tied to the record, since they change and are
 * frozen for a meeting; names and sentences are plain words, so that an edited section stays easy to type in.
 * What nobody has told us is a gap that says what is missing.
 */
type Source = [area: FactArea, record: string, field: string]

export const toldDay = (value: Known<IsoDate>, ...source: Source): Run =>
  value === notKnown ? gap(source[2]) : fact(longDate(value.value), ...source)

export const amountWords = ({ pence, about }: Amount): string => `${about ? 'about ' : ''}${money(pence)}`

export const toldAmount = (value: Known<Amount>, ...source: Source): Run =>
  value === notKnown ? gap(source[2]) : fact(amountWords(value.value), ...source)

/** A name, or a gap naming what is missing. */
export const toldText = (value: Known<string>, what: string): Run =>
  value === notKnown ? gap(what) : text(value.value)

/** 'a, b and c', each of them running text. */
export function listed(items: readonly (string | readonly Inline[])[]): Inline[] {
  return items.flatMap((item, index) => {
    const joint = index === 0 ? [] : [text(index === items.length - 1 ? ' and ' : ', ')]
    return [...joint, ...(typeof item === 'string' ? [text(item)] : item)]
  })
}

/** What people typed in the record, its paragraphs without numbers of their own. */
export const typedText = (typed: string): SectionBlock[] =>
  parseText(typed).map((block) => (block.kind === 'paragraph' ? { ...block, numbered: false } : block))

/** 'between 2 March 2020 and 13 March 2020' */
export const inspectedWhen = ({ id, inspectedFrom, inspectedTo }: InspectionFacts): Inline[] =>
  say`between ${toldDay(inspectedFrom, 'inspection', id, 'first day of the inspection')} and ${toldDay(inspectedTo, 'inspection', id, 'last day of the inspection')}`

/** A sentence typed in the record, ending in a full stop, or a gap naming what is missing. */
export function sentence(value: Known<string>, what: string): Inline[] {
  const typed = knownOr(value, '').trim()
  if (typed === '') return [gap(what), text('.')]
  return [text(/[.!?]$/.test(typed) ? typed : `${typed}.`)]
}
