import type { KeptPaper } from '../model/index.ts'
import { InsetText, KeyFacts, Page, SubNavigation } from '../../design/index.ts'
import type { KeyFact } from '../../design/index.ts'
import type { Finding } from '../checker/index.ts'
import { renderWeb } from '../document/web/index.ts'
import { longDate } from '../../kernel/index.ts'
import { notKnown } from '../model/index.ts'
import type { Deadline } from '../model/index.ts'
import { editionDocument } from '../exempt/document.ts'
import { hasPrivateEdition, isClosedTo, usualEdition, wholeExempt } from '../exempt/edition.ts'
import type { Edition } from '../exempt/model.ts'
import type { Document } from '../document/index.ts'
import type { Version } from '../frozen/model.ts'
import type { Decided } from '../frozen/decided.ts'
import { DecisionsOn } from '../frozen/views/decided.tsx'
import { versionHref } from '../frozen/views/versions-page.tsx'
import type { PaperId } from '../model/index.ts'
import { FindingsList } from './findings-list.tsx'
import { pageOfFact } from './pages-of-facts.ts'
import { adviceHref, identifyingPassages } from './places.ts'
import { SectionsList } from './sections-list.tsx'

export interface PaperPageProps {
  readonly kept: KeptPaper
  readonly findings: readonly Finding[]
  readonly deadlines: readonly Deadline[]
  readonly mayChange: boolean
  /** The viewer sees the work around it: all of it, or what is asked of the own posts. */
  readonly seesWork: boolean
  /** What was frozen of it, the first version first. */
  readonly versions: readonly Version[]
  /** What was decided on it, in its words. */
  readonly decided: readonly Decided[]
  readonly opensDecisions: boolean
}

/** The fullest edition that this viewer may read. */
const documentShown = ({ paper, exempt, edition }: KeptPaper): Document =>
  editionDocument(paper, exempt, edition)

const Views = ({ kept, kept: { id }, mayChange, seesWork }: PaperPageProps) => (
  <SubNavigation
    label="Forms of this paper"
    items={[
      ...(isClosedTo(kept) ? [] : [{ text: 'At a glance', href: `/papers/${id}/start` }]),
      { text: 'Write and check', href: `/papers/${id}`, current: true },
      ...(mayChange ? [{ text: 'Consultation, options and advice', href: adviceHref(id) }] : []),
      ...(seesWork ? [{ text: 'Clearances and comments', href: `/papers/${id}/work` }] : []),
      { text: 'As it will be read', href: `/papers/${id}/web` },
      { text: 'Versions', href: `/papers/${id}/versions` },
    ]}
  />
)

const files = [
  { text: 'Word', at: 'word' },
  { text: 'PDF', at: 'pdf' },
  { text: 'Large print (PDF)', at: 'large-print' },
  { text: 'Braille', at: 'braille' },
  { text: 'Plain text', at: 'text' },
]

const FileLinks = ({ id, edition }: { readonly id: PaperId; readonly edition: Edition }) => (
  <>
    {files.map(({ text, at }, index) => (
      <>
        {index > 0 && ' · '}
        <a class="govuk-link" href={`/papers/${id}/${at}${edition === 'private' ? '?edition=private' : ''}`}>
          {text}
          {edition === 'private' && <span class="govuk-visually-hidden">, private edition</span>}
        </a>
      </>
    ))}
  </>
)

/** The same paper for every reader, on the same day. */
const Files = ({ kept }: Pick<PaperPageProps, 'kept'>) => {
  const { id } = kept
  // Of a closed paper there is nothing that the public gets.
  const ofBoth = hasPrivateEdition(kept.paper, kept.exempt) && !wholeExempt(kept.paper)
  return (
    <nav class="los-screen-only" aria-label="Download this paper">
      <p class="govuk-body">
        {ofBoth ? 'Download the public edition: ' : 'Download: '}
        <FileLinks
          id={id}
          edition={ofBoth || kept.edition === 'public' ? 'public' : usualEdition(kept.paper)}
        />
        {ofBoth && kept.edition === 'private' && (
          <>
            <br />
            Download the private edition, not for publication: <FileLinks id={id} edition="private" />
          </>
        )}
        <br />
        <a class="govuk-link" href={`/papers/${id}/forms`}>
          Make all of them, and see how far they are
        </a>
      </p>
    </nav>
  )
}

/** How many of those consulted have cleared it; those that lapsed are said first. */
function clearanceFact({ kept: { id, paper }, seesWork }: PaperPageProps): KeyFact[] {
  const all = paper.work?.clearances ?? []
  if (all.length === 0) return []
  const lapsed = all.filter(({ standing }) => standing === 'lapsed').length
  const cleared = all.filter(({ standing }) => standing.startsWith('cleared')).length
  return [
    {
      label: 'Cleared',
      figure: `${cleared} of ${all.length}`,
      note: lapsed > 0 ? `${lapsed} lapsed` : 'none lapsed',
      ...(seesWork ? { href: `/papers/${id}/work` } : {}),
    },
  ]
}

function factsOf(props: PaperPageProps): KeyFact[] {
  const { kept, findings, deadlines } = props
  const must = findings.filter(({ severity }) => severity === 'must be mended').length
  const { body, on } = kept.paper.meeting
  return [
    { label: body, figure: on === notKnown ? 'Day not known' : longDate(on.value) },
    ...deadlines.map(({ what, on: day, away }) => ({ label: what, figure: longDate(day), note: away })),
    ...clearanceFact(props),
    ...(isClosedTo(kept)
      ? []
      : [
          {
            label: 'Must be mended',
            figure: String(must),
            note: `${findings.length - must} more to look at`,
            href: '#findings',
          },
        ]),
  ]
}

const Columns = ({ kept, findings, mayChange }: PaperPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-one-quarter-from-desktop los-screen-only">
      <SectionsList kept={kept} mayChange={mayChange} />
    </div>
    <div class="govuk-grid-column-one-half-from-desktop">
      {renderWeb(documentShown(kept), pageOfFact(kept.opens), identifyingPassages(kept.paper, findings))}
    </div>
    <div class="govuk-grid-column-one-quarter-from-desktop los-screen-only">
      <FindingsList kept={kept} findings={findings} mayChange={mayChange} />
    </div>
  </div>
)

/** Whoever sits at the meeting reads the paper with the meeting, and not before it is put there. */
const Closed = ({ kept }: Pick<PaperPageProps, 'kept'>) => (
  <>
    <InsetText>
      This draft is open to those who write it. Members read it among the papers of their meeting, with the
      figures that the meeting is given, once it has been put there.
    </InsetText>
    {renderWeb(documentShown(kept))}
  </>
)

/** Whoever reads a draft is told that there is a version which does not change. */
const LastVersion = ({ kept, versions }: PaperPageProps) => {
  const last = versions.at(-1)
  return last === undefined ? null : (
    <p class="govuk-body">
      This is the draft, which follows the record. What was frozen last is{' '}
      <a class="govuk-link" href={versionHref(kept.id, last.number)}>
        version {last.number}, of {longDate(last.frozenOn)}
      </a>
      .
    </p>
  )
}

/** A paper in work: its sections, the paper as it will be read, and what the checker found. */
export const PaperPage = (props: PaperPageProps) => (
  <Page
    title={props.kept.paper.title}
    heading={false}
    breadcrumbs={[{ text: 'Papers', href: '/papers' }, { text: props.kept.paper.title }]}
    print="document only"
    wide
  >
    <Views {...props} />
    <Files {...props} />
    <LastVersion {...props} />
    <KeyFacts facts={factsOf(props)} />
    <DecisionsOn paper={props.kept.id} decided={props.decided} opens={props.opensDecisions} />
    {isClosedTo(props.kept) ? <Closed kept={props.kept} /> : <Columns {...props} />}
  </Page>
)

/** The paper alone: on paper, nothing else. */
export const PaperAsRead = ({ kept }: Pick<PaperPageProps, 'kept'>) => (
  <Page
    title={kept.paper.title}
    heading={false}
    breadcrumbs={[
      { text: 'Papers', href: '/papers' },
      { text: kept.paper.title, href: `/papers/${kept.id}` },
      { text: 'As it will be read' },
    ]}
    print="document only"
  >
    {renderWeb(documentShown(kept))}
  </Page>
)

interface NoSuchFormProps extends Pick<PaperPageProps, 'kept'> {
  readonly form: string
  readonly why: string
}

/** A form that could not be had, and the others, which can. */
export const NoSuchForm = ({ kept, form, why }: NoSuchFormProps) => (
  <Page title={`${form} is not to be had`} back={{ href: `/papers/${kept.id}`, text: kept.paper.title }}>
    <p class="govuk-body">{why}</p>
    <Files kept={kept} />
  </Page>
)
