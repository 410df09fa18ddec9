import { Page, SideBySide, WarningText } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { renderWeb } from '../../document/web/index.ts'
import { differences } from '../compare.ts'
import type { VersionShown } from '../routes/shown.ts'
import { DecisionsOn } from './decided.tsx'
import { FilesOf } from './files-of.tsx'
import { FiguresOf, OnThatDay } from './figures-of.tsx'
import type { VersionPageProps } from './props.ts'
import { ReleasesOf } from './releases-of.tsx'
import { versionHref } from './versions-page.tsx'

const Replaced = ({ paper, shown: { after } }: VersionPageProps) =>
  after === undefined ? null : (
    <WarningText>
      This version was replaced on {longDate(after.frozenOn)}: {after.reason}{' '}
      <a class="govuk-link" href={versionHref(paper.id, after.number)}>
        Version {after.number}
      </a>
    </WarningText>
  )

const lines = (words: string) => words.split('\n').map((line) => <p class="govuk-body">{line}</p>)

/** What another version changed, with what stood there before beside it. */
const Changed = ({ shown: { version, before, document, documentBefore } }: VersionPageProps) => {
  if (!before || !document || !documentBefore) return null
  const changed = differences(documentBefore, document)
  return (
    <section aria-labelledby="changed">
      <h2 class="govuk-heading-m" id="changed">
        What it changed
      </h2>
      <p class="govuk-body">{version.reason}</p>
      {changed.length === 0 && (
        <p class="govuk-body">
          Its words are those of the version before; what differs is a picture or a mark.
        </p>
      )}
      {changed.map(({ section, before: old, after: now }) => (
        <>
          <h3 class="govuk-heading-s">{section}</h3>
          <SideBySide
            headingLevel={4}
            left={{ heading: `Version ${before.number}`, children: old === '' ? 'Not there' : lines(old) }}
            right={{ heading: `Version ${version.number}`, children: now === '' ? 'Left out' : lines(now) }}
          />
        </>
      ))}
    </section>
  )
}

const about = ({ version }: VersionShown): string =>
  `Frozen on ${longDate(version.frozenOn)}. Its figures tell of ${longDate(version.asAt)}, as known up to change ${version.knownAt} of the record.`

/** One version as it was frozen: its files, who has them, its figures and where each comes from, and its words. */
export const VersionPage = (props: VersionPageProps) => {
  const { paper, shown } = props
  const { version, document } = shown
  return (
    <Page
      title={`Version ${version.number}`}
      caption={version.title}
      lede={about(shown)}
      breadcrumbs={[
        { text: 'Papers', href: '/papers' },
        { text: paper.title, href: `/papers/${paper.id}` },
        { text: 'Versions', href: `/papers/${paper.id}/versions` },
        { text: `Version ${version.number}` },
      ]}
      problems={props.problems}
    >
      <Replaced {...props} />
      <DecisionsOn paper={paper.id} decided={shown.decided} opens={shown.opensDecisions} ofVersion />
      <FilesOf {...props} />
      <ReleasesOf {...props} />
      <Changed {...props} />
      <OnThatDay version={version} back={versionHref(paper.id, version.number)} />
      <FiguresOf
        shown={shown}
        holds={props.holds}
        show={props.show}
        here={versionHref(paper.id, version.number)}
      />
      {document && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Read it as it was frozen</span>
          </summary>
          <div class="govuk-details__text">{renderWeb(document)}</div>
        </details>
      )}
    </Page>
  )
}
