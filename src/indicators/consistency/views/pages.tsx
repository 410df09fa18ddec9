import type { Told } from '../../../children/index.ts'
import { OfWhom, ToldUpTo } from '../../../children/index.ts'
import { DataTable, EmptyState, InsetText, Page } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { AlikeRule } from '../model/alike.ts'
import { fewest } from '../model/compare.ts'
import { answerWords } from '../model/reason.ts'
import type { AlikeShown, ChildAlike } from '../model/shown.ts'
import { outcomeWords, spreadWords, usualWords } from './words.ts'

const aQuestion = (
  <InsetText>
    A difference is a question, not a fault. It may be right for this child. Where nobody can say why,
    children in the same situation should be answered alike.
  </InsetText>
)

export interface AlikeLine {
  readonly rule: AlikeRule
  readonly groups: number
  readonly differing: number
}

/** Every rule by which children in like circumstances are held beside each other. */
export const ConsistencyPage = ({
  lines,
  told,
}: {
  readonly lines: readonly AlikeLine[]
  readonly told: Told
}) => (
  <Page
    title="Same situation, different response"
    lede="Children in like circumstances whose decision, wait or route differed, within and between teams."
    back={{ href: '/measures', text: 'Measures' }}
    wide
    print="landscape"
  >
    <ToldUpTo told={told} shown="numbers" />
    {aQuestion}
    <DataTable
      caption="What is held beside what"
      dense
      rows={lines}
      columns={[
        {
          head: 'Question',
          cell: ({ rule }) => (
            <a class="govuk-link" href={`/measures/consistency/${rule.id}`}>
              {rule.question}
            </a>
          ),
        },
        { head: `Groups of ${fewest} or more`, format: 'numeric', cell: ({ groups }) => String(groups) },
        { head: 'Some answered otherwise', format: 'numeric', cell: ({ differing }) => String(differing) },
      ]}
    />
  </Page>
)

interface Shown {
  readonly shown: AlikeShown
  readonly mayChange: boolean
}

const addressOf = (rule: AlikeRule, { childId, day }: ChildAlike): string =>
  `/measures/consistency/${rule.id}/${childId}/${day ?? ''}`

const Why = ({
  rule,
  child,
  mayChange,
}: {
  readonly rule: AlikeRule
  readonly child: ChildAlike
  readonly mayChange: boolean
}) => {
  const { reason, day, councilId } = child
  const href = addressOf(rule, child)
  return (
    <>
      {reason ? `${answerWords[reason.answer]}: ${reason.words} (${longDate(reason.on)}) ` : ''}
      {mayChange && day !== null ? (
        <a class="govuk-link" href={href}>
          {reason ? 'Change' : 'Say why'}
          <span class="govuk-visually-hidden"> for child {councilId}</span>
        </a>
      ) : (
        !reason && 'Not said yet'
      )}
    </>
  )
}

type Group = AlikeShown['groups'][number]

const Children = ({ shown: { rule }, group, mayChange }: Shown & { readonly group: Group }) => (
  <DataTable
    caption={`Ask about: ${group.alike}`}
    dense
    rows={group.children}
    columns={[
      {
        head: 'Child',
        cell: ({ childId, councilId }) => (
          <a class="govuk-link" href={`/children/${childId}`}>
            {councilId}
          </a>
        ),
      },
      { head: 'Day', cell: ({ day }) => (day === null ? 'Not given' : longDate(day)) },
      { head: 'What was decided', cell: ({ outcome }) => outcomeWords(rule, outcome) },
      { head: 'Team', cell: ({ team }) => team },
      { head: 'Why', cell: (child) => <Why rule={rule} child={child} mayChange={mayChange} /> },
    ]}
  />
)

const GroupSection = ({ shown, group, mayChange }: Shown & { readonly group: Group }) => {
  const { rule } = shown
  return (
    <section>
      <h2 class="govuk-heading-m">{group.alike}</h2>
      <p class="govuk-body">
        {group.rows} {group.rows === 1 ? 'row' : 'rows'}. Usual: {usualWords(rule, group.usual)}. In all:{' '}
        {spreadWords(rule, group.outcomes)}.
      </p>
      {group.teams.length > 1 && (
        <DataTable
          caption={`Between teams: ${group.alike}`}
          captionHidden
          dense
          rows={group.teams}
          columns={[
            { head: 'Team', cell: ({ team }) => team },
            { head: 'How many', format: 'numeric', cell: ({ rows }) => String(rows) },
            { head: 'What was decided', cell: ({ outcomes }) => spreadWords(rule, outcomes) },
          ]}
        />
      )}
      {group.children.length > 0 && <Children shown={shown} group={group} mayChange={mayChange} />}
    </section>
  )
}

const differs = ({ children }: Group): boolean => children.length > 0

/** Of whom and of which day it is, and what it goes by. */
const WhatItIs = ({ rule, told }: { readonly rule: AlikeRule; readonly told: Told }) => (
  <>
    <OfWhom words={told.ofWhom} />
    <ToldUpTo told={told} shown="numbers" />
    {aQuestion}
    <p class="govuk-body">{rule.definition}</p>
  </>
)

/** One rule: the groups with children to ask about first, then how the others were answered, by team. */
export const AlikePage = ({ shown, mayChange, told }: Shown & { readonly told: Told }) => {
  const { rule, groups } = shown
  const asked = groups.filter(differs)
  const others = groups.filter((group) => !differs(group))
  return (
    <Page
      title={rule.question}
      caption="Same situation, different response"
      back={{ href: '/measures/consistency', text: 'Same situation, different response' }}
      wide
      print="landscape"
    >
      <WhatItIs rule={rule} told={told} />
      <p class="govuk-body">
        What is usual is worked out from all children of the council; listed are those whom you may see. Fewer
        than {fewest} children in like circumstances are only laid side by side, from those whom you may see.
      </p>
      {groups.length === 0 && <EmptyState title="No child is in these circumstances, or no extract tells" />}
      {groups.length > 0 && asked.length === 0 && (
        <EmptyState title="No child whom you may see was answered otherwise than is usual" />
      )}
      {asked.map((group) => (
        <GroupSection shown={shown} group={group} mayChange={mayChange} />
      ))}
      {others.length > 0 && (
        <DataTable
          caption="Groups without a child to ask about"
          dense
          rows={others}
          columns={[
            { head: 'Alike in', cell: ({ alike }) => alike },
            { head: 'How many', format: 'numeric', cell: ({ rows }) => String(rows) },
            { head: 'What was decided', cell: ({ outcomes }) => spreadWords(rule, outcomes) },
          ]}
        />
      )}
    </Page>
  )
}
