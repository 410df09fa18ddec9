import { EarlierVersions, Page, sentenceCase } from '../../design/index.ts'
import type { FundingLine, WordedVersion } from '../model.ts'
import { Line } from './funding.tsx'

export interface FundingLinePageProps {
  readonly line: FundingLine
  readonly versions: readonly WordedVersion[]
  readonly mayChange: boolean
}

/** One funding line, and what was recorded of it before it was corrected. */
export const FundingLinePage = ({ line, versions, mayChange }: FundingLinePageProps) => (
  <Page
    title={sentenceCase(line.purpose)}
    breadcrumbs={[{ text: 'Funding', href: '/funding' }, { text: sentenceCase(line.purpose) }]}
  >
    <Line line={line} mayChange={mayChange} />
    <EarlierVersions of="this funding line" versions={versions} />
  </Page>
)
