import { keyDoubt } from './key.ts'
import type { DecisionRule, ForwardEntry } from './model.ts'
import { isPrivate } from './model.ts'

/** Something that a published entry lacks: the field of its form, and what is lacking. */
export interface Missing {
  readonly field: string
  readonly says: string
}

const lacks = (isMissing: boolean, field: string, says: string): readonly Missing[] =>
  isMissing ? [{ field, says }] : []

function aboutKey(entry: ForwardEntry, rule: DecisionRule | undefined): readonly Missing[] {
  const doubt = keyDoubt(entry, rule)
  return [
    ...lacks(entry.isKey === undefined, 'isKey', 'Whether it is a key decision'),
    ...lacks(
      entry.isKey !== undefined && entry.keyBecause === undefined,
      'keyBecause',
      'Why it is, or is not, a key decision',
    ),
    ...lacks(
      entry.amount === undefined,
      'amount',
      'What it spends or saves, to hold against the council’s threshold',
    ),
    ...lacks(entry.wards === undefined, 'wards', 'In how many wards it is felt'),
    ...(doubt === undefined ? [] : [{ field: 'isKey', says: doubt }]),
  ]
}

function aboutPrivacy(entry: ForwardEntry): readonly Missing[] {
  const closed = isPrivate(entry)
  const unanswered = entry.representations.filter(({ answered }) => answered === undefined).length
  return [
    ...lacks(entry.privacy === undefined, 'privacy', 'Whether all or part of it is taken in private'),
    ...lacks(
      closed && entry.exemptParagraph === undefined,
      'exempt',
      'Which paragraph of Schedule 12A it is private under',
    ),
    ...lacks(
      closed && entry.privateBecause === undefined,
      'privateBecause',
      'Why the public interest is better served in private',
    ),
    ...lacks(
      unanswered > 0,
      'representations',
      `An answer to ${unanswered === 1 ? 'a representation' : `${unanswered} representations`} against the private meeting`,
    ),
  ]
}

/** What is missing from an entry before it can be published in full, in the order of its form. */
export function missingFrom(entry: ForwardEntry, rule: DecisionRule | undefined): readonly Missing[] {
  return [
    ...lacks(entry.taker === undefined, 'taker', 'Who decides: a body, or a post'),
    ...lacks(entry.from === undefined, 'decideOn', 'On which day, or in which period, it is decided'),
    ...aboutKey(entry, rule),
    ...lacks(entry.documents === undefined, 'documents', 'Which documents are considered'),
    ...lacks(entry.consulted === undefined, 'consulted', 'Who is consulted'),
    ...lacks(entry.consultedHow === undefined, 'consultedHow', 'How they are consulted'),
    ...aboutPrivacy(entry),
    ...lacks(entry.contact === undefined, 'contact', 'Which post answers questions about it'),
    ...lacks(
      rule?.copiesFrom === undefined,
      '',
      'Where copies of documents are asked for (in the council’s rules for decisions)',
    ),
  ]
}
