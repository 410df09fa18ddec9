import { Page } from '../../design/index.ts'
import type { Entry } from '../glossary.ts'

/** Words between asterisks are set in italics. */
const meaningOf = (meaning: string) =>
  meaning.split('*').map((part, index) => (index % 2 === 1 ? <em>{part}</em> : part))

export const Glossary = ({ entries }: { readonly entries: readonly Entry[] }) => (
  <Page title="Glossary" lede="The words of the field, as this product uses them.">
    <dl class="govuk-summary-list">
      {entries.map(({ word, meaning }) => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{word}</dt>
          <dd class="govuk-summary-list__value">{meaningOf(meaning)}</dd>
        </div>
      ))}
    </dl>
  </Page>
)
