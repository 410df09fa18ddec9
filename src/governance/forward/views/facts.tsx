import { SummaryList } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { PlanSubjects } from '../../model.ts'
import { exemptParagraphs, isPrivate, pounds, takerName } from '../model.ts'
import type { Planned } from '../standing.ts'
import { privacyInWords, whenInWords } from '../words.ts'

const Lines = ({ of }: { readonly of: string | undefined }) =>
  of === undefined ? (
    <>Not recorded</>
  ) : (
    <>
      {of.split('\n').map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
    </>
  )

const Taker = ({ planned: { entry } }: { readonly planned: Planned }) => (
  <>
    {takerName(entry)}
    {entry.taker?.kind === 'body' && entry.taker.members.length > 0 && (
      <p class="govuk-body-s">{entry.taker.members.join('; ')}</p>
    )}
  </>
)

const Key = ({ planned: { entry, test } }: { readonly planned: Planned }) => (
  <>
    <p class="govuk-body">
      {entry.isKey === undefined ? 'Not recorded' : entry.isKey ? 'Yes' : 'No'}
      {entry.keyBecause !== undefined && `: ${entry.keyBecause}`}
    </p>
    {test.because.map((sentence) => (
      <p class="govuk-body-s">{sentence}</p>
    ))}
  </>
)

const Privately = ({ planned: { entry } }: { readonly planned: Planned }) => (
  <>
    <p class="govuk-body">{privacyInWords(entry)}</p>
    {isPrivate(entry) && (
      <p class="govuk-body">
        {entry.exemptParagraph === undefined
          ? 'No paragraph of Schedule 12A is recorded'
          : exemptParagraphs[entry.exemptParagraph]}
        {entry.privateBecause !== undefined && `. ${entry.privateBecause}`}
      </p>
    )}
  </>
)

export interface EntryFactsProps {
  readonly planned: Planned
  readonly plans: readonly PlanSubjects[]
}

function linksOf({ planned: { entry }, plans }: EntryFactsProps) {
  const area = plans.flatMap(({ areas }) => areas).find(({ id }) => id === entry.areaId)
  return [
    area && {
      key: 'Area of the plan',
      value: (
        <a class="govuk-link" href={`/plan/areas/${area.id}`}>
          Area {area.position}: {area.title}
        </a>
      ),
    },
    entry.paperUrl !== undefined && {
      key: 'Paper',
      value: (
        <a class="govuk-link" href={entry.paperUrl}>
          {entry.paperUrl}
        </a>
      ),
    },
  ]
}

/** What a notice says of a decision to come. */
export const EntryFacts = (props: EntryFactsProps) => {
  const { planned } = props
  const { entry } = planned
  return (
    <SummaryList
      rows={[
        { key: 'Decision-taker', value: <Taker planned={planned} /> },
        {
          key: 'To be decided',
          value: entry.meeting ? (
            <a class="govuk-link" href={`/governance/meetings/${entry.meeting.id}`}>
              {entry.from && longDate(entry.from)}
            </a>
          ) : (
            whenInWords(entry)
          ),
        },
        { key: 'Key decision', value: <Key planned={planned} /> },
        entry.amount !== undefined && { key: 'Spends or saves', value: pounds(entry.amount) },
        { key: 'Documents', value: <Lines of={entry.documents} /> },
        { key: 'Who is consulted', value: <Lines of={entry.consulted} /> },
        { key: 'How', value: <Lines of={entry.consultedHow} /> },
        { key: 'In private', value: <Privately planned={planned} /> },
        { key: 'Contact', value: entry.contact?.title ?? 'Not recorded' },
        ...linksOf(props),
      ]}
    />
  )
}
