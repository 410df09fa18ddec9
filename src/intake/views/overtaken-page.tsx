import { Page } from '../../design/index.ts'
import type { ImportShown } from '../model/import-shown.ts'
import { Facts } from './facts.tsx'
import { titleOf } from './words.ts'

/** 409: what was decided was about something that is not so any more. */
export const OvertakenPage = ({ shown }: { readonly shown: ImportShown }) => (
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
    <p class="govuk-body">
      <a class="govuk-link" href={`/intake/${shown.held.id}`}>
        See how it stands now, and decide again
      </a>
    </p>
  </Page>
)
