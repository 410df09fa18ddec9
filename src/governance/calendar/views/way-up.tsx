import { DataTable, Day } from '../../../design/index.ts'
import type { Body } from '../../model.ts'
import type { StepUp } from '../way-up.ts'

export interface WayUpProps {
  readonly steps: readonly StepUp[]
  readonly bodies: readonly Body[]
}

const Meets = ({ meeting }: StepUp) =>
  meeting ? (
    <a class="govuk-link" href={`/governance/meetings/${meeting.id}`}>
      <Day day={meeting.heldOn} />
    </a>
  ) : (
    <>No meeting that it can reach is set</>
  )

/** Where what this meeting says is heard next, up the line; nothing where the body reports to none. */
export const WayUp = ({ steps, bodies }: WayUpProps) =>
  steps.length === 0 ? null : (
    <DataTable
      caption="The way up: where what is said here is heard next"
      rows={steps}
      columns={[
        { head: 'Body', cell: ({ bodyId }) => bodies.find(({ id }) => id === bodyId)?.name ?? 'A body' },
        { head: 'First meeting it can reach', cell: (step) => <Meets {...step} /> },
        {
          head: 'Its papers are due',
          cell: ({ papersDueOn }) => (papersDueOn ? <Day day={papersDueOn} /> : 'Not known'),
        },
      ]}
    />
  )
