import type { Post } from '../../../access/index.ts'
import { Button, Details, Form, Input, Select, Textarea } from '../../../design/index.ts'
import type { AgendaItem } from '../model.ts'
import { stands } from '../model.ts'
import type { MeetingFacts } from '../opening.ts'

/** A note, a line to each thing that it says. */
export const Note = ({ note }: { readonly note: string }) =>
  note === '' ? null : (
    <>
      {note.split('\n').map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
    </>
  )

interface ItemProps {
  readonly item: AgendaItem
  readonly facts: MeetingFacts
  readonly posts: readonly Post[]
}

const at = ({ item, facts }: ItemProps) => `/governance/meetings/${facts.meeting.id}/agenda/items/${item.id}`

const Move = (props: ItemProps) => (
  <div class="govuk-button-group">
    {(['up', 'down'] as const).map((by) => (
      <Form action={`${at(props)}/move`}>
        <input type="hidden" name="by" value={by} />
        <Button kind="secondary">
          Move {by}
          <span class="govuk-visually-hidden">: {props.item.title}</span>
        </Button>
      </Form>
    ))}
  </div>
)

const Edit = (props: ItemProps) => {
  const { item, posts } = props
  return (
    <Form action={at(props)} version={item.version}>
      <Input name="topic" id={`topic-${item.id}`} label="What is it about?" value={item.title} />
      <Textarea
        name="note"
        id={`note-${item.id}`}
        label="What is to be known or decided?"
        rows={3}
        value={item.note}
      />
      <Select
        name="post"
        id={`post-${item.id}`}
        label="Who brings it?"
        value={item.post?.postId ?? ''}
        options={[
          { value: '', text: 'Nobody in particular' },
          ...posts.map(({ id, title }) => ({ value: id, text: title })),
        ]}
      />
      <Button kind="secondary">Save item</Button>
    </Form>
  )
}

const Remove = (props: ItemProps) => (
  <Form action={`${at(props)}/remove`} version={props.item.version}>
    <Input name="because" id={`because-${props.item.id}`} label="Why is it taken off?" />
    <Button kind="warning">Take it off</Button>
  </Form>
)

const Change = (props: ItemProps) => (
  <div class="los-screen-only">
    <Details summary={`Change “${props.item.title}”`}>
      <Move {...props} />
      <Edit {...props} />
      <Remove {...props} />
    </Details>
  </div>
)

/** The items that stand, numbered; with the forms that change them, for those who keep the agenda. */
export const AgendaList = ({
  facts,
  posts,
  edits,
}: Omit<ItemProps, 'item'> & { readonly edits: boolean }) => {
  const items = facts.items.filter(stands)
  if (items.length === 0) return <p class="govuk-body">Nothing is on the agenda yet.</p>
  return (
    <ol class="govuk-list govuk-list--number govuk-list--spaced">
      {items.map((item) => (
        <li>
          <strong>
            {item.href === undefined ? (
              item.title
            ) : (
              <a class="govuk-link" href={item.href}>
                {item.title}
              </a>
            )}
          </strong>
          {item.post && <> ({item.post.title})</>}
          <Note note={item.note} />
          {edits && <Change item={item} facts={facts} posts={posts} />}
        </li>
      ))}
    </ol>
  )
}
