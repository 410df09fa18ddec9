import { Tag } from '../../design/index.ts'
import type { KeptPaper, PartId } from '../model/index.ts'
import { partAnchor, partHref } from './places.ts'
import { PartStateTag } from './part-state.tsx'

export interface SectionsListProps {
  readonly kept: KeptPaper
  readonly mayChange: boolean
}

const Edit = ({ href, title }: { readonly href: string; readonly title: string }) => (
  <a class="govuk-link" href={href}>
    Edit<span class="govuk-visually-hidden"> {title}</span>
  </a>
)

const isExempt = ({ exempt }: KeptPaper, id: PartId): boolean => exempt.some(({ part }) => part === id)

/** Every part with where it stands towards the record; the paper beside it is one click away. */
export const SectionsList = ({ kept, mayChange }: SectionsListProps) => (
  <nav aria-labelledby="sections">
    <h2 class="govuk-heading-s" id="sections">
      Sections
    </h2>
    <ol class="govuk-list govuk-!-font-size-16 los-sections">
      <li>
        <a class="govuk-link" href="#header">
          Title and header
        </a>{' '}
        {mayChange && <Edit href={`/papers/${kept.id}/header`} title="title and header" />}
      </li>
      {kept.paper.parts.map(({ id, title }) => (
        <li>
          <a class="govuk-link" href={partAnchor(kept.paper, id)}>
            {title}
          </a>
          <br />
          <PartStateTag state={kept.states.get(id)?.state ?? 'filled'} />{' '}
          {isExempt(kept, id) && <Tag colour="red">Exempt</Tag>}{' '}
          {mayChange && (kept.edition === 'private' || !isExempt(kept, id)) && (
            <Edit href={partHref(kept.id, id)} title={title} />
          )}
        </li>
      ))}
    </ol>
  </nav>
)
