import { z } from 'zod'
import type { CabinetHeader } from '../model/index.ts'
import { notKnown } from '../model/index.ts'
import { Knowable } from './known-json.ts'

const words = Knowable(z.string())

const KeyDecision = z.object({ answer: z.enum(['yes', 'no']), because: words })

const ForwardPlan = z.discriminatedUnion('listed', [
  z.object({ listed: z.literal('yes'), reference: words }),
  z.object({
    listed: z.literal('no'),
    chiefExecutiveApproved: Knowable(z.enum(['yes', 'no'])),
    scrutinyChairApproved: Knowable(z.enum(['yes', 'no'])),
    reasonForUrgency: words,
  }),
])

const category = z.literal([1, 2, 3, 4, 5, 6, 7])

const Exempt = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('no') }),
  z.object({ answer: z.literal('yes'), categories: z.array(category), publicInterest: words }),
])

/** The block that opens a report, as it is kept. */
export const KeptHeader: z.ZodType<CabinetHeader> = z.object({
  strategicAim: words,
  keyDecision: Knowable(KeyDecision),
  forwardPlan: Knowable(ForwardPlan),
  exempt: Knowable(Exempt),
  cabinetMember: words,
  contactOfficers: z.array(z.string()),
  wards: words,
})

/** A header in which nobody has answered anything yet. */
export const unansweredHeader: CabinetHeader = {
  strategicAim: notKnown,
  keyDecision: notKnown,
  forwardPlan: notKnown,
  exempt: notKnown,
  cabinetMember: notKnown,
  contactOfficers: [],
  wards: notKnown,
}
