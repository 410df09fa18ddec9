import { KeyFacts, Page } from '../../design/index.ts'
import type { KeyFact } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Finding } from '../checker/index.ts'
import type { BeforeMeeting } from '../drawn/start.ts'
import type { KeptPaper, Part } from '../model/index.ts'
import { notKnown } from '../model/index.ts'
import { renderWeb } from '../document/web/index.ts'
import { documentOf } from '../templates/index.ts'
import { pageOfFact } from './pages-of-facts.ts'
import { mendHref } from './mend.ts'
import { partHref } from './places.ts'

export interface StartPageProps {
  readonly kept: KeptPaper
  readonly findings: readonly Finding[]
  readonly toWrite: readonly Part[]
  readonly days: readonly BeforeMeeting[]
  readonly mayChange: boolean
}

const away = (days: number): string =>
  days === 0
    ? 'today'
    : days > 0
      ? `in ${days} ${days === 1 ? 'day' : 'days'}`
      : `${-days} ${days === -1 ? 'day' : 'days'} ago`

const must = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'must be mended')

function factsOf({ kept, findings, toWrite, days }: StartPageProps): KeyFact[] {
  const { body, on } = kept.paper.meeting
  const next = days.find(({ daysLeft }) => daysLeft >= 0) ?? days.at(-1)
  return [
    { label: body, figure: on === notKnown ? 'No day yet' : longDate(on.value) },
    ...(next ? [{ label: next.what, figure: longDate(next.on), note: away(next.daysLeft) }] : []),
    {
      label: 'For people to write',
      figure: String(toWrite.length),
      note: toWrite.length === 1 ? 'section' : 'sections',
    },
    {
      label: 'Must be mended',
      figure: String(must(findings).length),
      note: `${findings.length} findings in all`,
    },
  ]
}

const ToWrite = ({ kept, toWrite, mayChange }: StartPageProps) => (
  <section aria-labelledby="to-write">
    <h2 class="govuk-heading-m" id="to-write">
      For people to write
    </h2>
    {toWrite.length === 0 ? (
      <p class="govuk-body">Nothing: the record fills every section. You can edit each of them.</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {toWrite.map(({ id, title }) => (
          <li>
            {mayChange ? (
              <a class="govuk-link" href={partHref(kept.id, id)}>
                {title}
              </a>
            ) : (
              title
            )}
          </li>
        ))}
      </ul>
    )}
  </section>
)

/** So many findings stand here; the rest stand beside the paper. */
const findingsShown = 5

const Found = ({ kept, findings, mayChange }: StartPageProps) => {
  const first = [...must(findings), ...findings.filter((one) => !must(findings).includes(one))].slice(
    0,
    findingsShown,
  )
  return (
    <section aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found">
        What the checker found
      </h2>
      {findings.length === 0 && <p class="govuk-body">Nothing. Somebody still has to read the paper.</p>}
      <ul class="govuk-list govuk-list--bullet">
        {first.map((finding) => (
          <li>
            {mayChange ? (
              <a class="govuk-link" href={mendHref(kept, finding)}>
                {finding.says}
              </a>
            ) : (
              finding.says
            )}
          </li>
        ))}
      </ul>
      {findings.length > first.length && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/papers/${kept.id}#findings`}>
            All {findings.length} findings, beside the paper
          </a>
        </p>
      )}
    </section>
  )
}

const Days = ({ days }: StartPageProps) =>
  days.length === 0 ? null : (
    <section aria-labelledby="days">
      <h2 class="govuk-heading-m" id="days">
        Before the meeting
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {days.map(({ what, on, daysLeft }) => (
          <li>
            {what} by {longDate(on)}, {away(daysLeft)}
          </li>
        ))}
      </ul>
    </section>
  )

/** Its first section alone: a reader who has a minute reads this. */
const FirstPage = ({ kept }: StartPageProps) => {
  const [first] = kept.paper.parts.filter(({ kind }) => kind === 'section')
  if (!first) return null
  const { paper } = kept
  const document = documentOf({ ...paper, template: { ...paper.template, header: [] }, parts: [first] })
  return (
    <div class="los-first-page">
      {renderWeb({ ...document, blocks: document.blocks.slice(0, -1) }, pageOfFact(kept.opens))}
    </div>
  )
}

const WaysOn = ({ kept }: StartPageProps) => (
  <p class="govuk-body los-screen-only">
    <a class="govuk-link govuk-!-font-weight-bold" href={`/papers/${kept.id}`}>
      Open the whole paper, to write and check
    </a>
    {' · '}
    <a class="govuk-link" href={`/papers/${kept.id}/web`}>
      As it will be read
    </a>
  </p>
)

/** A draft as it opens: what it says on its first page, what people have still to write, what was found, and by when. */
export const StartPage = (props: StartPageProps) => {
  const { paper, template } = props.kept
  return (
    <Page
      title={`Draft: ${paper.title}`}
      caption={template.name}
      breadcrumbs={[{ text: 'Papers', href: '/papers' }, { text: paper.title }]}
      lede={`Complete as far as the record goes: ${paper.parts.length} parts, filled as at today.`}
      wide
    >
      <WaysOn {...props} />
      <KeyFacts facts={factsOf(props)} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds-from-desktop">
          <FirstPage {...props} />
        </div>
        <div class="govuk-grid-column-one-third-from-desktop">
          <ToWrite {...props} />
          <Found {...props} />
          <Days {...props} />
        </div>
      </div>
    </Page>
  )
}
