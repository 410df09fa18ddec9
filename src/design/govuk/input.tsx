import { describedByOf, Field, hasError, type FieldProps, type GroupPart } from './field.tsx'
import { classNames, isFilled, part, type Attributes, type Part, type Slot } from './slot.ts'

export interface InputProps extends FieldProps {
  readonly value?: string | number | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'password' | undefined
  /** How many characters are expected: a hint to the eye, not a limit. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined
  readonly spellcheck?: boolean | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: 'none' | 'sentences' | 'words' | 'characters' | undefined
  readonly pattern?: string | undefined
  readonly prefix?: Slot | Part
  readonly suffix?: Slot | Part
  readonly wrapper?: GroupPart | undefined
}

const Affix = ({ side, affix }: { readonly side: 'prefix' | 'suffix'; readonly affix: Slot | Part }) => {
  const { content, class: extra, attributes } = part(affix)
  if (!isFilled(content)) return null
  return (
    <div class={classNames(`govuk-input__${side}`, extra)} aria-hidden="true" {...attributes}>
      {content}
    </div>
  )
}

/** Apart, because the attribute types of preact want one literal type to an element. */
const typeOf = ({ type = 'text' }: InputProps): Attributes => ({ type })

/** The bare control, for components that are made of inputs. */
export const InputControl = (props: InputProps) => (
  <input
    class={classNames(
      'govuk-input',
      props.width !== undefined && `govuk-input--width-${props.width}`,
      props.class,
      hasError(props) && 'govuk-input--error',
    )}
    id={props.id ?? props.name}
    name={props.name}
    {...typeOf(props)}
    spellcheck={props.spellcheck}
    value={props.value}
    disabled={props.disabled}
    aria-describedby={describedByOf(props.id ?? props.name, props)}
    autocomplete={props.autocomplete}
    autocapitalize={props.autocapitalize}
    pattern={props.pattern}
    inputmode={props.inputmode}
    {...props.attributes}
  />
)

const isWrapped = (props: InputProps) =>
  [part(props.prefix).content, part(props.suffix).content, props.before, props.after].some(isFilled)

/** A line of text: a name, a number, a reference. */
export const Input = (props: InputProps) => {
  const control = <InputControl {...props} />
  if (!isWrapped(props)) return <Field {...props}>{control}</Field>
  return (
    <Field {...props}>
      <div class={classNames('govuk-input__wrapper', props.wrapper?.class)} {...props.wrapper?.attributes}>
        {props.before}
        <Affix side="prefix" affix={props.prefix} />
        {control}
        <Affix side="suffix" affix={props.suffix} />
        {props.after}
      </div>
    </Field>
  )
}
