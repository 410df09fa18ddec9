import { classNames, type Attributes, type Slot } from './slot.ts'

export type TagColour =
  'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'

export interface TagProps {
  readonly children?: Slot
  readonly colour?: TagColour | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** A word in a box. For delivery, impact and grades use `StatusTag` and its sisters, which know the words. */
export const Tag = ({ children, colour, ...props }: TagProps) => (
  <strong
    class={classNames('govuk-tag', colour && `govuk-tag--${colour}`, props.class)}
    {...props.attributes}
  >
    {children}
  </strong>
)
