import type { ClockRule } from '../model.ts'
import { capital, sourceInWords } from '../wording.ts'

export interface SourceProps {
  readonly rule: ClockRule
  /** It begins its line, so it begins with a capital. */
  readonly standsAlone?: boolean | undefined
}

/** The law or guidance, linked to where it is published; a local policy has only its name. */
export const Source = ({ rule, standsAlone }: SourceProps) => {
  const words = standsAlone ? capital(sourceInWords(rule)) : sourceInWords(rule)
  if ('policy' in rule.source) return <>{words}</>
  return (
    <a class="govuk-link" href={rule.source.url}>
      {words}
    </a>
  )
}
