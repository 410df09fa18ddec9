import type { Problem } from '../../../design/index.ts'
import { Button, DataTable, errorFor, Form, Input } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { DraftedPaper } from '../../needs.ts'
import type { MeetingFacts } from '../opening.ts'

export interface PapersOfProps {
  readonly facts: MeetingFacts
  readonly drafted: readonly DraftedPaper[]
  readonly edits: boolean
  readonly problems?: readonly Problem[] | undefined
}

const Freeze = ({ facts, drafted, problems }: PapersOfProps) => (
  <>
    {drafted.map(({ paperId, title, href, versions }) => {
      const last = facts.papers.findLast((paper) => paper.paperId === paperId)
      return (
        <Form action={`/governance/meetings/${facts.meeting.id}/papers`} class="los-screen-only">
          <input type="hidden" name="paper" value={paperId} />
          <p class="govuk-body">
            <a class="govuk-link" href={href}>
              {title}
            </a>{' '}
            is drafted for this meeting{last ? `, and stands before it as version ${last.number}` : ''}.
          </p>
          {versions > 0 && (
            <Input
              id={`reason-${paperId}`}
              name="reason"
              label="If it reads differently from the version frozen last: why is there another?"
              error={errorFor(problems, `reason-${paperId}`)}
            />
          )}
          <Button kind="secondary" preventDoubleClick>
            {last ? 'Put it before the meeting as it reads now' : 'Freeze it for this meeting'}
            <span class="govuk-visually-hidden">: {title}</span>
          </Button>
        </Form>
      )
    })}
  </>
)

/** Papers before the meeting, each version as it was frozen; with the form that freezes another. */
export const PapersOf = (props: PapersOfProps) => {
  const { facts, drafted, edits } = props
  return (
    <section aria-label="Papers">
      <DataTable
        caption="Papers before this meeting"
        rows={facts.papers}
        empty={
          <>
            <h2 class="govuk-heading-m">Papers before this meeting</h2>
            <p class="govuk-body">No paper was put before it.</p>
          </>
        }
        columns={[
          {
            head: 'Paper',
            cell: ({ id, title }) => (
              <a class="govuk-link" href={`/governance/meetings/${facts.meeting.id}/papers/${id}`}>
                {title}
              </a>
            ),
          },
          { head: 'Version', format: 'numeric', cell: ({ number }) => String(number) },
          { head: 'Frozen on', cell: ({ frozenOn }) => longDate(frozenOn) },
          { head: 'Fingerprint', cell: ({ sha256 }) => <code>{sha256.slice(0, 12)}</code> },
        ]}
      />
      {edits && facts.mayFreeze && drafted.length > 0 && <Freeze {...props} />}
    </section>
  )
}
