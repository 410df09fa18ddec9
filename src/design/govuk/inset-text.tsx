import { classNames, type Attributes, type Slot } from './slot.ts'

export interface InsetTextProps {
  readonly children?: Slot
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const InsetText = ({ children, ...props }: InsetTextProps) => (
  <div id={props.id} class={classNames('govuk-inset-text', props.class)} {...props.attributes}>
    {children}
  </div>
)
