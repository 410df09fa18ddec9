import { ControlGroup, type ControlsProps } from './controls.tsx'
import { InputControl } from './input.tsx'
import { Label } from './label.tsx'
import { classNames, type Attributes } from './slot.ts'

export interface DateFieldsItem {
  readonly name: string
  readonly id: string
  readonly label: string
  readonly value?: string | number | undefined
  readonly width: 2 | 4
  readonly inError: boolean
  readonly class?: string | undefined
  readonly inputmode?: 'numeric' | 'text' | undefined
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface DateFieldsProps extends ControlsProps {
  readonly items: readonly DateFieldsItem[]
}

const widthOf = (item: DateFieldsItem): string | false =>
  !item.class?.includes('govuk-input--width-') && `govuk-input--width-${item.width}`

const DateFieldsPart = (item: DateFieldsItem) => (
  <div class="govuk-date-input__item">
    <div class="govuk-form-group">
      <Label for={item.id} class="govuk-date-input__label">
        {item.label}
      </Label>
      <InputControl
        {...item}
        class={classNames(
          'govuk-date-input__input',
          item.inError && 'govuk-input--error',
          widthOf(item),
          item.class,
        )}
        width={undefined}
        inputmode={item.inputmode ?? 'numeric'}
      />
    </div>
  </div>
)

/** The published date input, part by part. Pages use `DateInput`, which knows a date's parts. */
export const DateFields = (props: DateFieldsProps) => {
  const id = props.id ?? props.name
  return (
    // JAWS reads the description of a fieldset of text inputs only where the role is said.
    <ControlGroup {...props} id={id} role="group">
      <div class={classNames('govuk-date-input', props.class)} {...props.attributes} id={id}>
        {props.before}
        {props.items.map((item) => (
          <DateFieldsPart {...item} />
        ))}
        {props.after}
      </div>
    </ControlGroup>
  )
}
