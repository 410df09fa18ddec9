import { classNames, isFilled, type Attributes, type Slot } from './slot.ts'

export interface Action {
  readonly href: string
  readonly text: Slot
  /** What is changed, read out but not seen: `Change` + `name of the lead post`. */
  readonly hiddenText?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** A list of actions; the longer form where the list itself needs a class. */
export type Actions =
  readonly Action[] | { readonly items: readonly Action[]; readonly class?: string | undefined }

export const actionsOf = (actions: Actions = []): { items: readonly Action[]; class?: string | undefined } =>
  'items' in actions ? actions : { items: actions }

export interface ActionLinkProps {
  readonly action: Action
  readonly cardTitle?: Slot
}

export const ActionLink = ({ action, cardTitle }: ActionLinkProps) => (
  <a class={classNames('govuk-link', action.class)} href={action.href} {...action.attributes}>
    {action.text}
    {(isFilled(action.hiddenText) || isFilled(cardTitle)) && (
      <span class="govuk-visually-hidden">
        {action.hiddenText && ` ${action.hiddenText}`}
        {isFilled(cardTitle) && <> ({cardTitle})</>}
      </span>
    )}
  </a>
)
