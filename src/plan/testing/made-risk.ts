import { isoDate } from '../../kernel/index.ts'
import type { RiskSaid } from '../store/risks.ts'

/** A risk as a form would say it: owned by nobody, with something done about it. */
export const madeRisk = (changed: Partial<RiskSaid> = {}): RiskSaid => ({
  cause: 'Three of nine posts are vacant, made up.',
  event: 'Audits stop',
  effect: 'Nobody sees which plans drift.',
  ownerPostId: null,
  before: { likelihood: 4, impact: 4 },
  now: { likelihood: 3, impact: 3 },
  target: { likelihood: 2, impact: 2 },
  controls: 'Agency cover until March',
  reviewOn: isoDate('2020-12-11'),
  areaIds: [],
  actionIds: [],
  ...changed,
})
