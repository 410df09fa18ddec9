import { classNames, type Attributes, type Slot } from './slot.ts'

export interface BackLinkProps {
  readonly href: string
  readonly children?: Slot
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const BackLink = ({ href, children = 'Back', ...props }: BackLinkProps) => (
  <a href={href} class={classNames('govuk-back-link', props.class)} {...props.attributes}>
    {children}
  </a>
)
