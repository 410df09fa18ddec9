import type { Reckoned, Why } from '../../clocks/index.ts'
import { DueOn, Mark, ruleInWords, sourceInWords } from '../../clocks/index.ts'
import { Day, SummaryList, type SummaryRow } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Inspection } from '../model/inspection.ts'
import type { StatutoryDate } from '../model/statutory-dates.ts'
import { statutoryDates } from '../model/statutory-dates.ts'
import { capital, distance } from './wording.ts'

interface StatutoryProps {
  readonly inspection: Inspection
  readonly asAt: IsoDate
}

const titleOf = (reckoned: Reckoned): string => (reckoned.ok ? reckoned.why.rule.title : 'No date')

const Due = ({ why, note }: { readonly why: Why; readonly note: string }) => (
  <>
    <DueOn why={why} note={note} />
    <p class="govuk-body-s">
      {capital(ruleInWords(why.rule))}. {sourceInWords(why.rule)}. <Mark rule={why.rule} />
    </p>
    <p class="govuk-body-s">{why.rule.asks}</p>
  </>
)

const dueRow = ({ reckoned }: StatutoryDate, asAt: IsoDate, receivedOn: IsoDate): SummaryRow => ({
  key: titleOf(reckoned),
  value: reckoned.ok ? (
    <Due why={reckoned.why} note={distance(reckoned.why.due, asAt, receivedOn)} />
  ) : (
    reckoned.sentence
  ),
})

/** Published and received, which are two dates, and what follows from the second. */
export const Statutory = ({ inspection, asAt }: StatutoryProps) => {
  const dates = statutoryDates(inspection)
  const { publishedOn, receivedOn } = inspection
  return (
    <section id="dates">
      <h2 class="govuk-heading-m">Dates</h2>
      <SummaryList
        rows={[
          { key: 'Received', value: <Day day={receivedOn} /> },
          { key: 'Published', value: publishedOn ? <Day day={publishedOn} /> : 'Not yet, or not recorded' },
          ...(dates.start ? dates.dates.map((date) => dueRow(date, asAt, receivedOn)) : []),
        ]}
      />
      {dates.start ? (
        <p class="govuk-body">
          Both run from the day of receipt, not of publication. What has been published and sent stands in the
          plan.
        </p>
      ) : (
        <p class="govuk-body">{dates.because}</p>
      )}
    </section>
  )
}
