import { z } from 'zod'
import type {
  AssessmentFacts,
  ConsultationFacts,
  ImplicationFacts,
  Known,
  OptionFacts,
  SourceFacts,
} from '../model/index.ts'
import { notKnown } from '../model/index.ts'
import { Day, Knowable } from './known-json.ts'

type Unnumbered<Fact> = Omit<Fact, 'id'>

/** What a report must say and no other part of the record holds: what was asked, weighed, assessed and advised. */
export interface Advice {
  /** What inspectors said about children at immediate risk, in our words. */
  readonly immediateRisk: Known<string>
  /** How the findings compare with what leaders already knew. */
  readonly expected: Known<string>
  readonly consultation: readonly Unnumbered<ConsultationFacts>[]
  readonly options: readonly Unnumbered<OptionFacts>[]
  readonly dataProtection: Known<Unnumbered<AssessmentFacts>>
  readonly equality: Known<Unnumbered<AssessmentFacts>>
  readonly communitySafety: Known<Unnumbered<ImplicationFacts>>
  readonly health: Known<Unnumbered<ImplicationFacts>>
  readonly sources: readonly Unnumbered<SourceFacts>[]
}

const words = Knowable(z.string())

const Assessment = Knowable(
  z.object({ outcome: z.enum(['completed', 'screened: not needed']), on: Knowable(Day), because: words }),
)
const Implication = Knowable(z.object({ from: z.string(), says: z.string() }))

/** The same as it is kept. */
export const KeptAdvice: z.ZodType<Advice> = z.object({
  immediateRisk: words,
  expected: words,
  consultation: z.array(z.object({ who: z.string(), on: Knowable(Day), said: z.string(), changed: words })),
  options: z.array(z.object({ option: z.string(), whyNot: z.string() })),
  dataProtection: Assessment,
  equality: Assessment,
  communitySafety: Implication,
  health: Implication,
  sources: z.array(z.object({ title: z.string(), published: z.boolean(), where: words })),
})

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
