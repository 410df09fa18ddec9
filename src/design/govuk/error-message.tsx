import { classNames, type Attributes, type Part, type Slot } from './slot.ts'

export interface ErrorPart extends Part {
  /** Read out before the message; `false` for none. Default `Error`. */
  readonly prefix?: string | false | undefined
}

export interface ErrorMessageProps {
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly prefix?: string | false | undefined
  readonly children?: Slot
}

export const ErrorMessage = ({ prefix = 'Error', ...props }: ErrorMessageProps) => (
  <p id={props.id} class={classNames('govuk-error-message', props.class)} {...props.attributes}>
    {prefix && <span class="govuk-visually-hidden">{prefix}:</span>} {props.children}
  </p>
)
