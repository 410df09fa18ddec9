import { classNames, isFilled, type Attributes, type Falsy, type Slot } from './slot.ts'
import { translations } from './translations.ts'

export interface AccordionSection {
  readonly heading: Slot
  readonly summary?: Slot
  readonly content: Slot
  readonly expanded?: boolean | undefined
}

export interface AccordionWords {
  readonly hideAllSections?: string | undefined
  readonly hideSection?: string | undefined
  readonly hideSectionAriaLabel?: string | undefined
  readonly showAllSections?: string | undefined
  readonly showSection?: string | undefined
  readonly showSectionAriaLabel?: string | undefined
}

export interface AccordionProps {
  /** The browser remembers under this id which sections were open. */
  readonly id: string
  readonly items: readonly (AccordionSection | Falsy)[]
  readonly headingLevel?: 2 | 3 | 4 | 5 | undefined
  readonly rememberExpanded?: boolean | undefined
  readonly words?: AccordionWords | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

interface SectionProps {
  readonly section: AccordionSection
  readonly id: string
  readonly number: number
  readonly level: 2 | 3 | 4 | 5
}

const SectionHead = ({ section, id, number, level }: SectionProps) => {
  const Heading = `h${level}` as const
  return (
    <div class="govuk-accordion__section-header">
      <Heading class="govuk-accordion__section-heading">
        <span class="govuk-accordion__section-button" id={`${id}-heading-${number}`}>
          {section.heading}
        </span>
      </Heading>
      {isFilled(section.summary) && (
        <div class="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${number}`}>
          {section.summary}
        </div>
      )}
    </div>
  )
}

const Section = (props: SectionProps) => {
  const { section, id, number } = props
  const isSentence = typeof section.content === 'string' && section.content !== ''
  return (
    <div
      class={classNames('govuk-accordion__section', section.expanded && 'govuk-accordion__section--expanded')}
    >
      <SectionHead {...props} />
      <div id={`${id}-content-${number}`} class="govuk-accordion__section-content">
        {isSentence ? <p class="govuk-body">{section.content}</p> : section.content}
      </div>
    </div>
  )
}

export const Accordion = ({ id, items, headingLevel = 2, ...props }: AccordionProps) => (
  <div
    class={classNames('govuk-accordion', props.class)}
    data-module="govuk-accordion"
    id={id}
    {...translations({ ...props.words })}
    data-remember-expanded={props.rememberExpanded?.toString()}
    {...props.attributes}
  >
    {items.map(
      (section, index) =>
        section && <Section section={section} id={id} number={index + 1} level={headingLevel} />,
    )}
  </div>
)
