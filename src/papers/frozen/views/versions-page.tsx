import type { Problem } from '../../../design/index.ts'
import { Button, DataTable, errorFor, Form, InsetText, Page, Textarea } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { PaperId } from '../../model/index.ts'
import type { Release, Version } from '../model.ts'

export interface VersionsPageProps {
  readonly paper: { readonly id: PaperId; readonly title: string }
  readonly versions: readonly (Version & { readonly releases: readonly Release[] })[]
  readonly mayChange: boolean
  /** Why this viewer cannot freeze it though others can. */
  readonly cannot: string | undefined
  readonly typed?: { readonly reason: string }
  readonly problems?: readonly Problem[] | undefined
}

export const versionHref = (paper: PaperId, number: number): string => `/papers/${paper}/versions/${number}`

const releasedWords = (releases: readonly Release[]): string =>
  releases.length === 0
    ? 'To nobody yet'
    : releases.map(({ audience, releasedOn }) => `${audience}, ${longDate(releasedOn)}`).join('; ')

const Freeze = ({ paper, versions, cannot, typed, problems }: VersionsPageProps) => {
  const again = versions.length > 0
  if (cannot !== undefined) return <InsetText>{cannot}</InsetText>
  return (
    <Form action={`/papers/${paper.id}/versions`} class="los-screen-only">
      <h2 class="govuk-heading-m">{again ? 'Freeze another version' : 'Freeze it as it stands'}</h2>
      <p class="govuk-body">
        The paper is kept as it reads now, with every figure, where it comes from and what was known that day.
        Its files are made once and given out again as they were; nothing of it changes afterwards.
      </p>
      {again && (
        <Textarea
          name="reason"
          label="Why is there another version?"
          hint="For example: the figure for visits was of the wrong month"
          rows={3}
          value={typed?.reason}
          error={errorFor(problems, 'reason')}
        />
      )}
      <Button preventDoubleClick>{again ? 'Freeze another version' : 'Freeze it'}</Button>
    </Form>
  )
}

/** Every version of a paper: what was frozen when, why it was replaced, and who has it. */
export const VersionsPage = (props: VersionsPageProps) => {
  const { paper, versions } = props
  return (
    <Page
      title="Versions"
      caption={paper.title}
      breadcrumbs={[
        { text: 'Papers', href: '/papers' },
        { text: paper.title, href: `/papers/${paper.id}` },
        { text: 'Versions' },
      ]}
      problems={props.problems}
    >
      <DataTable
        caption="Versions that were frozen"
        captionHidden
        rows={versions.toReversed()}
        empty={<p class="govuk-body">Nothing is frozen yet: the draft follows the record.</p>}
        columns={[
          {
            head: 'Version',
            cell: ({ number }) => (
              <a class="govuk-link" href={versionHref(paper.id, number)}>
                Version {number}
              </a>
            ),
          },
          { head: 'Frozen on', cell: ({ frozenOn }) => longDate(frozenOn) },
          { head: 'Why', cell: ({ reason }) => reason ?? 'The first version' },
          { head: 'Released to', cell: ({ releases }) => releasedWords(releases) },
        ]}
      />
      {props.mayChange && <Freeze {...props} />}
    </Page>
  )
}
