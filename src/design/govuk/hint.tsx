import { classNames, type Attributes, type Slot } from './slot.ts'

export interface HintProps {
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly children?: Slot
}

export const Hint = (props: HintProps) => (
  <div id={props.id} class={classNames('govuk-hint', props.class)} {...props.attributes}>
    {props.children}
  </div>
)
