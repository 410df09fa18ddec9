import type { Problem } from '../../design/index.ts'
import { Button, Checkboxes, Form, Page } from '../../design/index.ts'
import type { Questions, Typed } from '../../forms/index.ts'
import { Asked } from '../../forms/index.ts'
import type { KeptPaper } from '../model/index.ts'
import { adviceHref } from './places.ts'

export interface AdviceFormProps {
  readonly kept: KeptPaper
  readonly title: string
  /** What the section is for, from the template. */
  readonly asks: string
  readonly questions: Questions
  readonly typed: Typed
  /** Where the form posts. */
  readonly action: string
  /** Of the advice as it was read into the form. */
  readonly version: number
  /** The section was typed over, so that it does not follow the record: the version of that edit. */
  readonly typedOver?: number | undefined
  /** It is on record already and may be taken out. */
  readonly removable?: boolean | undefined
  readonly problems?: readonly Problem[] | undefined
}

/** Nothing that somebody typed into a section is given up unless they say so here. */
const Follow = ({ typedOver }: Pick<AdviceFormProps, 'typedOver'>) =>
  typedOver === undefined ? null : (
    <>
      <input type="hidden" name="typedOver" value={typedOver} />
      <Checkboxes
        name="follow"
        label="This section of the paper was typed over, so it does not show what you enter here"
        value={[]}
        options={[
          {
            value: 'yes',
            text: 'Show it: let the section follow the record again',
            hint: 'What was typed there is replaced, and stays in the history.',
          },
        ]}
      />
    </>
  )

const Remove = ({ action, version }: Pick<AdviceFormProps, 'action' | 'version'>) => (
  <Form action={`${action}/remove`} version={version}>
    <p class="govuk-body">Entered by mistake? It can be taken out; the history keeps it.</p>
    <Button kind="secondary" preventDoubleClick>
      Take it out
    </Button>
  </Form>
)

/** One thing that was asked, weighed, assessed or advised: the section it belongs to is filled from it. */
export const AdviceForm = (props: AdviceFormProps) => {
  const { kept, title, action, version } = props
  return (
    <Page
      title={title}
      caption={kept.paper.title}
      breadcrumbs={[
        { text: 'Papers', href: '/papers' },
        { text: kept.paper.title, href: `/papers/${kept.id}` },
        { text: 'Consultation, options and advice', href: adviceHref(kept.id) },
        { text: title },
      ]}
      lede={props.asks}
      problems={props.problems}
    >
      <Form action={action} version={version}>
        <Asked questions={props.questions} typed={props.typed} problems={props.problems} />
        <Follow typedOver={props.typedOver} />
        <Button preventDoubleClick>Save</Button>
      </Form>
      {props.removable && <Remove action={action} version={version} />}
    </Page>
  )
}
