import { isoDate } from '../../../kernel/index.ts'
import { readChangeId, readOverrideId, readRedatingId } from '../../ids.ts'
import type { ChangeRequest } from '../../model/change.ts'
import type { Override, Overrides } from '../../model/override.ts'
import type { Redating } from '../../model/redating.ts'
import { actionId, numbered } from '../sketch.ts'

/** What stands beside actions, as the examples of rules show it. */

export const overrideShown = (
  from: string,
  says: string,
  scale: Override['scale'] = 'impact',
): { readonly overrides: Overrides } => {
  const signed: Override = {
    id: numbered(readOverrideId, 1),
    version: 1,
    scale,
    says,
    computed: 'none yet',
    reason: 'Two families have said so',
    fromOn: isoDate(from),
    untilOn: isoDate('2020-12-31'),
    writtenBy: 'Head of Service',
    lifted: null,
  }
  return { overrides: { delivery: null, impact: null, earlier: [], [scale]: signed } }
}

export const redatingShown = (settled: Redating['settled']): Redating => ({
  id: numbered(readRedatingId, 1),
  actionId: actionId(1),
  milestoneId: null,
  fromOn: isoDate('2021-01-29'),
  toOn: isoDate('2021-03-31'),
  reason: 'The auditor left',
  askedOn: isoDate('2020-09-14'),
  askedBy: 'Team Manager',
  settled,
  settledOn: isoDate('2020-09-15'),
  settledBy: 'Director',
})

export const requestShown = (askedOn: string): ChangeRequest => ({
  id: numbered(readChangeId, 1),
  version: 1,
  actionId: actionId(1),
  measureId: null,
  milestoneId: null,
  what: 'owner',
  from: 'Team Manager',
  to: 'Head of Service',
  reason: 'The manager leaves in December',
  askedOn: isoDate(askedOn),
  askedBy: 'Team Manager',
  settled: 'waiting for approval',
  settledOn: null,
  settledBy: null,
})
