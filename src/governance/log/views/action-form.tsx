import {
  Button,
  DateInput,
  errorFor,
  Form,
  Input,
  Page,
  type Problem,
  Reason,
  Select,
  sentenceCase,
  Textarea,
} from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { LoggedActionId } from '../../ids.ts'
import type { LogChoices, TypedAction } from '../form.ts'
import { otherSources } from '../model.ts'

export interface ActionFormProps extends LogChoices {
  /** The action that is changed, at the version it was read at; none where one is added. */
  readonly changes?: { readonly id: LoggedActionId; readonly version: number } | undefined
  readonly typed: Partial<TypedAction> & { readonly reason?: string }
  readonly problems?: readonly Problem[] | undefined
}

/** Meetings that were held, the latest first, each with its body; then the other sources. */
const sources = ({ meetings, bodies, today }: LogChoices) => [
  { value: '', text: 'Choose a meeting or a source' },
  ...meetings
    .filter(({ heldOn }) => heldOn <= today)
    .toReversed()
    .map(({ id, bodyId, heldOn }) => ({
      value: `meeting ${id}`,
      text: `${bodies.find((body) => body.id === bodyId)?.name ?? 'A body that is no more'}, ${longDate(heldOn)}`,
    })),
  ...otherSources.map((source) => ({ value: source, text: sentenceCase(source) })),
]

const What = (props: ActionFormProps) => {
  const { typed, problems } = props
  return (
    <>
      <Textarea
        name="words"
        label="What is to be done?"
        error={errorFor(problems, 'words')}
        value={typed.words}
        rows={3}
      />
      <Select
        name="from"
        label="Where was it agreed, or where does it come from?"
        error={errorFor(problems, 'from')}
        value={typed.from}
        options={sources(props)}
      />
      <Input
        name="sourceWords"
        label="Which review, audit or recommendation? (not for a meeting)"
        hint="For example, peer review of the front door, June 2020"
        error={errorFor(problems, 'sourceWords')}
        value={typed.sourceWords}
      />
    </>
  )
}

const Who = ({ posts, bodies, typed, problems }: ActionFormProps) => (
  <>
    <Select
      name="owner"
      label="Which post does it?"
      error={errorFor(problems, 'owner')}
      value={typed.owner}
      options={[
        { value: '', text: 'No post of the council' },
        ...posts.map(({ id, title, held }) => ({
          value: id,
          text: held === 'vacant' ? `${title} (vacant)` : title,
        })),
      ]}
    />
    <Input
      name="partner"
      label="Or which partner?"
      hint="Only where no post of the council does it: police, health"
      error={errorFor(problems, 'partner')}
      value={typed.partner}
    />
    <Select
      name="body"
      label="Which body follows it up?"
      hint="It is carried to each of that body’s meetings until it has ended"
      error={errorFor(problems, 'body')}
      value={typed.body}
      options={[
        { value: '', text: 'Choose a body' },
        ...bodies.map(({ id, name }) => ({ value: id, text: name })),
      ]}
    />
  </>
)

const When = ({ plans, typed, problems }: ActionFormProps) => (
  <>
    <DateInput
      name="agreedOn"
      label="On which day was it agreed?"
      error={errorFor(problems, 'agreedOn')}
      value={typed.agreedOn}
    />
    <DateInput
      name="dueOn"
      label="When is it due? (optional)"
      hint="The first date stays on record; a later one needs a reason"
      error={errorFor(problems, 'dueOn')}
      value={typed.dueOn}
    />
    <Select
      name="area"
      label="Which area of the plan is it for? (optional)"
      error={errorFor(problems, 'area')}
      value={typed.area}
      options={[
        { value: '', text: 'None of them' },
        ...plans.flatMap(({ areas }) =>
          areas.map(({ id, position, title }) => ({ value: id, text: `Area ${position}: ${title}` })),
        ),
      ]}
    />
  </>
)

const Promised = ({ typed, problems }: ActionFormProps) => (
  <Input
    name="promisedTo"
    label="To whom was it promised in public? (optional)"
    hint="For example, the Scrutiny Committee, or the children in care council: it then stands in the ledger of promises"
    error={errorFor(problems, 'promisedTo')}
    value={typed.promisedTo}
  />
)

/** The form that puts an action on the log, or changes one that is. */
export const LogActionForm = (props: ActionFormProps) => {
  const { changes, typed, problems } = props
  const title = changes ? 'Change an action' : 'Add an action to the log'
  return (
    <Page
      title={title}
      breadcrumbs={[
        { text: 'Governance', href: '/governance' },
        { text: 'Action log', href: '/governance/actions' },
        { text: changes ? 'Change' : 'Add' },
      ]}
      problems={problems}
    >
      <Form
        action={changes ? `/governance/actions/${changes.id}` : '/governance/actions'}
        version={changes?.version}
      >
        <What {...props} />
        <Who {...props} />
        <When {...props} />
        <Promised {...props} />
        {changes && <Reason reason={typed.reason} problems={problems} />}
        <Button preventDoubleClick>{changes ? 'Save change' : 'Add action'}</Button>
      </Form>
    </Page>
  )
}
