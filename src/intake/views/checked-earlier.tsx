import { InsetText } from '../../design/index.ts'
import type { Preview } from '../import/model.ts'
import { checkedEarlier } from '../model/checked-earlier.ts'

interface CheckedEarlierProps {
  readonly preview: Preview
  /** Whether the reader may check the file again. */
  readonly mayChange: boolean
}

/** What is not on the page is not “nothing”: it was not looked for then. */
export const CheckedEarlier = ({ preview, mayChange }: CheckedEarlierProps) =>
  checkedEarlier(preview) && (
    <InsetText>
      This file was checked by an earlier version, which did not yet keep all that is told here: what each row
      changes, and whose numbers are only written otherwise, may be missing.{' '}
      {mayChange ? 'Check it once more' : 'Ask those who look after the extracts to check it once more'} to
      see it before it goes in.
    </InsetText>
  )

/** The same of an extract that is in the record, which is not checked again. */
export const AppliedEarlier = ({ preview }: Pick<CheckedEarlierProps, 'preview'>) =>
  checkedEarlier(preview) && (
    <InsetText>
      This extract went in with an earlier version, which did not yet keep all that is told here: what each
      row changed, and whose numbers were only written otherwise, is not known any more where it is missing.
    </InsetText>
  )
