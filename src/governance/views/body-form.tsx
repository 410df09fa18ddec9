import {
  Button,
  Checkboxes,
  DateInput,
  errorFor,
  Form,
  Input,
  Page,
  type Problem,
  Radios,
  Reason,
  Select,
  sentenceCase,
  Textarea,
  type TypedDate,
} from '../../design/index.ts'
import type { BodyId } from '../ids.ts'
import { bodyKinds } from '../model.ts'
import type { TypedRules } from './body-rules-form.tsx'
import { BodyRulesFields } from './body-rules-form.tsx'

export interface TypedBody extends TypedRules {
  readonly name: string
  readonly kind: string
  readonly purpose: string
  readonly chair: string
  readonly meets: string
  readonly inPublic: string
  readonly members: readonly string[]
  /** One to a line. */
  readonly partners: string
  readonly setUpOn: TypedDate
}

export interface BodyFormProps {
  /** The body that is changed, at the version it was read at; none where one is added. */
  readonly changes?: { readonly id: BodyId; readonly version: number; readonly reason?: string } | undefined
  readonly posts: readonly { readonly id: number; readonly title: string }[]
  readonly typed: Partial<TypedBody>
  readonly problems?: readonly Problem[] | undefined
}

const WhatItIs = ({ typed, problems }: BodyFormProps) => (
  <>
    <Input name="name" label="Name" error={errorFor(problems, 'name')} value={typed.name} />
    <Select
      name="kind"
      label="Kind"
      error={errorFor(problems, 'kind')}
      value={typed.kind}
      options={[
        { value: '', text: 'Choose a kind' },
        ...bodyKinds.map((kind) => ({ value: kind, text: sentenceCase(kind) })),
      ]}
    />
    <Textarea
      name="purpose"
      label="What is it for?"
      rows={3}
      error={errorFor(problems, 'purpose')}
      value={typed.purpose}
    />
  </>
)

const WhenItMeets = ({ typed, problems }: BodyFormProps) => (
  <>
    <Input
      name="meets"
      label="How often does it meet? (optional)"
      hint="For example, every six weeks"
      width={20}
      value={typed.meets}
    />
    <Radios
      name="inPublic"
      label="Does it meet in public?"
      look="inline"
      error={errorFor(problems, 'inPublic')}
      value={typed.inPublic}
      options={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ]}
    />
    <DateInput
      name="setUpOn"
      label="When was it set up? (optional)"
      error={errorFor(problems, 'setUpOn')}
      value={typed.setUpOn}
    />
  </>
)

const WhoSitsOnIt = ({ typed, posts, problems }: BodyFormProps) => (
  <>
    <Select
      name="chair"
      label="Who chairs it? (optional)"
      hint="A post, so that the chair stays when its holder goes"
      error={errorFor(problems, 'chair')}
      value={typed.chair}
      options={[
        { value: '', text: 'Not recorded' },
        ...posts.map(({ id, title }) => ({ value: id, text: title })),
      ]}
    />
    <Checkboxes
      name="members"
      label="Which posts are members?"
      look="small"
      error={errorFor(problems, 'members')}
      value={typed.members}
      options={posts.map(({ id, title }) => ({ value: id, text: title }))}
    />
    <Textarea
      name="partners"
      label="Which partners are members? (optional)"
      hint="One to a line, for example Police"
      rows={4}
      value={typed.partners}
    />
  </>
)

/** The form that adds a body or changes one. */
export const BodyFormPage = (props: BodyFormProps) => {
  const { name = '' } = props.typed
  const title = props.changes ? `Change ${name === '' ? 'this body' : name}` : 'Add a body'
  return (
    <Page
      title={title}
      breadcrumbs={[{ text: 'Governance', href: '/governance' }, { text: title }]}
      problems={props.problems}
    >
      <Form
        action={props.changes ? `/governance/bodies/${props.changes.id}` : '/governance/bodies'}
        version={props.changes?.version}
      >
        <WhatItIs {...props} />
        <WhenItMeets {...props} />
        <WhoSitsOnIt {...props} />
        <BodyRulesFields {...props} />
        {props.changes && <Reason reason={props.changes.reason} problems={props.problems} />}
        <Button preventDoubleClick>{props.changes ? 'Save' : 'Add body'}</Button>
      </Form>
    </Page>
  )
}
