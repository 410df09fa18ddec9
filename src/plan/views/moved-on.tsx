import { Page } from '../../design/index.ts'

/** 409 for a button that may not be used for this: why, and the way back. */
export const NotDone = ({ says, back }: { readonly says: string; readonly back: string }) => (
  <Page title="This was not done">
    <p class="govuk-body">{says}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={back}>
        Go back to it
      </a>
    </p>
  </Page>
)

/** 409 for a button without fields: somebody else was quicker, and there is nothing typed that could be lost. */
export const MovedOn = ({ back }: { readonly back: string }) => (
  <Page title="This was changed meanwhile">
    <p class="govuk-body">Somebody changed it after you opened the page. Nothing was done.</p>
    <p class="govuk-body">
      <a class="govuk-link" href={back}>
        See how it stands now
      </a>
    </p>
  </Page>
)
