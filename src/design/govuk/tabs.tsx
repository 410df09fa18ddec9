import { classNames, type Attributes, type Falsy, type Slot } from './slot.ts'

export interface Tab {
  readonly label: string
  readonly panel: Slot
  readonly id?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly panelAttributes?: Attributes | undefined
}

export interface TabsProps {
  readonly items: readonly (Tab | Falsy)[]
  readonly title?: string | undefined
  /** Needed where an item has no id of its own. */
  readonly idPrefix?: string | undefined
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

const idOf = (tab: Tab, prefix: string, index: number) => tab.id ?? `${prefix}-${index + 1}`

const TabLink = ({ tab, id, first }: { readonly tab: Tab; readonly id: string; readonly first: boolean }) => (
  <li class={classNames('govuk-tabs__list-item', first && 'govuk-tabs__list-item--selected')}>
    <a class="govuk-tabs__tab" href={`#${id}`} {...tab.attributes}>
      {tab.label}
    </a>
  </li>
)

const TabPanel = ({
  tab,
  id,
  first,
}: {
  readonly tab: Tab
  readonly id: string
  readonly first: boolean
}) => (
  <div
    class={classNames('govuk-tabs__panel', !first && 'govuk-tabs__panel--hidden')}
    id={id}
    {...tab.panelAttributes}
  >
    {typeof tab.panel === 'string' && tab.panel !== '' ? <p class="govuk-body">{tab.panel}</p> : tab.panel}
  </div>
)

/** Two or more views of one thing. Without JavaScript they stand under each other, with links to each. */
export const Tabs = ({ items, idPrefix = '', title = 'Contents', ...props }: TabsProps) => (
  <div
    id={props.id}
    class={classNames('govuk-tabs', props.class)}
    {...props.attributes}
    data-module="govuk-tabs"
  >
    <h2 class="govuk-tabs__title">{title}</h2>
    {items.length > 0 && (
      <ul class="govuk-tabs__list">
        {items.map(
          (tab, index) => tab && <TabLink tab={tab} id={idOf(tab, idPrefix, index)} first={index === 0} />,
        )}
      </ul>
    )}
    {items.map(
      (tab, index) => tab && <TabPanel tab={tab} id={idOf(tab, idPrefix, index)} first={index === 0} />,
    )}
  </div>
)
