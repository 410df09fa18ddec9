import type { SummaryRow } from '../../design/index.ts'
import { InsetText, Page, SummaryList, WarningText } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Advice, KeptPaper, Known, PartId } from '../model/index.ts'
import { notKnown, speaksOf, wasAsked, wasNotAsked } from '../model/index.ts'
import { AdviceStanding } from './advice-standing.tsx'
import { adviceHref } from './places.ts'

export interface AdvicePageProps {
  readonly kept: KeptPaper
  /** Something was to be taken out, and the advice was changed before it was. */
  readonly changedMeanwhile?: boolean
}

const told = (text: Known<string>): string => (text === notKnown ? 'Not known' : text.value)
const day = (on: Known<IsoDate>): string => (on === notKnown ? 'day not known' : longDate(on.value))

interface Section {
  /** The form, and the end of its address. */
  readonly slug: string
  readonly heading: string
  readonly part: PartId
  readonly rows: readonly SummaryRow[]
  /** Entries are added one by one; other sections are changed as a whole. */
  readonly add?: string
}

const assessed = (assessment: Advice['equality']): SummaryRow[] =>
  assessment === notKnown
    ? [{ key: 'Outcome', value: 'Not known' }]
    : [
        {
          key: 'Outcome',
          value: `${assessment.value.outcome}, ${day(assessment.value.on)}`,
        },
        { key: 'What it showed', value: told(assessment.value.because) },
      ]

const advised = (advice: Advice['health']): SummaryRow[] =>
  advice === notKnown
    ? [{ key: 'Advice', value: 'Not known' }]
    : [
        { key: 'Considered by', value: advice.value.from },
        { key: 'Advice', value: advice.value.says },
      ]

type Entry = readonly [key: string, value: string]

/** Each entry with the way to its form; where there is none, that is said. */
function entries(href: string, all: readonly Entry[], none: string): SummaryRow[] {
  if (all.length === 0) return [{ key: 'Nothing entered', value: none === '' ? 'None' : none }]
  return all.map(([key, value], index) => ({
    key,
    value,
    actions: [{ href: `${href}/${index + 1}`, text: 'Change', hiddenText: key }],
  }))
}

const single = (slug: string, heading: string, part: PartId, rows: readonly SummaryRow[]): Section => ({
  slug,
  heading,
  part,
  rows,
})

/** A group that the template names and nobody has told of yet. */
const missingOf = (groups: readonly string[], told: Advice['consultation']): string => {
  const missing = groups.filter(
    (group) =>
      !told.some((entry) => entry.group === group || (wasAsked(entry) && speaksOf(group, entry.who))),
  )
  return missing.length === 0 ? '' : `Not told yet: ${missing.join(', ')}`
}

const notAskedOf = (
  base: string,
  consultation: Advice['consultation'],
  groups: readonly string[],
): Section => ({
  slug: 'not-asked',
  heading: 'Groups that were not asked',
  part: 'consultation',
  add: 'Add a group that was not asked, and why',
  rows: entries(
    `${base}/not-asked`,
    consultation.filter(wasNotAsked).map(({ group, because }) => [group, because]),
    missingOf(groups, consultation),
  ),
})

const lists = (base: string, { consultation, options, sources }: Advice, groups: readonly string[]) =>
  ({
    consultation: {
      slug: 'consultation',
      heading: 'Consultation',
      part: 'consultation',
      add: 'Add somebody who was asked',
      rows: entries(
        `${base}/consultation`,
        consultation.filter(wasAsked).map(({ who, on, said }) => [who, `${day(on)}: ${said}`]),
        'Nobody is recorded as asked',
      ),
    },
    notAsked: notAskedOf(base, consultation, groups),
    options: {
      slug: 'options',
      heading: 'Alternative options',
      part: 'alternative options',
      add: 'Add another option',
      rows: entries(
        `${base}/options`,
        options.map(({ option, whyNot }) => [option, whyNot]),
        'No other option is recorded',
      ),
    },
    sources: {
      slug: 'sources',
      heading: 'Documents relied on',
      part: 'background papers',
      add: 'Add a document',
      rows: entries(
        `${base}/sources`,
        sources.map(({ title, where, published }) => [
          title,
          `${published ? 'Published' : 'Background paper'}: ${told(where)}`,
        ]),
        'No document is recorded',
      ),
    },
  }) as const satisfies Readonly<Record<string, Section>>

/** In the order of the report. */
function sectionsOf({ id, template, advice: { given } }: KeptPaper): readonly Section[] {
  const { consultation, notAsked, options, sources } = lists(adviceHref(id), given, template.consults ?? [])
  const { immediateRisk, expected } = given
  return [
    single('findings', 'What the inspection found', 'background', [
      { key: 'Children at immediate risk', value: told(immediateRisk) },
      { key: 'Compared with what we knew', value: told(expected) },
    ]),
    consultation,
    notAsked,
    options,
    single('data-protection', 'Data protection', 'data protection', assessed(given.dataProtection)),
    single('equality', 'Equality', 'equality', assessed(given.equality)),
    single('community-safety', 'Community safety', 'community safety', advised(given.communitySafety)),
    single('health', 'Health and wellbeing', 'health', advised(given.health)),
    sources,
  ]
}

/** The two assessments are records in their own right: where one is linked, the paper tells it and not what is typed here. */
const OnRecord = ({ kept, part }: AdvicePageProps & { readonly part: PartId }) => {
  if (part !== 'data protection' && part !== 'equality') return null
  const linked = kept.assessments.find(({ kind }) => kind === part)
  return linked ? (
    <InsetText>
      The paper tells what stands in{' '}
      <a class="govuk-link" href={`/assessments/${linked.id}`}>
        {linked.title}
      </a>
      , whatever is typed here.
    </InsetText>
  ) : (
    <p class="govuk-body">
      <a class="govuk-link" href={`/assessments/new?kind=${part.replace(' ', '-')}&paper=${kept.id}`}>
        Start an assessment on record, linked to this paper<span class="govuk-visually-hidden">: {part}</span>
      </a>
    </p>
  )
}

const SectionView = ({ kept, section }: AdvicePageProps & { readonly section: Section }) => {
  const { slug, heading, part, rows, add } = section
  const href = adviceHref(kept.id, slug)
  return (
    <section aria-labelledby={slug}>
      <h2 class="govuk-heading-m" id={slug}>
        {heading}
      </h2>
      <AdviceStanding kept={kept} part={part} />
      <OnRecord kept={kept} part={part} />
      <SummaryList rows={rows} />
      <p class="govuk-body los-screen-only">
        <a class="govuk-link" href={add ? `${href}/new` : href}>
          {add ?? (
            <>
              Change<span class="govuk-visually-hidden"> {heading.toLowerCase()}</span>
            </>
          )}
        </a>
      </p>
    </section>
  )
}

/** Everything that people must tell a report, since no other part of the record holds it, with the forms to tell it. */
export const AdvicePage = ({ kept, changedMeanwhile }: AdvicePageProps) => (
  <Page
    title="Consultation, options and advice"
    caption={kept.paper.title}
    breadcrumbs={[
      { text: 'Papers', href: '/papers' },
      { text: kept.paper.title, href: `/papers/${kept.id}` },
      { text: 'Consultation, options and advice' },
    ]}
    lede="What nobody but you can tell the report. The sections fill themselves from it; what is left empty shows as not known."
  >
    {changedMeanwhile && (
      <WarningText>
        Somebody changed the advice while you were working on it, so nothing was taken out. This is what
        stands now.
      </WarningText>
    )}
    {sectionsOf(kept).map((section) => (
      <SectionView kept={kept} section={section} />
    ))}
  </Page>
)
