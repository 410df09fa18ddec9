import type { KeptPaper } from '../model/index.ts'
import { ShapeTag } from '../../design/index.ts'
import type { Finding } from '../checker/index.ts'
import { placeWords } from '../checker/reading.ts'
import { mendHref } from './mend.ts'
import { placeAnchor } from './places.ts'

export interface FindingsListProps {
  readonly kept: KeptPaper
  readonly findings: readonly Finding[]
  readonly mayChange: boolean
}

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const SeverityTag = ({ severity }: Pick<Finding, 'severity'>) =>
  severity === 'must be mended' ? (
    <ShapeTag shape="triangle" tone="bad">
      must be mended
    </ShapeTag>
  ) : (
    <ShapeTag shape="diamond" tone="watch">
      should be looked at
    </ShapeTag>
  )

type Shown = Omit<FindingsListProps, 'findings'> & { readonly finding: Finding }

const FindingView = ({ kept, finding, mayChange }: Shown) => {
  const { rule, severity, where, found, says, toDo } = finding
  const place = placeWords(where)
  return (
    <li class="govuk-!-margin-bottom-5">
      <a class="govuk-link" href={placeAnchor(kept.paper, where)}>
        {sentenceCase(place)}
      </a>
      <br />
      <SeverityTag severity={severity} />
      <p class="govuk-body-s govuk-!-margin-bottom-1">{says}</p>
      {found !== '' && <p class="govuk-body-s govuk-!-margin-bottom-1">Found: “{found}”</p>}
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        <strong>To do:</strong> {toDo}
      </p>
      <p class="govuk-body-s">
        {mayChange && (
          <>
            <a class="govuk-link" href={mendHref(kept, finding)}>
              Mend<span class="govuk-visually-hidden"> {place}</span>
            </a>
            {' · '}
          </>
        )}
        <a class="govuk-link" href={`/papers/rules#${rule}`}>
          Rule {rule}
        </a>
      </p>
    </li>
  )
}

/** What the checker found, in reading order, each with the way to its place. */
export const FindingsList = (props: FindingsListProps) => (
  <section aria-labelledby="findings">
    <h2 class="govuk-heading-s" id="findings">
      What the checker found
    </h2>
    {props.findings.length === 0 && (
      <p class="govuk-body-s">
        Nothing. The checker knows its <a href="/papers/rules">rules</a> and no more: somebody still has to
        read the paper.
      </p>
    )}
    <ol class="govuk-list">
      {props.findings.map((finding) => (
        <FindingView {...props} finding={finding} />
      ))}
    </ol>
  </section>
)
