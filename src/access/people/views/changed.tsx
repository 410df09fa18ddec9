import type { ChangedMeanwhileProps } from '../../../design/index.ts'
import { ChangedMeanwhile, Page } from '../../../design/index.ts'

/** Somebody else changed the same thing first: both versions, and nothing saved. */
export const Changed = (props: ChangedMeanwhileProps) => (
  <Page title="Somebody changed this first">
    <ChangedMeanwhile {...props} />
  </Page>
)

/** What was to be done no longer fits how things are: there is no version of it to save over. */
export const NoLongerSo = ({ thing, href }: { readonly thing: string; readonly href: string }) => (
  <Page title="Somebody changed this first">
    <p class="govuk-body-l">{thing} has been changed since you opened the page. Nothing was saved.</p>
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        See how it is now
      </a>
    </p>
  </Page>
)
