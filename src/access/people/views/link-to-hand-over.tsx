import { InsetText, Page } from '../../../design/index.ts'
import { linkHours } from '../../sign-in/invitations.ts'

export interface LinkToHandOverProps {
  readonly name: string
  readonly personHref: string
  /** The whole address, as its reader will open it. */
  readonly address: string
}

/** Shown once, straight after it was made: only the link's hash is kept. */
export const LinkToHandOver = ({ name, personHref, address }: LinkToHandOverProps) => (
  <Page
    title={`Hand this link to ${name}`}
    lede="It is shown this once and kept nowhere. Nothing has been sent."
  >
    <InsetText>
      <code>{address}</code>
    </InsetText>
    <p class="govuk-body">
      It works once, for {linkHours.join / 24} days, and whoever opens it becomes {name} here: give it to them
      directly, not where others read along. If it goes astray, make a new one, and this one stops working.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={personHref}>
        Go on to {name}: roles and posts
      </a>
    </p>
  </Page>
)
