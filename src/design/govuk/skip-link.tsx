import { classNames, type Attributes, type Slot } from './slot.ts'

export interface SkipLinkProps {
  readonly href: `#${string}`
  readonly children?: Slot
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const SkipLink = ({ href, children, ...props }: SkipLinkProps) => (
  <a
    href={href}
    class={classNames('govuk-skip-link', props.class)}
    {...props.attributes}
    data-module="govuk-skip-link"
  >
    {children}
  </a>
)
