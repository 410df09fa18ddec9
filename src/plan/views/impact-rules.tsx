import { DataTable, ImpactTag, Page } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Piece } from '../model/evidence.ts'
import { kindInWords } from '../model/evidence.ts'
import { closingExamples } from '../rules/closing-examples.ts'
import { closingRules } from '../rules/closing.ts'
import { impactExamples } from '../rules/impact-examples.ts'
import { impactRules } from '../rules/impact.ts'

const pieces = (evidence: readonly Piece[]): string =>
  evidence.length === 0
    ? 'no evidence'
    : evidence
        .map(
          ({ kind, evidenceOn, direction, expiresOn }) =>
            `${kindInWords[kind].toLowerCase()} of ${longDate(evidenceOn)} (${direction}${expiresOn === null ? '' : `, expires ${longDate(expiresOn)}`})`,
        )
        .join('; ')

const Impact = () => (
  <>
    <h2 class="govuk-heading-m">Impact</h2>
    <p class="govuk-body">
      In order: the first rule that applies says it. A manager may sign another word, with a reason and a last
      day; what was computed stays beside it.
    </p>
    <DataTable
      caption="Rules of impact"
      captionHidden
      rows={impactRules}
      columns={[
        { head: 'Impact', cell: ({ impact }) => <ImpactTag impact={impact} /> },
        { head: 'When', class: 'los-column--words', cell: ({ title }) => title },
        { head: 'Rule', cell: ({ id }) => <code>{id}</code> },
      ]}
    />
    <DataTable
      caption="Worked examples: an action that began on 1 July 2020, looked at on 28 May 2021, with a measure that is to go from 60 to 85, tolerance 5"
      rows={impactExamples}
      columns={[
        { head: 'Impact', cell: ({ impact }) => <ImpactTag impact={impact} /> },
        {
          head: 'Months, then evidence',
          class: 'los-column--words',
          cell: ({ months, evidence }) =>
            `${months.length === 0 ? 'no measure' : months.join(', ')}; ${pieces(evidence)}`,
        },
        { head: 'Because', class: 'los-column--words', cell: ({ because }) => because },
      ]}
    />
  </>
)

const Closing = () => (
  <>
    <h2 class="govuk-heading-m">Closing an action</h2>
    <p class="govuk-body">
      All that apply must hold. The evidence is then accepted by a post that neither leads the action nor
      recorded it as delivered. A practice change is looked at again after three and after six months.
    </p>
    <DataTable
      caption="Closing rules"
      captionHidden
      rows={closingRules}
      columns={[
        { head: 'For', cell: ({ of }) => of },
        { head: 'What must hold', class: 'los-column--words', cell: ({ title }) => title },
        { head: 'Rule', cell: ({ id }) => <code>{id}</code> },
      ]}
    />
    <DataTable
      caption="Worked examples: an action that began on 1 July 2020, on 24 November 2020"
      rows={closingExamples}
      columns={[
        { head: 'Kind', cell: ({ kind }) => kind ?? 'not said' },
        { head: 'Evidence', class: 'los-column--words', cell: ({ evidence }) => pieces(evidence) },
        {
          head: 'May close',
          cell: ({ keptOpenBy }) => (keptOpenBy.length === 0 ? 'Yes' : `No: ${keptOpenBy.join(', ')}`),
        },
        { head: 'Because', class: 'los-column--words', cell: ({ because }) => because },
      ]}
    />
  </>
)

/** How impact is proposed, when an action closes, and what opens it again: for whoever wants to check. */
export const ImpactRulesPage = () => (
  <Page
    title="How impact is proposed"
    caption="The plan"
    breadcrumbs={[{ text: 'Plan', href: '/plan' }, { text: 'How impact is proposed' }]}
    wide
  >
    <Impact />
    <Closing />
    <h2 class="govuk-heading-m">Relapse</h2>
    <p class="govuk-body">
      After an action is complete, a relapse opens when one of its measures is outside its tolerance in two
      periods in a row that began after completion, or when its control chart signals a change for the worse:
      on the first day it could be seen. It is due at the next meeting of the Improvement Board, or six weeks
      on where none is recorded: re-open, a new action, or accept with a reason. On the day after, without an
      answer, the action is open again.
    </p>
  </Page>
)
