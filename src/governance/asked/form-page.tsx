import { Button, Form, Page, type Problem, Reason } from '../../design/index.ts'
import type { Question, Typed } from './model.ts'
import { Questions } from './questions.tsx'

export interface AskedFormProps {
  readonly title: string
  readonly caption?: string | undefined
  /** Said above the questions, a paragraph to each. */
  readonly lede?: string | undefined
  readonly breadcrumbs: readonly { readonly text: string; readonly href?: string }[]
  readonly action: string
  readonly button: string
  readonly questions: readonly Question[]
  readonly typed: Typed
  /** Where something on record is changed: the version read, and whether the form asks why. */
  readonly version?: number | undefined
  readonly asksReason?: boolean | undefined
  readonly problems?: readonly Problem[] | undefined
}

/** A page that is one form of questions. */
export const AskedForm = (props: AskedFormProps) => (
  <Page
    title={props.title}
    caption={props.caption}
    lede={props.lede}
    breadcrumbs={props.breadcrumbs}
    problems={props.problems}
  >
    <Form action={props.action} version={props.version}>
      <Questions questions={props.questions} typed={props.typed} problems={props.problems} />
      {props.asksReason && <Reason reason={props.typed.reason} problems={props.problems} />}
      <Button preventDoubleClick>{props.button}</Button>
    </Form>
  </Page>
)
