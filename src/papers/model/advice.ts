import type {
  AssessmentFacts,
  ConsultationFacts,
  ImplicationFacts,
  NotAskedFacts,
  OptionFacts,
  SourceFacts,
} from './facts.ts'
import type { Known } from './known.ts'
import { notKnown } from './known.ts'

type Unnumbered<Fact> = Omit<Fact, 'id'>

/** What a report must say and no other part of the record holds: what was asked, weighed, assessed and advised. */
export interface Advice {
  /** What inspectors said about children at immediate risk, in our words. */
  readonly immediateRisk: Known<string>
  /** How the findings compare with what leaders already knew. */
  readonly expected: Known<string>
  readonly consultation: readonly (Unnumbered<ConsultationFacts> | Unnumbered<NotAskedFacts>)[]
  readonly options: readonly Unnumbered<OptionFacts>[]
  readonly dataProtection: Known<Unnumbered<AssessmentFacts>>
  readonly equality: Known<Unnumbered<AssessmentFacts>>
  readonly communitySafety: Known<Unnumbered<ImplicationFacts>>
  readonly health: Known<Unnumbered<ImplicationFacts>>
  readonly sources: readonly Unnumbered<SourceFacts>[]
}

/** Nobody was asked yet, and nothing was weighed: each section then says what is missing. */
export const nothingAdvised: Advice = {
  immediateRisk: notKnown,
  expected: notKnown,
  consultation: [],
  options: [],
  dataProtection: notKnown,
  equality: notKnown,
  communitySafety: notKnown,
  health: notKnown,
  sources: [],
}
