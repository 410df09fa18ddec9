import type { Problem } from '../../../design/index.ts'
import { errorFor, PasswordInput } from '../../../design/index.ts'
import { shortest } from '../password/choosing.ts'

/** A new password, with what makes a good one said before it is typed. */
export const NewPassword = ({ problems }: { readonly problems?: readonly Problem[] | undefined }) => (
  <PasswordInput
    name="newPassword"
    label="New password"
    hint={`At least ${shortest} characters. Three unconnected words are easy to remember and hard to guess. It must not be mostly common words, your name or your council’s.`}
    autocomplete="new-password"
    error={errorFor(problems, 'newPassword')}
  />
)
