import { classNames, isFilled, type Attributes, type Falsy, type Slot } from './slot.ts'

export interface PaginationStep {
  readonly href: string
  readonly text?: Slot
  /** What the next page is, where pages have names rather than numbers. */
  readonly label?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type PaginationItem =
  | {
      readonly number: string | number
      readonly href: string
      readonly current?: boolean | undefined
      /** Read out in place of "Page 3". */
      readonly readAs?: string | undefined
      readonly attributes?: Attributes | undefined
    }
  | { readonly ellipsis: true }

export interface PaginationProps {
  readonly previous?: PaginationStep | undefined
  readonly next?: PaginationStep | undefined
  readonly items?: readonly (PaginationItem | Falsy)[] | undefined
  readonly landmarkLabel?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const

const Arrow = ({ way }: { readonly way: 'prev' | 'next' }) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${way}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={arrows[way]} />
  </svg>
)

interface StepProps {
  readonly way: 'prev' | 'next'
  readonly step: PaginationStep
  /** Previous and next stand under each other, with room for labels. */
  readonly block: boolean
}

const StepTitle = ({ way, step, block }: StepProps) => (
  <span
    class={classNames(
      'govuk-pagination__link-title',
      block && !step.label && 'govuk-pagination__link-title--decorated',
    )}
  >
    {isFilled(step.text) ? (
      step.text
    ) : (
      <>
        {way === 'prev' ? 'Previous' : 'Next'}
        <span class="govuk-visually-hidden"> page</span>
      </>
    )}
  </span>
)

const Step = (props: StepProps) => {
  const { way, step, block } = props
  return (
    <div class={`govuk-pagination__${way}`}>
      <a class="govuk-link govuk-pagination__link" href={step.href} rel={way} {...step.attributes}>
        {(block || way === 'prev') && <Arrow way={way} />} <StepTitle {...props} />{' '}
        {step.label && block && (
          <>
            <span class="govuk-visually-hidden">:</span>{' '}
            <span class="govuk-pagination__link-label">{step.label}</span>
          </>
        )}
        {!block && way === 'next' && <Arrow way={way} />}
      </a>
    </div>
  )
}

const Item = (item: PaginationItem) =>
  'ellipsis' in item ? (
    <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  ) : (
    <li class={classNames('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.readAs ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  )

export const Pagination = ({ previous, next, items, ...props }: PaginationProps) => {
  const block = !items && Boolean(next ?? previous)
  return (
    <nav
      class={classNames('govuk-pagination', block && 'govuk-pagination--block', props.class)}
      aria-label={props.landmarkLabel ?? 'Pagination'}
      {...props.attributes}
    >
      {previous?.href && <Step way="prev" step={previous} block={block} />}
      {items && <ul class="govuk-pagination__list">{items.map((item) => item && <Item {...item} />)}</ul>}
      {next?.href && <Step way="next" step={next} block={block} />}
    </nav>
  )
}
