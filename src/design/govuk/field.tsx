import { ErrorMessage, type ErrorPart } from './error-message.tsx'
import { Hint } from './hint.tsx'
import { Label, type LabelPart } from './label.tsx'
import { classNames, idList, isFilled, part, type Attributes, type Part, type Slot } from './slot.ts'

/** What every field that has one control takes. The control's id is the field's name, so error links find it. */
export interface FieldProps {
  readonly name: string
  readonly label: Slot | LabelPart
  readonly hint?: Slot | Part
  readonly error?: Slot | ErrorPart
  /** Only where one name stands twice on a page. */
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly disabled?: boolean | undefined
  /** Ids of other elements that describe the control. */
  readonly describedBy?: string | undefined
  readonly group?: GroupPart | undefined
  /** Stand directly before and after the control. */
  readonly before?: Slot
  readonly after?: Slot
}

export interface GroupPart {
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The hint and the error of a field, and the ids by which its control refers to them. */
interface Described {
  readonly hint?: Slot | Part
  readonly error?: Slot | ErrorPart
  readonly describedBy?: string | undefined
}

export const hasError = (props: Described): boolean => isFilled(part(props.error).content)

export const describedByOf = (id: string, props: Described): string | undefined =>
  idList(
    props.describedBy,
    isFilled(part(props.hint).content) && `${id}-hint`,
    hasError(props) && `${id}-error`,
  )

export const HintAndError = ({ id, hint, error }: Described & { readonly id: string }) => {
  const { content: hintContent, ...hintRest } = part(hint)
  const { content: message, ...errorRest } = part(error)
  return (
    <>
      {isFilled(hintContent) && (
        <Hint id={`${id}-hint`} {...hintRest}>
          {hintContent}
        </Hint>
      )}
      {isFilled(message) && (
        <ErrorMessage id={`${id}-error`} {...errorRest}>
          {message}
        </ErrorMessage>
      )}
    </>
  )
}

export interface FormGroupProps {
  readonly group?: GroupPart | undefined
  readonly inError: boolean
  readonly children?: Slot
}

export const FormGroup = ({ group, inError, children }: FormGroupProps) => (
  <div
    class={classNames('govuk-form-group', inError && 'govuk-form-group--error', group?.class)}
    {...group?.attributes}
  >
    {children}
  </div>
)

/** Label, hint, error and control, in the order in which they are read. */
export const Field = ({ children, ...props }: FieldProps & { readonly children?: Slot }) => {
  const id = props.id ?? props.name
  const { content, ...label } = part<LabelPart>(props.label)
  return (
    <FormGroup group={props.group} inError={hasError(props)}>
      <Label for={id} {...label}>
        {content}
      </Label>
      <HintAndError id={id} hint={props.hint} error={props.error} />
      {children}
    </FormGroup>
  )
}
