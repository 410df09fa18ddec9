import { ChangedMeanwhile, Page } from '../../../design/index.ts'
import type { InspectionId } from '../../ids.ts'
import type { Draft } from '../../model/draft.ts'
import { differences } from '../../model/draft-differences.ts'
import type { KeptDraft } from '../../model/draft-on-record.ts'

export interface ChangedProps {
  readonly draft: KeptDraft
  readonly yours: Draft
  /** The draft as somebody else saved it, or the inspection as it now stands on record. */
  readonly stored: Draft
  readonly posted: Readonly<Record<string, string | readonly string[]>>
  /** What has changed: the draft itself, or the inspection that it corrects. */
  readonly thing: string
}

/** Two people worked on the same thing: both versions, and the two ways on. */
export const Changed = ({ draft, yours, stored, posted, thing }: ChangedProps) => (
  <Page title="This was changed meanwhile" breadcrumbs={[{ text: 'Inspections', href: '/inspections' }]} wide>
    <ChangedMeanwhile
      thing={thing}
      action={`/inspections/readings/${draft.id}`}
      posted={posted}
      version={draft.version}
      storedHref={`/inspections/readings/${draft.id}`}
      fields={differences(yours, stored)}
    />
  </Page>
)

/** Somebody confirmed the draft, or threw it away, while this form was open. */
export const Closed = ({ inspectionId }: { readonly inspectionId: InspectionId | undefined }) => (
  <Page title="This is no longer being checked" breadcrumbs={[{ text: 'Inspections', href: '/inspections' }]}>
    {inspectionId ? (
      <p class="govuk-body">
        Somebody put it on record meanwhile. What you changed since was not saved:{' '}
        <a class="govuk-link" href={`/inspections/${inspectionId}`}>
          see the inspection on record
        </a>{' '}
        and correct it there.
      </p>
    ) : (
      <p class="govuk-body">
        Somebody threw it away meanwhile.{' '}
        <a class="govuk-link" href="/inspections/add">
          Add it again
        </a>{' '}
        if it is needed.
      </p>
    )}
  </Page>
)
