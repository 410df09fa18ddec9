import type { Problem } from '../../../design/index.ts'
import { Button, Checkboxes, errorFor, Form, InsetText, Page, Textarea } from '../../../design/index.ts'
import type { KeptPaper, Part } from '../../model/index.ts'
import { exemptCategories } from '../../model/index.ts'
import { partAnchor, partHref } from '../../views/places.ts'
import type { KeptExemptPart } from '../model.ts'

export interface TypedExempt {
  readonly categories: readonly string[]
  readonly publicInterest: string
}

export interface ExemptPageProps {
  readonly kept: KeptPaper
  readonly part: Part
  readonly typed?: TypedExempt | undefined
  readonly problems?: readonly Problem[] | undefined
}

const whyHeld = ({ kept, part }: ExemptPageProps): KeptExemptPart | undefined =>
  kept.exempt.find((one) => one.part === part.id)

export const exemptHref = (kept: KeptPaper, part: Part): string => `${partHref(kept.id, part.id)}/exempt`

export const typedOf = (held: KeptExemptPart | undefined): TypedExempt => ({
  categories: held?.categories.map(String) ?? [],
  publicInterest: held?.publicInterest ?? '',
})

const GiveBack = ({ kept, part }: ExemptPageProps) => {
  const held = whyHeld({ kept, part })
  return held === undefined ? null : (
    <Form action={`${exemptHref(kept, part)}/public`} version={held.version}>
      <h2 class="govuk-heading-m">Let the public read it</h2>
      <p class="govuk-body">
        The public edition then has this section. Versions that were frozen before stay as they are.
      </p>
      <Button kind="secondary" preventDoubleClick>
        It is not exempt any more
      </Button>
    </Form>
  )
}

const Why = (props: ExemptPageProps) => {
  const { kept, part, problems } = props
  const held = whyHeld(props)
  const typed = props.typed ?? typedOf(held)
  return (
    <Form action={exemptHref(kept, part)} version={held?.version ?? 0}>
      <Checkboxes
        name="categories"
        label="Which paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972?"
        value={typed.categories}
        error={errorFor(problems, 'categories')}
        options={Object.entries(exemptCategories).map(([category, says]) => ({
          value: category,
          text: `${category}: ${says}`,
        }))}
      />
      <Textarea
        name="publicInterest"
        label="Why does the public interest in keeping it back outweigh that in telling?"
        hint="This sentence is printed in the public edition: it must not give away what is kept back"
        rows={3}
        value={typed.publicInterest}
        error={errorFor(problems, 'publicInterest')}
      />
      <Button preventDoubleClick>{held ? 'Save' : 'Keep it from the public'}</Button>
    </Form>
  )
}

/** Keeping one part of a paper from the public: under which paragraph, and why the public interest asks for it. */
export const ExemptPage = (props: ExemptPageProps) => {
  const { kept, part, problems } = props
  const held = whyHeld(props)
  return (
    <Page
      title={held ? 'This section is exempt' : 'Keep this section from the public'}
      caption={part.title}
      breadcrumbs={[
        { text: 'Papers', href: '/papers' },
        { text: kept.paper.title, href: `/papers/${kept.id}${partAnchor(kept.paper, part.id)}` },
        { text: part.title, href: partHref(kept.id, part.id) },
        { text: 'Exempt information' },
      ]}
      problems={problems}
    >
      <InsetText>
        The public edition keeps the heading, so that the numbering is the same for everybody, and says in
        place of the text that it is exempt, and why. Not a word of the section is in any public file.
      </InsetText>
      <Why {...props} />
      <GiveBack {...props} />
    </Page>
  )
}
