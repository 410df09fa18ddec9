import { z } from 'zod'
import { shownAgain } from '../../../access/index.ts'

export const TypedFreeze = z.object({ reason: shownAgain })
export const TypedRelease = z.object({ to: shownAgain, audience: shownAgain, edition: shownAgain })

/** Why there is another version: needed where there is one already. */
export const FreezeForm = (again: boolean) =>
  z.object({
    reason: z
      .string()
      .trim()
      .max(500, 'The reason must be 500 characters or fewer')
      .refine(
        (reason) => !again || reason !== '',
        'Say what was wrong with the version before, or what is new',
      ),
  })

/** To whom a version is given. */
export const ReleaseForm = z
  .object({
    to: z.enum(['public', 'named'], 'Choose who it is released to'),
    audience: z.string().trim().max(200, 'Whom it is for must be said in 200 characters or fewer'),
    edition: z.enum(['public', 'private'], 'Choose the edition'),
  })
  .superRefine(({ to, audience, edition }, context) => {
    if (to === 'named' && audience === '')
      context.addIssue({
        code: 'custom',
        path: ['audience'],
        message: 'Say whom it is released to, such as members of the Improvement Board',
      })
    if (to === 'public' && edition === 'private')
      context.addIssue({
        code: 'custom',
        path: ['edition'],
        message: 'An edition with exempt information is not for the public: choose the public edition',
      })
  })
  .transform(({ to, audience, edition }) => ({
    inPublic: to === 'public',
    audience: to === 'public' ? 'the public' : audience,
    edition,
  }))
