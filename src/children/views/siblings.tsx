import type { IsoDate } from '../../kernel/index.ts'
import type { Sibling } from '../model/sibling.ts'
import { siblingInWords } from '../model/sibling.ts'

export interface SiblingsProps {
  readonly siblings: readonly Sibling[]
  readonly asAt: IsoDate
}

/** Brothers and sisters, each a way to their own page, with age and status. */
export const Siblings = ({ siblings, asAt }: SiblingsProps) => (
  <ul class="los-siblings">
    {siblings.map((sibling) => (
      <li>
        <a class="govuk-link" href={`/children/${sibling.childId}`}>
          {sibling.name === undefined ? sibling.councilId : `${sibling.name}, ${sibling.councilId}`}
        </a>
        , {siblingInWords(sibling, asAt)}
      </li>
    ))}
  </ul>
)
