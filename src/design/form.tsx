import { useFrame } from './frame.ts'
import { classNames, type Attributes, type Slot } from './govuk/slot.ts'

export interface FormProps {
  /** Where it is sent; the page's own address unless said. */
  readonly action?: string | undefined
  /** The version of the record that was read: a change made meanwhile is then noticed (409). */
  readonly version?: string | number | undefined
  /** For forms with a file. */
  readonly multipart?: boolean | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly children?: Slot
}

/** A form that changes something: posted, with a key so that posting it twice has one effect. */
export const Form = ({ action, version, multipart, children, ...props }: FormProps) => {
  const { newFormKey } = useFrame()
  return (
    <form
      method="post"
      action={action}
      enctype={multipart ? 'multipart/form-data' : undefined}
      class={props.class}
      novalidate
      {...props.attributes}
    >
      <input type="hidden" name="_key" value={newFormKey()} />
      {version !== undefined && <input type="hidden" name="_version" value={version} />}
      {children}
    </form>
  )
}

export interface QuestionFormProps {
  readonly action?: string | undefined
  readonly class?: string | undefined
  readonly children?: Slot
}

/** A form that only asks: its answers stand in the address, which can be kept and sent on. */
export const QuestionForm = ({ action, children, ...props }: QuestionFormProps) => (
  <form method="get" action={action} class={classNames('los-question-form', props.class)} novalidate>
    {children}
  </form>
)
