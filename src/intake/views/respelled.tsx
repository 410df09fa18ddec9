import { InsetText, WarningText } from '../../design/index.ts'
import type { Preview } from '../import/model.ts'
import type { ImportShown } from '../model/import-shown.ts'
import { numbersInDoubt } from '../model/held-back.ts'
import { mostLostNoughts, respelledAsText } from '../model/respelled.ts'

export interface RespelledProps {
  readonly shown: Pick<ImportShown, 'held' | 'mayReadChildren'>
  readonly preview: Preview
}

/** Numbers that differ only in how they are written from those of children who would be gone, before anything changes. */
export const Respelled = ({ shown, preview }: RespelledProps) => {
  if (!preview.respelled) return null
  const told = respelledAsText(preview.respelled, false).join(' ')
  return (
    <>
      {numbersInDoubt(preview) ? <WarningText>{told}</WarningText> : <InsetText>{told}</InsetText>}
      <p class="govuk-body">
        Nobody is joined by that: each would be another child, whose history begins with this file, and the
        history that is held would end. <ToPairs shown={shown} />
      </p>
      {numbersInDoubt(preview) && mostLostNoughts(preview.respelled) ? (
        <MendTheFile />
      ) : (
        <DecideAfter takesReason={numbersInDoubt(preview)} />
      )}
    </>
  )
}

/** The same of an extract that is in the record. */
export const RespelledSince = ({ shown, preview }: RespelledProps) =>
  preview.respelled ? (
    <>
      <InsetText>{respelledAsText(preview.respelled, true).join(' ')}</InsetText>
      <p class="govuk-body">
        Nobody was joined by that. <ToPairs shown={shown} />
      </p>
    </>
  ) : null

const ToPairs = ({ shown: { held, mayReadChildren } }: Pick<RespelledProps, 'shown'>) =>
  mayReadChildren && (
    <a class="govuk-link los-screen-only" href={`/intake/${held.id}/respelled`}>
      See which they are
    </a>
  )

const MendTheFile = () => (
  <>
    <p class="govuk-body">
      Most likely the file was opened and saved in Excel, which takes leading noughts away. Mend the file:
    </p>
    <ol class="govuk-list govuk-list--number">
      <li>Throw this one away.</li>
      <li>
        Export the lists anew, and do not open them by a double click. In Excel, take them in with Data, From
        Text/CSV, and set the column of the children’s numbers to Text. Numbers that lost their noughts do not
        get them back by formatting the column.
      </li>
      <li>Send the file again, and see that this warning is gone.</li>
    </ol>
    <p class="govuk-body">
      If the case system writes its numbers otherwise from now on, the file is right: apply it with that as
      the reason, and decide afterwards, pair by pair, who is one child.
    </p>
  </>
)

const DecideAfter = ({ takesReason }: { readonly takesReason: boolean }) =>
  takesReason ? (
    <p class="govuk-body">
      If the numbers in the file are wrong, mend them where they came from and send the file again. If they
      are the right ones, since the case system writes its numbers otherwise from now on, apply the file with
      that as the reason, and decide afterwards, pair by pair, who is one child.
    </p>
  ) : (
    <p class="govuk-body">
      If the number in the file is wrong, mend it where it was typed and send the file again. If it is the
      right one, apply the file: somebody who may decide about numbers can then find the two to be one child.
    </p>
  )
