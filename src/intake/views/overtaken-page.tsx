import { Page } from '../../design/index.ts'
import type { ImportShown } from '../model/import-shown.ts'
import { Facts } from './facts.tsx'
import { titleOf } from './words.ts'

export interface OvertakenPageProps {
  readonly shown: ImportShown
  /** It is being checked again: the browser goes on to it by itself. */
  readonly goesOn: boolean
}

/** 409: what was decided was about something that is not so any more. */
export const OvertakenPage = ({ shown, goesOn }: OvertakenPageProps) => (
  <Page
    title="This changed in the meantime"
    caption={titleOf(shown.held)}
    lede="Nothing was done just now. Somebody else decided about this extract, or another extract went in or out, since your page was opened."
    breadcrumbs={[
      { text: 'Extracts', href: '/intake' },
      { text: titleOf(shown.held), href: `/intake/${shown.held.id}` },
      { text: 'Changed in the meantime' },
    ]}
  >
    <Facts shown={shown} />
    {goesOn && (
      <p class="govuk-body" role="status">
        It is being compared again with what is held now. This page goes on to it by itself.
      </p>
    )}
    <p class="govuk-body">
      <a class="govuk-link" href={`/intake/${shown.held.id}`}>
        See how it stands now, and decide again
      </a>
    </p>
  </Page>
)
