import { isoDate } from '../../../kernel/index.ts'
import { readBodyId, readForwardEntryId, readNoticeId, readRepresentationId } from '../../ids.ts'
import type { DecisionRule, ForwardEntry, Notice, Representation } from '../model.ts'

function sure<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('This id can be read')
  return value
}

export const cabinet = {
  kind: 'body' as const,
  id: sure(readBodyId('1')),
  name: 'Cabinet',
  members: ['Leader (made up)'],
  underTheLaw: true,
}

/** A key decision of Cabinet on 16 June 2020 of which everything is said, with what matters to the test changed. */
export const madeEntry = (said: Partial<ForwardEntry> = {}): ForwardEntry => ({
  id: sure(readForwardEntryId('1')),
  version: 1,
  reference: 'FP/1',
  matter: 'A made-up matter',
  taker: cabinet,
  meeting: undefined,
  from: isoDate('2020-06-16'),
  until: undefined,
  isKey: true,
  keyBecause: 'It is felt in every ward',
  amount: 300_000,
  wards: 12,
  documents: 'A report',
  consulted: 'Young people',
  consultedHow: 'In their council',
  privacy: 'no',
  exemptParagraph: undefined,
  privateBecause: undefined,
  contact: { postId: 1, title: 'Contact (made up)' },
  areaId: undefined,
  paperUrl: undefined,
  addedOn: isoDate('2020-04-01'),
  withdrawn: undefined,
  decisionId: undefined,
  notices: [],
  representations: [],
  ...said,
})

export const madeNotice = (
  said: Pick<Notice, 'kind'> & { readonly on: string } & Partial<Omit<Notice, 'on'>>,
): Notice => ({
  id: sure(readNoticeId('1')),
  version: 1,
  who: 'Chair of Scrutiny (made up)',
  because: 'the offer ends',
  agreed: undefined,
  url: undefined,
  ...said,
  on: isoDate(said.on),
})

export const madeRule = (said: Partial<DecisionRule> = {}): DecisionRule => ({
  id: 1,
  version: 1,
  from: isoDate('2020-01-01'),
  keyAmount: 250_000,
  keyWards: 2,
  callInBy: 'Any three members (made up)',
  callInMembers: 3,
  callInExempt: 'Urgent decisions',
  copiesFrom: '1 Made-up Street',
  source: 'Part 4 of a made-up constitution',
  ...said,
})

/** Received, and not answered. */
export const madeRepresentation: Representation = {
  id: sure(readRepresentationId('1')),
  version: 1,
  receivedOn: isoDate('2020-05-20'),
  who: 'A made-up resident',
  words: 'It should be heard in public.',
  answered: undefined,
}
