import type { Reading } from '../../../access/index.ts'
import { DataTable } from '../../../design/index.ts'
import { screenInWords } from '../../model/screens.ts'

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** Who opened the record lately, for those who check that. */
export const Readings = ({ readings }: { readonly readings: readonly Reading[] }) => (
  <section aria-labelledby="readings" class="los-screen-only">
    <h2 class="govuk-heading-m" id="readings">
      Who read this record lately
    </h2>
    <DataTable
      caption="Who read this record lately"
      captionHidden
      dense
      columns={[
        { head: 'Who', cell: ({ who }) => who },
        { head: 'When', cell: ({ at }) => format.format(at) },
        { head: 'Where', cell: ({ screen }) => screenInWords(screen) },
        { head: 'Why they might', cell: ({ because }) => because ?? '' },
      ]}
      rows={readings}
      empty={<p class="govuk-body">Nobody has read it before.</p>}
    />
  </section>
)
