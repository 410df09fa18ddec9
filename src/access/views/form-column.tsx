import type { Slot } from '../../design/index.ts'

/** Two thirds of the page: fields as wide as people expect what they type to be. */
export const FormColumn = ({ children }: { readonly children?: Slot }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">{children}</div>
  </div>
)
