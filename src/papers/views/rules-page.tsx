import { Page, SummaryList } from '../../design/index.ts'
import type { CheckRule } from '../checker/index.ts'

export interface RulesPageProps {
  readonly rules: readonly CheckRule[]
}

/** Which rules stand together, by the first word of their ids. */
const families: readonly { readonly heading: string; readonly words: readonly string[] }[] = [
  { heading: 'The decision', words: ['decision'] },
  { heading: 'Money', words: ['money'] },
  { heading: 'Figures that hold, and what contradicts itself', words: ['figures', 'contradiction'] },
  {
    heading: 'Law, assessments and whom it touches',
    words: ['legal', 'data-protection', 'equality', 'implications', 'consultation', 'background'],
  },
  { heading: 'People who could be recognised', words: ['people'] },
  { heading: 'Wording', words: ['wording'] },
  { heading: 'How the paper is built', words: ['structure'] },
]

const headingOf = ({ id }: CheckRule): string => {
  const [word = ''] = id.split('.')
  return families.find(({ words }) => words.includes(word))?.heading ?? 'Other rules'
}

const Rule = ({ rule }: { readonly rule: CheckRule }) => (
  <section id={rule.id} aria-labelledby={`${rule.id}-title`}>
    <h3 class="govuk-heading-s" id={`${rule.id}-title`}>
      {rule.title}
    </h3>
    <SummaryList
      rows={[
        { key: 'Rule', value: <code>{rule.id}</code> },
        { key: 'Why', value: rule.why },
        { key: 'What to do', value: rule.toDo },
        { key: 'What is found', value: `${rule.severity.charAt(0).toUpperCase()}${rule.severity.slice(1)}.` },
      ]}
    />
  </section>
)

/** Every rule of the checker, so that whoever writes a paper can read them first and anyone can check the checker. */
export const RulesPage = ({ rules }: RulesPageProps) => (
  <Page
    title="What papers are checked for"
    breadcrumbs={[{ text: 'Papers', href: '/papers' }, { text: 'Rules' }]}
    lede={`${rules.length} rules. Each finding is advice: nothing is changed in a paper, and a paper without findings is not thereby right.`}
  >
    {[...Map.groupBy(rules, headingOf)].map(([heading, members]) => (
      <>
        <h2 class="govuk-heading-m">{heading}</h2>
        {members.map((rule) => (
          <Rule rule={rule} />
        ))}
      </>
    ))}
  </Page>
)
