import { DataTable, EmptyState, Page, sentenceCase, ShapeTag, useFrame } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween, longDate } from '../../kernel/index.ts'
import type { Restriction } from '../model/restriction.ts'

const ReviewBy = ({ on, today }: { readonly on: IsoDate; readonly today: IsoDate }) => {
  const days = daysBetween(today, on)
  const late = days < 0
  return (
    <>
      {longDate(on)}{' '}
      {late ? (
        <ShapeTag shape="triangle" tone="bad">
          review late
        </ShapeTag>
      ) : (
        days <= 14 && (
          <ShapeTag shape="ring" tone="watch">
            review soon
          </ShapeTag>
        )
      )}
    </>
  )
}

const keptBack = 'Not for you to see'

/** That nobody may read it is for everybody here to see: a child on nobody's list is nobody's to be quiet about. */
const Readers = ({ isViewers, readers }: Restriction) => {
  const count = readers.filter(({ may }) => may).length
  if (count > 0) return <>{isViewers ? count : keptBack}</>
  return (
    <ShapeTag shape="triangle" tone="bad">
      Nobody may read it
    </ShapeTag>
  )
}

/** Which record it is, for those who look after it; for anybody else, that there is one. */
const Which = ({ isViewers, childId, councilId }: Restriction) =>
  isViewers ? (
    <a class="govuk-link" href={`/children/${childId}/restriction`}>
      {councilId === null ? `Record ${childId}, which you are not named for` : `Child ${councilId}`}
    </a>
  ) : (
    <>A record that others look after</>
  )

/** Every record that is kept to named people, the next review first. */
export const RestrictionsPage = ({ restrictions }: { readonly restrictions: readonly Restriction[] }) => {
  const { today } = useFrame()
  return (
    <Page
      title="Restricted records"
      breadcrumbs={[{ text: 'Children', href: '/children' }]}
      lede="Each is read by the people named for it and by nobody else, and is looked at again within 90 days. Whoever authorised it, or is named for it, reviews it; to anybody else it says only that there is one, and when it must be reviewed. To restrict a record, open the child."
    >
      <DataTable
        caption="Restricted records"
        captionHidden
        columns={[
          {
            head: 'Record',
            cell: (restriction) => <Which {...restriction} />,
          },
          {
            head: 'Reason',
            cell: ({ isViewers, reason }) => (isViewers ? sentenceCase(reason) : keptBack),
          },
          { head: 'Review by', cell: ({ reviewBy }) => <ReviewBy on={reviewBy} today={today} /> },
          { head: 'Authorised by', cell: ({ authorisedBy }) => authorisedBy },
          {
            head: 'Readers',
            format: 'numeric',
            cell: (restriction) => <Readers {...restriction} />,
          },
        ]}
        rows={restrictions}
        empty={
          <EmptyState title="No record is restricted">
            Open a child’s page to keep the record to named people.
          </EmptyState>
        }
      />
    </Page>
  )
}
