import type { Problem } from '../../../design/index.ts'
import {
  Button,
  DataTable,
  EmptyState,
  errorFor,
  Form,
  Page,
  Select,
  Textarea,
} from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { EndingHolding, ToHandOver } from '../model.ts'
import { workingDaysToAccept } from '../model.ts'
import { AboutItem, toHandovers } from './parts.tsx'

export interface DrawUpProps {
  readonly holding: EndingHolding
  readonly items: readonly ToHandOver[]
  readonly numbers: ReadonlyMap<number, string>
  readonly offered: readonly { readonly id: number; readonly title: string }[]
  readonly typed: { readonly staysWith: string; readonly note: string }
  readonly problems?: readonly Problem[] | undefined
}

const Fields = ({ offered, typed, problems }: DrawUpProps) => (
  <>
    <Select
      name="staysWith"
      label="With whom does it stay if nobody accepts it?"
      hint={`The line manager. What is not accepted ${workingDaysToAccept} working days after the last day is red there.`}
      options={[
        { value: '', text: 'Choose a post' },
        ...offered.map(({ id, title }) => ({ value: id, text: title })),
      ]}
      value={typed.staysWith}
      error={errorFor(problems, 'staysWith')}
    />
    <Textarea
      name="note"
      label="Note by the leaver (optional)"
      hint="What whoever comes after should know. Name no child here: everybody who sees the handover reads it."
      rows={4}
      value={typed.note}
      error={errorFor(problems, 'note')}
    />
  </>
)

const Open = ({ items, numbers }: Pick<DrawUpProps, 'items' | 'numbers'>) => (
  <DataTable
    caption={`What is open today (${items.length})`}
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
    ]}
    empty={
      <EmptyState title="Nothing open was found">It can be drawn up all the same, with a note.</EmptyState>
    }
  />
)

/** What would be handed over, and with whom it stays. */
export const DrawUpPage = (props: DrawUpProps) => {
  const { holding, items, numbers, problems } = props
  return (
    <Page
      title="Draw up the handover"
      caption={`${holding.leaver}, ${holding.post}`}
      lede={`Last day: ${longDate(holding.lastOn)}. What is open is written down as it stands now, and kept for good.`}
      breadcrumbs={[toHandovers]}
      problems={problems}
    >
      <Form action={`/handovers/new/${holding.id}`}>
        <Fields {...props} />
        <Button preventDoubleClick>Draw up</Button>
      </Form>
      <Open items={items} numbers={numbers} />
      <p class="govuk-body">
        What you may not see is not among it: where the post answers for children outside your teams, ask a
        head of service to draw it up.
      </p>
    </Page>
  )
}
