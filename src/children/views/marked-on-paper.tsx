import { classification } from '../../access/index.ts'

/** A printed page leaves as a file does. Whose it is and of which day stands in its head. */
export const MarkedOnPaper = () => (
  <p class="govuk-body los-print-only los-marked">
    <strong>{classification}</strong>
  </p>
)
