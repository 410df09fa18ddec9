import { classNames, type Attributes, type Slot } from './slot.ts'

export interface WarningTextProps {
  readonly children?: Slot
  /** What the exclamation mark says to those who do not see it. */
  readonly iconText?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const WarningText = ({ children, iconText = 'Warning', ...props }: WarningTextProps) => (
  <div class={classNames('govuk-warning-text', props.class)} {...props.attributes}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>{' '}
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{iconText}</span> {children}
    </strong>
  </div>
)
