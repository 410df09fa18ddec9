import { DataTable, Page } from '../../design/index.ts'
import type { BankHoliday } from '../../kernel/index.ts'
import { bankHolidaySource, longDate, weekdayOf } from '../../kernel/index.ts'

export interface BankHolidaysPageProps {
  readonly holidays: readonly BankHoliday[]
}

const { firstYear, lastYear, publisher, url } = bankHolidaySource

/** The days that working days leave out. */
export const BankHolidaysPage = ({ holidays }: BankHolidaysPageProps) => (
  <Page
    title="Bank holidays in England"
    breadcrumbs={[{ text: 'Time limits', href: '/clocks' }, { text: 'Bank holidays' }]}
    lede={`Known for ${firstYear} to ${lastYear}. A count that would leave those years is refused, never guessed.`}
  >
    <p class="govuk-body">
      Source:{' '}
      <a class="govuk-link" href={url}>
        {publisher}
      </a>
    </p>
    <DataTable
      caption="Bank holidays, newest first"
      captionHidden
      rows={holidays.toReversed()}
      columns={[
        { head: 'Day', cell: ({ day }) => `${weekdayOf(day)} ${longDate(day)}` },
        { head: 'Name', cell: ({ name }) => name },
        { head: 'Note', cell: ({ note }) => note },
      ]}
    />
  </Page>
)
