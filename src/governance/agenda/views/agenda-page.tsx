import {
  Button,
  Details,
  errorFor,
  Form,
  Input,
  Page,
  type Problem,
  Select,
  Textarea,
} from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Post } from '../../../access/index.ts'
import type { AgendaItem, ProposedItem } from '../model.ts'
import { stands } from '../model.ts'
import type { MeetingFacts } from '../opening.ts'
import { AgendaList, Note } from './agenda-list.tsx'
import { MeetingViews } from './meeting-views.tsx'
import { PapersOf } from './papers-of.tsx'
import { meetingCrumbs } from './stays.tsx'
import type { DraftedPaper } from '../../needs.ts'

export interface TypedItem {
  readonly topic: string
  readonly note: string
  readonly post: string
}

export interface AgendaPageProps {
  readonly facts: MeetingFacts
  /** What the record proposes and is not on the agenda yet. */
  readonly proposed: readonly ProposedItem[]
  readonly drafted: readonly DraftedPaper[]
  readonly posts: readonly Post[]
  readonly typed?: TypedItem | undefined
  readonly problems?: readonly Problem[] | undefined
}

const mayEdit = ({ facts }: AgendaPageProps): boolean => facts.mayKeep && facts.agreed === undefined

const Proposed = (props: AgendaPageProps) => {
  const { facts, proposed } = props
  if (proposed.length === 0) return null
  return (
    <section aria-labelledby="proposed" class="los-screen-only">
      <h2 class="govuk-heading-m" id="proposed">
        Proposed from the record ({proposed.length})
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {proposed.map(({ title, note }) => (
          <li>
            <strong>{title}</strong>
            <Note note={note} />
          </li>
        ))}
      </ul>
      {mayEdit(props) && (
        <Form action={`/governance/meetings/${facts.meeting.id}/agenda/propose`}>
          <Button preventDoubleClick>Put these on the agenda</Button>
        </Form>
      )}
    </section>
  )
}

/** Who may bring an item. */
const postOptions = (posts: readonly Post[]) => [
  { value: '', text: 'Nobody in particular' },
  ...posts.map(({ id, title }) => ({ value: id, text: title })),
]

const Add = ({ facts, posts, typed, problems }: AgendaPageProps) => (
  <Form action={`/governance/meetings/${facts.meeting.id}/agenda/add`} class="los-screen-only">
    <h2 class="govuk-heading-m">Add an item</h2>
    <Input name="topic" label="What is it about?" error={errorFor(problems, 'topic')} value={typed?.topic} />
    <Textarea
      name="note"
      label="What is to be known or decided? (optional)"
      rows={3}
      error={errorFor(problems, 'note')}
      value={typed?.note}
    />
    <Select
      name="post"
      label="Who brings it? (optional)"
      hint="The draft is then among that post’s duties"
      error={errorFor(problems, 'post')}
      value={typed?.post}
      options={postOptions(posts)}
    />
    <Button kind="secondary" preventDoubleClick>
      Add item
    </Button>
  </Form>
)

const Settle = ({ facts }: AgendaPageProps) => (
  <Form action={`/governance/meetings/${facts.meeting.id}/agenda/settle`} class="los-screen-only">
    <h2 class="govuk-heading-m">Settle the agenda</h2>
    <p class="govuk-body">
      What stands now is kept as a version, for good. It can be changed and settled again until the minutes
      are agreed.
    </p>
    <Button preventDoubleClick>Settle this agenda</Button>
  </Form>
)

const Settled = ({ facts: { settled } }: AgendaPageProps) =>
  settled.length === 0 ? (
    <p class="govuk-body">This agenda has not been settled.</p>
  ) : (
    <>
      {settled.toReversed().map(({ number, settledOn, items }) => (
        <Details summary={`Version ${number}, settled on ${longDate(settledOn)}`}>
          <ol class="govuk-list govuk-list--number">
            {items.map(({ title, by }) => (
              <li>
                {title}
                {by !== '' && ` (${by})`}
              </li>
            ))}
          </ol>
        </Details>
      ))}
    </>
  )

const Removed = ({ items }: { readonly items: readonly AgendaItem[] }) =>
  items.length === 0 ? null : (
    <section aria-labelledby="removed">
      <h2 class="govuk-heading-m" id="removed">
        Taken off
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {items.map(({ title, removedBecause }) => (
          <li>
            {title}: {removedBecause}
          </li>
        ))}
      </ul>
    </section>
  )

/** A meeting's agenda: what is on it, in order; what the record proposes; papers; and the versions that were settled. */
export const AgendaPage = (props: AgendaPageProps) => {
  const { facts, posts, problems } = props
  const edits = mayEdit(props)
  return (
    <Page
      title={`Agenda: ${facts.body.name}, ${longDate(facts.meeting.heldOn)}`}
      heading="Agenda"
      caption={`${facts.body.name}, ${longDate(facts.meeting.heldOn)}`}
      breadcrumbs={meetingCrumbs(facts, 'Agenda')}
      problems={problems}
    >
      <MeetingViews {...facts} current="agenda" />
      <AgendaList facts={facts} posts={posts} edits={edits} />
      <Proposed {...props} />
      <PapersOf {...props} edits={edits} />
      {edits && <Add {...props} />}
      <Removed items={facts.items.filter((item) => !stands(item))} />
      {edits && facts.items.some(stands) && <Settle {...props} />}
      <h2 class="govuk-heading-m">Settled versions</h2>
      <Settled {...props} />
    </Page>
  )
}
