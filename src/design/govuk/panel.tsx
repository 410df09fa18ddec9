import { Button } from './button.tsx'
import { classNames, isFilled, type Attributes, type Slot } from './slot.ts'

export interface PanelAction {
  readonly text: string
  readonly href?: string | undefined
  readonly type?: 'button' | 'submit' | 'reset' | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface PanelProps {
  readonly title: Slot
  readonly children?: Slot
  readonly headingLevel?: 1 | 2 | 3 | 4 | undefined
  /** `interruption` stops the reader before something grave and may carry actions. */
  readonly kind?: 'confirmation' | 'interruption' | undefined
  readonly actions?: readonly PanelAction[] | undefined
  readonly actionsClass?: string | undefined
  readonly actionsAttributes?: Attributes | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

const ActionItem = (action: PanelAction) =>
  !action.href || action.type === 'button' ? (
    <Button
      type={action.type ?? 'button'}
      kind="inverse"
      class={action.class}
      href={action.href}
      attributes={action.attributes}
    >
      {action.text}
    </Button>
  ) : (
    <a
      class={classNames('govuk-link govuk-link--inverse', action.class)}
      href={action.href}
      {...action.attributes}
    >
      {action.text}
    </a>
  )

const Actions = ({ actions = [], ...props }: PanelProps) => (
  <div class={classNames('govuk-panel__actions', props.actionsClass)} {...props.actionsAttributes}>
    {actions.length > 0 && (
      <div class="govuk-button-group">
        {actions.map((action) => (
          <>
            <ActionItem {...action} />{' '}
          </>
        ))}
      </div>
    )}
  </div>
)

export const Panel = ({ kind = 'confirmation', headingLevel = 1, ...props }: PanelProps) => {
  const Heading = `h${headingLevel}` as const
  return (
    <div class={classNames('govuk-panel', `govuk-panel--${kind}`, props.class)} {...props.attributes}>
      <Heading class="govuk-panel__title">{props.title}</Heading>
      {isFilled(props.children) && <div class="govuk-panel__body">{props.children}</div>}
      {kind === 'interruption' && props.actions && <Actions {...props} />}
    </div>
  )
}
