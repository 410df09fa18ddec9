import { choiceId, ChoiceItem, type Choice, type ChoiceOrDivider } from './choice.tsx'
import { ControlGroup, hasFieldset, type ControlsProps } from './controls.tsx'
import { describedByOf } from './field.tsx'
import { classNames } from './slot.ts'

export interface CheckboxChoice extends Choice {
  /** `exclusive`: ticking this one ("None of these") clears the others. */
  readonly behaviour?: 'exclusive' | undefined
}

export interface CheckboxesProps extends ControlsProps {
  readonly options: readonly ChoiceOrDivider<CheckboxChoice>[]
  /** The ticked values. */
  readonly value?: readonly (string | number)[] | undefined
  readonly look?: 'small' | undefined
  /** Where there is no legend: ids that describe every box. */
  readonly describedBy?: string | undefined
}

const isTicked = (choice: Choice, value: readonly (string | number)[] = []): boolean =>
  choice.checked ?? value.map(String).includes(String(choice.value))

const withBehaviour = ({ behaviour, ...choice }: CheckboxChoice): Choice =>
  behaviour ? { ...choice, attributes: { 'data-behaviour': behaviour, ...choice.attributes } } : choice

/** Any number of choices out of several. */
export const Checkboxes = (props: CheckboxesProps) => {
  const id = props.id ?? props.name
  const describedBy = props.fieldset?.describedBy ?? props.describedBy
  const ofEach = hasFieldset(props) ? undefined : describedByOf(id, { ...props, describedBy })
  return (
    <ControlGroup
      {...props}
      id={id}
      fieldset={hasFieldset(props) ? { ...props.fieldset, describedBy } : undefined}
    >
      <div
        class={classNames('govuk-checkboxes', props.look && `govuk-checkboxes--${props.look}`, props.class)}
        {...props.attributes}
        data-module="govuk-checkboxes"
      >
        {props.before}
        {props.options.map((option, index) => {
          if (!option) return null
          if ('divider' in option) return <div class="govuk-checkboxes__divider">{option.divider}</div>
          return (
            <ChoiceItem
              kind="checkbox"
              id={choiceId(id, option, index)}
              name={props.name}
              choice={withBehaviour(option)}
              checked={isTicked(option, props.value)}
              describedBy={ofEach}
            />
          )
        })}
        {props.after}
      </div>
    </ControlGroup>
  )
}
