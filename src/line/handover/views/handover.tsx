import type { Problem } from '../../../design/index.ts'
import {
  Button,
  Checkboxes,
  DataTable,
  EmptyState,
  errorFor,
  Form,
  InsetText,
  KeyFacts,
  Page,
  Textarea,
} from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Handover, HandoverItem, Speaker, Tally } from '../model.ts'
import { boxOf, deadlineOf, tallyOf, whereIs } from '../model.ts'
import { AboutItem, toHandovers, WhereTag } from './parts.tsx'

export interface HandoverProps {
  readonly handover: Handover
  readonly items: readonly HandoverItem[]
  readonly numbers: ReadonlyMap<number, string>
  readonly day: IsoDate
  /** As whom the viewer may speak to it; nothing for who only reads. */
  readonly speaker: Speaker | undefined
  readonly typed?: { readonly items: readonly string[]; readonly note: string } | undefined
  readonly problems?: readonly Problem[] | undefined
}

const hintOf = ({ about, childId, dueOn, said }: HandoverItem, numbers: HandoverProps['numbers']): string =>
  [
    childId === undefined ? undefined : `Child ${numbers.get(childId) ?? ''}`,
    childId === undefined && about === 'Action log' ? 'a promise' : undefined,
    dueOn === undefined ? 'no date' : `due ${longDate(dueOn)}`,
    said === 'not accepted' ? 'not accepted by the successor' : undefined,
  ]
    .filter((each) => each !== undefined)
    .join(', ')

const Boxes = ({ items, numbers, typed, problems }: HandoverProps) => (
  <Checkboxes
    name="items"
    label="Which of it?"
    hint="What each is stands in the list below, with a link."
    look="small"
    error={errorFor(problems, 'items')}
    value={typed?.items ?? []}
    options={items
      .filter(({ said }) => said !== 'accepted')
      .map((item) => ({ value: boxOf(item), text: item.words, hint: hintOf(item, numbers) }))}
  />
)

/** What the successor, or the line manager, says of what still waits. */
const Speaking = (props: HandoverProps) => {
  const { handover, speaker, items, typed, problems } = props
  if (speaker === undefined || items.every(({ said }) => said === 'accepted')) return null
  const successor = speaker === 'successor'
  return (
    <section aria-labelledby="speak">
      <h2 class="govuk-heading-m" id="speak">
        {successor ? 'Accept what is handed over to you' : 'Take on what nobody accepted'}
      </h2>
      <Form action={`/handovers/${handover.id}/answer`}>
        <Boxes {...props} />
        <Textarea
          name="note"
          label={successor ? 'Note, or why not' : 'Note (optional)'}
          hint={successor ? 'Needed for what you do not accept: the line manager reads it.' : undefined}
          rows={2}
          value={typed?.note ?? ''}
          error={errorFor(problems, 'note')}
        />
        <div class="govuk-button-group">
          <Button name="said" value="accepted" preventDoubleClick>
            {successor ? 'Accept' : 'Take it on'}
          </Button>
          {successor && (
            <Button kind="secondary" name="said" value="not accepted" preventDoubleClick>
              Not accepted: to the line manager
            </Button>
          )}
        </div>
      </Form>
    </section>
  )
}

const saidInWords = ({ said, saidOn, saidBy, note }: HandoverItem): string =>
  said === undefined || saidOn === undefined
    ? ''
    : `${saidBy ?? 'Somebody'}, ${longDate(saidOn)}${note === '' ? '' : `: ${note}`}`

const List = ({ handover, items, numbers, day }: HandoverProps) => (
  <DataTable
    caption={`All that was open (${items.length})`}
    rows={items}
    columns={[
      {
        head: 'What',
        cell: ({ words, href }) => (
          <a class="govuk-link" href={href}>
            {words}
          </a>
        ),
      },
      { head: 'About', cell: (item) => <AboutItem {...item} numbers={numbers} /> },
      { head: 'Due', cell: ({ dueOn }) => (dueOn === undefined ? 'No date' : longDate(dueOn)) },
      {
        head: 'Whose it is',
        cell: ({ said }) => <WhereTag where={whereIs(said, deadlineOf(handover.lastOn), day)} />,
      },
      { head: 'Said by', cell: saidInWords },
    ]}
    empty={<EmptyState title="Nothing that you may see was open" />}
  />
)

const figures = ({ accepted, all, withManager, unsaid }: Tally, staysWith: string) => [
  { label: 'Accepted', figure: accepted, note: `of ${all} that you may see` },
  { label: 'Nothing said yet', figure: unsaid },
  { label: 'With the line manager', figure: withManager, note: staysWith },
]

/** One handover: what was open, who accepted what, and whose the rest is. */
export const HandoverPage = (props: HandoverProps) => {
  const { handover, items, day, problems } = props
  const deadline = deadlineOf(handover.lastOn)
  const tally = tallyOf(
    items.map(({ said }) => said),
    deadline,
    day,
  )
  return (
    <Page
      title={`Handover of ${handover.leaver}`}
      caption={handover.post}
      lede={`The last day ${handover.lastOn < day ? 'was' : 'is'} ${longDate(handover.lastOn)}; to be accepted until ${longDate(deadline)}. What is not stays with the ${handover.staysWith}.`}
      breadcrumbs={[toHandovers]}
      problems={problems}
      wide
    >
      <KeyFacts facts={figures(tally, handover.staysWith)} />
      {handover.note !== '' && <InsetText>{handover.note}</InsetText>}
      <Speaking {...props} />
      <List {...props} />
      <p class="govuk-body">
        Drawn up on {longDate(handover.drawnUpOn)} by {handover.drawnUpBy}, as it stood on that day.
      </p>
    </Page>
  )
}

/** Somebody else was first: nothing was saved. */
export const OtherWasFirst = ({ id, says }: { readonly id: number; readonly says: string }) => (
  <Page title="Somebody did this first" breadcrumbs={[toHandovers]}>
    <p class="govuk-body-l">{says} Nothing was saved.</p>
    <p class="govuk-body">
      <a class="govuk-link" href={`/handovers/${id}`}>
        See how it is now
      </a>
    </p>
  </Page>
)
