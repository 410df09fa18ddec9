import { describedByOf, Field, hasError, type FieldProps } from './field.tsx'
import { classNames } from './slot.ts'

export interface TextareaProps extends FieldProps {
  readonly value?: string | undefined
  readonly rows?: number | undefined
  readonly spellcheck?: boolean | undefined
  readonly autocomplete?: string | undefined
}

/** HTML drops one line break right after `<textarea>`: a text that begins with one gets a second to lose. */
const kept = (value = '') => (value.startsWith('\n') ? `\n${value}` : value)

export const Textarea = (props: TextareaProps) => {
  const id = props.id ?? props.name
  return (
    <Field {...props}>
      {props.before}
      <textarea
        class={classNames('govuk-textarea', hasError(props) && 'govuk-textarea--error', props.class)}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedByOf(id, props)}
        autocomplete={props.autocomplete}
        {...props.attributes}
      >
        {kept(props.value)}
      </textarea>
      {props.after}
    </Field>
  )
}
