import { z } from 'zod'
import type { Advice } from '../model/index.ts'
import { Day, Knowable } from './known-json.ts'

const words = Knowable(z.string())

const Assessment = Knowable(
  z.object({ outcome: z.enum(['completed', 'screened: not needed']), on: Knowable(Day), because: words }),
)
const Implication = Knowable(z.object({ from: z.string(), says: z.string() }))

const Asked = z.object({
  who: z.string(),
  on: Knowable(Day),
  said: z.string(),
  changed: words,
  group: z.string().optional(),
})
const NotAsked = z.object({ group: z.string(), because: z.string() })

/** The advice for a paper, as it is kept. */
export const KeptAdvice: z.ZodType<Advice> = z.object({
  immediateRisk: words,
  expected: words,
  consultation: z.array(z.union([Asked, NotAsked])),
  options: z.array(z.object({ option: z.string(), whyNot: z.string() })),
  dataProtection: Assessment,
  equality: Assessment,
  communitySafety: Implication,
  health: Implication,
  sources: z.array(z.object({ title: z.string(), published: z.boolean(), where: words })),
})
