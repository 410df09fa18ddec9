import { z } from 'zod'
import { limits } from '../model/limits.ts'
import type { HeldPost, PlanWithAreas } from '../model/plan.ts'
import { actionsOf } from '../model/plan.ts'
import type { Review, RiskSaid } from '../store/risks.ts'
import { chosenPost, one, optionalDay, optionalText, requiredDay, requiredText, ticked } from './fields.ts'

const rated = (message: string) =>
  one
    .pipe(
      z
        .string()
        .trim()
        .regex(/^[1-5]$/, message),
    )
    .transform(Number)

const rating = (when: string) => ({
  likelihood: rated(`Choose how likely it is ${when}`),
  impact: rated(`Choose how bad it would be ${when}`),
})
const before = rating('before anything is done about it')
const now = rating('now')
const target = rating('to become')

const sentence = (message: string) => requiredText(message, limits.wording)
const controls = optionalText(limits.update)

const said = (choices: readonly HeldPost[]) => ({
  cause: sentence('Enter the cause'),
  event: sentence('Enter what may happen'),
  effect: sentence('Enter what would follow'),
  owner: chosenPost(choices),
  likelihoodBefore: before.likelihood,
  impactBefore: before.impact,
  likelihoodNow: now.likelihood,
  impactNow: now.impact,
  likelihoodTarget: target.likelihood,
  impactTarget: target.impact,
  controls,
  reviewOn: optionalDay({ what: 'the day of the next review', name: 'Day of the next review' }),
  areas: ticked,
  actions: ticked,
  because: optionalText(limits.reason),
})

type Typed = z.infer<z.ZodObject<ReturnType<typeof said>>>

const ratingsOf = (typed: Typed) => ({
  before: { likelihood: typed.likelihoodBefore, impact: typed.impactBefore },
  now: { likelihood: typed.likelihoodNow, impact: typed.impactNow },
  target: { likelihood: typed.likelihoodTarget, impact: typed.impactTarget },
})

export type TypedRisk = RiskSaid & { readonly because: string }

const riskOf = (whole: PlanWithAreas, typed: Typed): TypedRisk => ({
  cause: typed.cause,
  event: typed.event,
  effect: typed.effect,
  ownerPostId: typed.owner,
  ...ratingsOf(typed),
  controls: typed.controls,
  reviewOn: typed.reviewOn,
  areaIds: whole.areas.map(({ id }) => id).filter((id) => typed.areas.includes(String(id))),
  actionIds: actionsOf(whole)
    .map(({ id }) => id)
    .filter((id) => typed.actions.includes(String(id))),
  because: typed.because,
})

/** A target is no worse than where the risk stands; a reason where a record is changed. */
export const riskSchema = (
  { whole, posts }: { readonly whole: PlanWithAreas; readonly posts: readonly HeldPost[] },
  needsReason: boolean,
): z.ZodType<TypedRisk> =>
  z.object(said(posts)).transform((typed, context): TypedRisk => {
    const say = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const risk = riskOf(whole, typed)
    if (risk.target.likelihood * risk.target.impact > risk.before.likelihood * risk.before.impact)
      say('likelihoodTarget', 'The target must not be worse than the risk was before anything was done')
    if (needsReason && risk.because === '') say('because', 'Enter why it is changed')
    return risk
  })

export const reviewSchema: z.ZodType<Review> = z
  .object({
    likelihoodNow: now.likelihood,
    impactNow: now.impact,
    controls,
    reviewOn: requiredDay({ what: 'the day of the next review', name: 'Day of the next review' }),
    because: requiredText('Enter what was found', limits.reason),
  })
  .transform(({ likelihoodNow, impactNow, ...review }) => ({
    ...review,
    now: { likelihood: likelihoodNow, impact: impactNow },
  }))
