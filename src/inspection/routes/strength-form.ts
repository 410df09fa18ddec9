import { z } from 'zod'
import { asTyped, shownAgain } from '../../access/index.ts'
import { typedDate } from '../../design/index.ts'
import { strengthStates } from '../model/inspection.ts'
import type { TypedCheck } from '../model/typed-check.ts'
import type { StrengthCheck } from '../store/strengths.ts'
import { day, optional, ownerAmong } from './boxes.ts'
import type { CheckedAgainst } from './draft-form.ts'

const Texts = z.looseObject({
  ownerPostId: shownAgain,
  watch: shownAgain,
  state: shownAgain,
  note: shownAgain,
})

/** The boxes as they were posted. */
export function postedCheck(body: unknown): TypedCheck {
  const posted = asTyped(Texts, body)
  return { ...posted, lastCheckedOn: typedDate(posted, 'lastCheckedOn') }
}

const boxes = ({ today, postIds }: CheckedAgainst) =>
  z.object({
    ownerPostId: ownerAmong(postIds),
    watch: optional,
    state: z.enum(strengthStates, 'Select how it stood'),
    lastCheckedOn: day('the day you looked', today),
    note: optional,
  })

/** A look has a day, and a strength that slips says by what. */
function lookIsWhole({ state, lastCheckedOn, note }: StrengthCheck, context: z.RefinementCtx): void {
  const wrong = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  if (state !== 'not checked' && lastCheckedOn === null) wrong('lastCheckedOn', 'Enter the day you looked')
  if (state === 'not checked' && lastCheckedOn !== null)
    wrong('state', 'Select whether it held or slipped on that day')
  if (state === 'slipping' && note === null) wrong('note', 'Enter what you saw that shows it slips')
}

export const strengthForm = (against: CheckedAgainst) => boxes(against).superRefine(lookIsWhole)
