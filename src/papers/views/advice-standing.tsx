import { InsetText } from '../../design/index.ts'
import type { KeptPaper, PartId } from '../model/index.ts'
import { partHref } from './places.ts'

export interface AdviceStandingProps {
  readonly kept: KeptPaper
  readonly part: PartId
}

/** Says where a section was typed over, so that nobody waits for it to show what they enter. */
export const AdviceStanding = ({ kept, part }: AdviceStandingProps) => {
  if (!kept.editVersions.has(part)) return null
  const title = kept.paper.parts.find(({ id }) => id === part)?.title ?? part
  return (
    <InsetText>
      The section “{title}” was typed over and does not show what stands here.{' '}
      <a class="govuk-link" href={partHref(kept.id, part)}>
        Compare the two<span class="govuk-visually-hidden"> for {title}</span>
      </a>
    </InsetText>
  )
}
