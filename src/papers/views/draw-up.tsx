import { Button, DataTable, Form } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { MeetingToCome } from '../drawn/start.ts'
import type { PaperTemplate } from '../model/index.ts'

export interface DrawUpProps {
  readonly meetings: readonly MeetingToCome[]
  /** Those that go to nobody who meets. */
  readonly others: readonly PaperTemplate[]
}

interface OneClickProps {
  readonly template: Pick<PaperTemplate, 'id' | 'name'>
  readonly meeting?: { readonly id: number; readonly words: string } | undefined
}

/** One click, and the draft is there. */
const OneClick = ({ template, meeting }: OneClickProps) => (
  <Form action="/papers/draw-up">
    <input type="hidden" name="template" value={template.id} />
    <input type="hidden" name="meeting" value={meeting === undefined ? '' : String(meeting.id)} />
    <Button kind="secondary" preventDoubleClick>
      Draw up the {template.name}
      {meeting && <span class="govuk-visually-hidden"> for {meeting.words}</span>}
    </Button>
  </Form>
)

const Packs = ({ id, body, on, packs }: MeetingToCome) => (
  <>
    {packs.map(({ template, drawnUp }) =>
      drawnUp === undefined ? (
        <OneClick template={template} meeting={{ id, words: `${body}, ${longDate(on)}` }} />
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/papers/${drawnUp}/start`}>
            {template.name}
            <span class="govuk-visually-hidden"> for {body}</span>
          </a>
        </p>
      ),
    )}
  </>
)

/** The next meetings with their papers: drawn up already, or one click away; and papers that go to no meeting. */
export const DrawUp = ({ meetings, others }: DrawUpProps) => (
  <section class="los-screen-only" aria-labelledby="draw-up">
    <h2 class="govuk-heading-m" id="draw-up">
      Draw up a paper
    </h2>
    <p class="govuk-body">
      One click draws it up from the record, complete; you then write what the record does not know.
    </p>
    {meetings.length > 0 && (
      <DataTable
        caption="The next meetings and their papers"
        captionHidden
        rows={meetings}
        columns={[
          {
            head: 'Meeting',
            cell: ({ id, body, on }) => (
              <a class="govuk-link" href={`/governance/meetings/${id}`}>
                {body}, {longDate(on)}
              </a>
            ),
          },
          {
            head: 'Papers due',
            cell: ({ papersDue }) => (papersDue === undefined ? 'No day is set' : longDate(papersDue)),
          },
          { head: 'Paper', cell: (meeting) => <Packs {...meeting} /> },
        ]}
      />
    )}
    <h3 class="govuk-heading-s">For no meeting: leaders, inspectors, ministers</h3>
    <div class="govuk-button-group">
      {others.map((template) => (
        <OneClick template={template} />
      ))}
    </div>
  </section>
)
