import { referToMeasures } from '../live/live.ts'
import type { FactName, KeptDraft } from '../model/index.ts'
import { factsNeeded } from '../templates/index.ts'

/** What is gathered for a paper: what its template needs, and the measures that somebody referred to in what they typed. */
export const factsWanted = ({ template, draft }: KeptDraft): ReadonlySet<FactName> =>
  referToMeasures(draft.edits) ? new Set([...factsNeeded(template), 'scorecard']) : factsNeeded(template)
