import type { Advice, Known, RecordFacts } from '../model/index.ts'
import { known, notKnown } from '../model/index.ts'

/** Where a piece of advice stands, for the marks that tie a paper's facts to the record: 'health', 'consultation-2'. */
const placed = <Fact>(name: string, facts: readonly Fact[]): (Fact & { id: string })[] =>
  facts.map((fact, index) => ({ ...fact, id: `${name}-${index + 1}` }))

const named = <Fact>(id: string, fact: Known<Fact>): Known<Fact & { id: string }> =>
  fact === notKnown ? notKnown : known({ ...fact.value, id })

type Gathered = Pick<
  RecordFacts,
  'consultation' | 'options' | 'dataProtection' | 'equality' | 'communitySafety' | 'health' | 'sources'
>

export const adviceGathered = (advice: Advice): Gathered => ({
  consultation: placed('consultation', advice.consultation),
  options: placed('option', advice.options),
  dataProtection: named('data protection', advice.dataProtection),
  equality: named('equality', advice.equality),
  communitySafety: named('community safety', advice.communitySafety),
  health: named('health', advice.health),
  sources: placed('source', advice.sources),
})
