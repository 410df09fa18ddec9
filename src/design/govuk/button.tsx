import { classNames, type Attributes, type Slot } from './slot.ts'

export interface ButtonProps {
  readonly children?: Slot
  /** One primary button to a page. `warning` where an action cannot be undone. */
  readonly kind?: 'primary' | 'secondary' | 'warning' | 'inverse' | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly preventDoubleClick?: boolean | undefined
  /** A link that looks like a button: it goes somewhere, it changes nothing. */
  readonly href?: string | undefined
  readonly start?: boolean | undefined
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

const StartIcon = () => (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
)

const contentOf = ({ children, start }: ButtonProps) => {
  if (!start) return children
  // Start buttons lay their parts out in a row: markup needs an element of its own.
  return (
    <>
      {typeof children === 'string' ? children : <span>{children}</span>} <StartIcon />
    </>
  )
}

export const Button = (props: ButtonProps) => {
  const common = {
    class: classNames(
      'govuk-button',
      props.kind && props.kind !== 'primary' && `govuk-button--${props.kind}`,
      props.class,
      props.start && 'govuk-button--start',
    ),
    'data-module': 'govuk-button',
    ...props.attributes,
    id: props.id,
  }
  if (props.href) {
    return (
      <a href={props.href} role="button" draggable={false} {...common}>
        {contentOf(props)}
      </a>
    )
  }
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick?.toString()}
      {...common}
    >
      {contentOf(props)}
    </button>
  )
}
