import { DataTable, Day, ShapeTag, type Column } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Evidence } from '../model/evidence.ts'
import { kindInWords, speaksOn } from '../model/evidence.ts'
import type { PlanAction } from '../model/plan.ts'
import { missingToClose } from '../rules/closing.ts'

export interface EvidenceTableProps {
  readonly evidence: readonly Evidence[]
  /** To say of which action a piece is; left out on an action's own page. */
  readonly actions?: readonly Pick<PlanAction, 'id' | 'reference'>[] | undefined
  readonly day: IsoDate
  readonly caption: string
  readonly mayReport: boolean
}

const Direction = ({ piece, day }: { readonly piece: Evidence; readonly day: IsoDate }) => {
  if (piece.withdrawnOn !== null)
    return (
      <ShapeTag shape="dashes" tone="quiet">
        withdrawn
      </ShapeTag>
    )
  if (!speaksOn(piece, day))
    return (
      <ShapeTag shape="dashes" tone="quiet">
        expired
      </ShapeTag>
    )
  return piece.direction === 'supports' ? (
    <ShapeTag shape="tick" tone="good">
      supports
    </ShapeTag>
  ) : (
    <ShapeTag shape="triangle" tone="bad">
      contradicts
    </ShapeTag>
  )
}

const Where = ({ piece: { id, file, link } }: { readonly piece: Evidence }) => (
  <>
    {file && (
      <a class="govuk-link" href={`/plan/evidence/${id}/file`}>
        {file.name}
      </a>
    )}
    {file && link !== null && ' · '}
    {link !== null && (
      <a class="govuk-link" href={link} rel="noreferrer">
        Where it can be seen
      </a>
    )}
  </>
)

const Named = ({
  piece,
  actions,
}: {
  readonly piece: Evidence
  readonly actions: EvidenceTableProps['actions']
}) => {
  const action = actions?.find(({ id }) => id === piece.actionId)
  return (
    <>
      <strong>{kindInWords[piece.kind]}:</strong> {piece.title}
      <span class="los-action__about">
        {piece.source}
        {action && (
          <>
            {' · '}
            <a class="govuk-link" href={`/plan/actions/${action.id}#evidence`}>
              action {action.reference}
            </a>
          </>
        )}
      </span>
      <span class="los-action__about">
        <Where piece={piece} />
      </span>
    </>
  )
}

const Shows = ({ piece, day }: { readonly piece: Evidence; readonly day: IsoDate }) => (
  <>
    <Direction piece={piece} day={day} /> {piece.shows}
    <span class="los-action__about">
      {piece.quality} · entered by {piece.writtenBy}
      {piece.withdrawnBecause !== null && ` · withdrawn: ${piece.withdrawnBecause}`}
    </span>
  </>
)

const Days = ({ piece: { evidenceOn, receivedOn, expiresOn } }: { readonly piece: Evidence }) => (
  <>
    <Day day={evidenceOn} />
    <span class="los-action__about">
      received <Day day={receivedOn} />
      {expiresOn !== null && (
        <>
          , expires <Day day={expiresOn} />
        </>
      )}
    </span>
  </>
)

const change: Column<Evidence> = {
  head: 'Change',
  class: 'los-screen-only',
  cell: ({ id, title, withdrawnOn }) =>
    withdrawnOn === null && (
      <>
        <a class="govuk-link" href={`/plan/evidence/${id}/correct`}>
          Correct<span class="govuk-visually-hidden"> {title}</span>
        </a>
        <br />
        <a class="govuk-link" href={`/plan/evidence/${id}/withdraw`}>
          Withdraw<span class="govuk-visually-hidden"> {title}</span>
        </a>
      </>
    ),
}

/** Evidence for and against, the newest day first; what expired or was withdrawn stays in sight. */
export const EvidenceTable = ({ evidence, actions, day, caption, mayReport }: EvidenceTableProps) => (
  <DataTable<Evidence>
    caption={caption}
    captionHidden
    rows={evidence}
    columns={[
      {
        head: 'Evidence',
        class: 'los-column--words',
        cell: (piece) => <Named piece={piece} actions={actions} />,
      },
      {
        head: 'What it shows',
        class: 'los-column--reasons',
        cell: (piece) => <Shows piece={piece} day={day} />,
      },
      { head: 'Day', cell: (piece) => <Days piece={piece} /> },
      mayReport && change,
    ]}
  />
)

/** What is still to be collected before an action may close: said before somebody asks. */
export const NotYetCollected = ({ action, day }: { readonly action: PlanAction; readonly day: IsoDate }) => {
  const missing = missingToClose({ ...action, day })
  if (action.acceptedOn !== null || missing.length === 0) return null
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <ShapeTag shape="square" tone="waiting">
          not yet collected
        </ShapeTag>
      </p>
      <ul class="govuk-list">
        {missing.map((each) => (
          <li>{each}</li>
        ))}
      </ul>
    </>
  )
}
