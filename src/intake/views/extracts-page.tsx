import {
  DataTable,
  Day,
  EmptyState,
  Page,
  ScreenOnly,
  type Problem,
  type TypedDate,
} from '../../design/index.ts'
import type { ExtractLine } from '../model/extract-line.ts'
import { StateTag } from './state-tag.tsx'
import { UploadForm } from './upload-form.tsx'
import { figure } from './words.ts'

export interface ExtractsPageProps {
  readonly extracts: readonly ExtractLine[]
  readonly mayChange: boolean
  readonly mayReadRetention?: boolean | undefined
  readonly mayReadIdentities?: boolean | undefined
  readonly mayReadRectifications?: boolean | undefined
  readonly typed?: TypedDate
  readonly problems?: readonly Problem[]
}

const Held = ({ extracts }: Pick<ExtractsPageProps, 'extracts'>) => (
  <DataTable
    caption="Every extract, the latest day first"
    rows={extracts}
    columns={[
      {
        head: 'As at',
        cell: ({ id, asAt }) => (
          <a class="govuk-link" href={`/intake/${id}`}>
            <Day day={asAt} />
          </a>
        ),
      },
      {
        head: 'State',
        cell: ({ state, backLoaded }) => (
          <>
            <StateTag state={state} />
            {backLoaded === true && <span class="los-quiet"> back-loaded</span>}
          </>
        ),
      },
      {
        head: 'Received',
        cell: ({ receivedOn, by }) => (
          <>
            <Day day={receivedOn} />
            <br />
            <span class="los-quiet">{by ?? 'by the product'}</span>
          </>
        ),
      },
      { head: 'Lists', format: 'numeric', cell: ({ lists }) => shown(lists) },
      { head: 'Rows', format: 'numeric', cell: ({ rows }) => shown(rows) },
      { head: 'Left out', format: 'numeric', cell: ({ rejected }) => shown(rejected) },
      { head: 'Problems', format: 'numeric', cell: ({ problems }) => shown(problems) },
      { head: 'File', cell: ({ fileName }) => fileName },
    ]}
  />
)

const shown = (count: number | null): string => (count === null ? '–' : figure(count))

const More = ({
  mayReadRetention,
  mayReadIdentities,
  mayReadRectifications,
}: Pick<ExtractsPageProps, 'mayReadRetention' | 'mayReadIdentities' | 'mayReadRectifications'>) => (
  <>
    <p class="govuk-body los-screen-only">
      <a class="govuk-link" href="/intake/teams">
        What your extracts’ team names mean
      </a>
    </p>
    {mayReadIdentities && (
      <p class="govuk-body los-screen-only">
        <a class="govuk-link" href="/intake/joins">
          Children with two numbers
        </a>
      </p>
    )}
    {mayReadRectifications && (
      <p class="govuk-body los-screen-only">
        <a class="govuk-link" href="/intake/rectifications">
          Rows that were wrong: rectification
        </a>
      </p>
    )}
    {mayReadRetention && (
      <p class="govuk-body los-screen-only">
        <a class="govuk-link" href="/intake/retention">
          How long files and records are kept
        </a>
      </p>
    )}
  </>
)

/** What councils dropped in, and the form for the next one. */
export const ExtractsPage = ({
  extracts,
  mayChange,
  mayReadRetention,
  mayReadIdentities,
  mayReadRectifications,
  typed,
  problems = [],
}: ExtractsPageProps) => (
  <Page
    title="Extracts"
    lede="Children’s records are made from your case system’s Annex A extracts: each is checked, shown and put in whole, or not at all."
    problems={problems}
    wide
  >
    {mayChange && (
      <ScreenOnly>
        <UploadForm typed={typed} problems={problems} />
      </ScreenOnly>
    )}
    {extracts.length === 0 ? (
      <EmptyState title="No extract was received yet">
        <p>The first one gives every child on it a record; each later one adds what changed.</p>
      </EmptyState>
    ) : (
      <Held extracts={extracts} />
    )}
    <More
      mayReadRetention={mayReadRetention}
      mayReadIdentities={mayReadIdentities}
      mayReadRectifications={mayReadRectifications}
    />
  </Page>
)
