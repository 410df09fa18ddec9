import { describedByOf, Field, hasError, type FieldProps } from './field.tsx'
import { classNames, type Attributes, type Falsy } from './slot.ts'

export interface SelectOption {
  /** Default: the text itself. */
  readonly value?: string | number | undefined
  readonly text: string | number
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface SelectProps extends FieldProps {
  readonly options: readonly (SelectOption | Falsy)[]
  readonly value?: string | number | undefined
}

/** An empty value chooses nothing; an option says `selected: false` to stay unchosen whatever the value is. */
const isSelected = (option: SelectOption, value: string | number | undefined): boolean => {
  if (option.selected !== undefined) return option.selected
  return value !== undefined && value !== '' && String(option.value ?? option.text) === String(value)
}

export const Select = (props: SelectProps) => {
  const id = props.id ?? props.name
  return (
    <Field {...props}>
      {props.before}
      <select
        class={classNames('govuk-select', props.class, hasError(props) && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedByOf(id, props)}
        {...props.attributes}
      >
        {props.options.map(
          (option) =>
            option && (
              <option
                value={option.value}
                selected={isSelected(option, props.value)}
                disabled={option.disabled}
                {...option.attributes}
              >
                {option.text}
              </option>
            ),
        )}
      </select>
      {props.after}
    </Field>
  )
}
