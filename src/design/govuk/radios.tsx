import { choiceId, ChoiceItem, type Choice, type ChoiceOrDivider } from './choice.tsx'
import { ControlGroup, type ControlsProps } from './controls.tsx'
import { classNames } from './slot.ts'

export interface RadiosProps extends ControlsProps {
  readonly options: readonly ChoiceOrDivider[]
  readonly value?: string | number | undefined
  /** `inline` for two short choices; `small` inside dense pages. */
  readonly look?: 'inline' | 'small' | undefined
}

const isChosen = (choice: Choice, value: string | number | undefined): boolean =>
  choice.checked ?? (value !== undefined && value !== '' && String(choice.value) === String(value))

/** One choice out of several, all of them in sight. */
export const Radios = (props: RadiosProps) => {
  const id = props.id ?? props.name
  return (
    <ControlGroup {...props} id={id}>
      <div
        class={classNames('govuk-radios', props.look && `govuk-radios--${props.look}`, props.class)}
        {...props.attributes}
        data-module="govuk-radios"
      >
        {props.before}
        {props.options.map((option, index) => {
          if (!option) return null
          if ('divider' in option) return <div class="govuk-radios__divider">{option.divider}</div>
          return (
            <ChoiceItem
              kind="radio"
              id={choiceId(id, option, index)}
              name={props.name}
              choice={option}
              checked={isChosen(option, props.value)}
            />
          )
        })}
        {props.after}
      </div>
    </ControlGroup>
  )
}
