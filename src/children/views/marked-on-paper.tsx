import { classification } from '../../access/index.ts'
import { PrintOnly } from '../../design/index.ts'

/** A printed page leaves as a file does. Whose it is and of which day stands in its head. */
export const MarkedOnPaper = () => (
  <PrintOnly>
    <p class="govuk-body govuk-!-margin-bottom-1">
      <strong>{classification}</strong>
    </p>
  </PrintOnly>
)
