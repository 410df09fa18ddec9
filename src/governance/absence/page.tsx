import { Button, DataTable, Page, ShapeTag } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Absence } from './model.ts'
import { isCovered } from './model.ts'

export interface AbsencesProps {
  readonly absences: readonly Absence[]
  readonly vacant: ReadonlySet<number>
  readonly day: IsoDate
}

const StandsIn = ({ absence, absences, vacant, day }: AbsencesProps & { readonly absence: Absence }) => {
  const on = absence.from > day ? absence.from : day
  if (!isCovered(absence, absences, vacant, on))
    return (
      <ShapeTag shape="triangle" tone="bad">
        nobody stands in
      </ShapeTag>
    )
  return absence.deputyUntil === undefined ? (
    <>{absence.coveredBy?.title}</>
  ) : (
    <>A deputy, until {longDate(absence.deputyUntil)}</>
  )
}

/** Posts whose holders are away, and who stands in. */
export const AbsencesPage = (props: AbsencesProps) => (
  <Page
    title="Away"
    lede="Posts whose holders are away, chairs included, and who stands in. Without anybody it is red with the line manager."
  >
    <div class="govuk-button-group los-screen-only">
      <Button href="/absences/new">Say that a post is away</Button>
    </div>
    <DataTable
      caption="Away, or soon to be"
      rows={props.absences}
      empty={<p class="govuk-body">Nobody whom you manage is recorded as away.</p>}
      columns={[
        { head: 'Post', cell: ({ post }) => post.title },
        { head: 'From', cell: ({ from }) => longDate(from) },
        { head: 'Until', cell: ({ until }) => longDate(until) },
        { head: 'Who stands in', cell: (absence) => <StandsIn {...props} absence={absence} /> },
        { head: 'Line manager', cell: ({ lineManager }) => lineManager.title },
        {
          head: '',
          class: 'los-screen-only',
          cell: ({ id, post }) => (
            <a class="govuk-link" href={`/absences/${id}`}>
              Change<span class="govuk-visually-hidden"> the absence of {post.title}</span>
            </a>
          ),
        },
      ]}
    />
    <p class="govuk-body">
      Who reads an absent manager’s children is named as a{' '}
      <a class="govuk-link" href="/deputies">
        deputy
      </a>
      . Whoever chairs or answers in the meantime is named here, and reads nothing more by it.
    </p>
  </Page>
)
