import type { ClockRule } from '../model.ts'
import { sourceInWords } from '../wording.ts'

/** The law or guidance, linked to where it is published; a local policy has only its name. */
export const Source = ({ rule }: { readonly rule: ClockRule }) =>
  'url' in rule.source ? (
    <a class="govuk-link" href={rule.source.url}>
      {sourceInWords(rule)}
    </a>
  ) : (
    <>{sourceInWords(rule)}</>
  )
