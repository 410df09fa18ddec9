import { Day, SummaryList } from '../../design/index.ts'
import { daysBehind } from '../model/back-loaded.ts'
import type { ImportShown } from '../model/import-shown.ts'
import { StateTag } from './state-tag.tsx'

function whyBackLoaded({ asAt, receivedOn }: ImportShown['held']): string {
  const days = daysBehind(asAt, receivedOn)
  return days === undefined
    ? 'Yes: a later extract was in the record when it went in'
    : `Yes: it was received ${days} days after its own day`
}

/** What an extract is, whatever came of it. */
export const Facts = ({ shown: { held, by, takenBack, fileRemovedOn } }: { readonly shown: ImportShown }) => (
  <SummaryList
    rows={[
      { key: 'State', value: <StateTag state={held.state} /> },
      { key: 'File', value: held.fileName },
      fileRemovedOn !== undefined && {
        key: 'No longer kept',
        value: (
          <>
            The file was removed under the retention rule on <Day day={fileRemovedOn} />, with what was found
            wrong in it and the values that it changed.
          </>
        ),
      },
      {
        key: 'Received',
        value: (
          <>
            <Day day={held.receivedOn} />
            {held.askedBy === null ? ' by the product' : by === undefined ? '' : ` from the ${by}`}
          </>
        ),
      },
      takenBack !== undefined && {
        key: 'Taken back',
        value: (
          <>
            <Day day={takenBack.on} /> by {takenBack.by}: {takenBack.reason ?? 'no reason was given'}
          </>
        ),
      },
      held.backLoaded === true && {
        key: 'Back-loaded',
        value: whyBackLoaded(held),
      },
    ]}
  />
)
