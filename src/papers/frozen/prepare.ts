import { check } from '../checker/index.ts'
import { placeWords } from '../checker/reading.ts'
import { editionDocument } from '../exempt/document.ts'
import { hasPrivateEdition, wholeExempt } from '../exempt/edition.ts'
import type { KeptPaper } from '../model/index.ts'
import { levelOf } from '../model/index.ts'
import type { BasisOf } from './figures.ts'
import { editionIn, figuresOf } from './figures.ts'
import type { FrozenFinding } from './model.ts'
import type { ToFreeze } from './store/freeze.ts'

const findingsOf = ({ paper, exempt }: KeptPaper): FrozenFinding[] =>
  check(paper).map(({ rule, severity, where, found }) => ({
    edition: editionIn(paper, exempt, where.section),
    rule,
    severity,
    section: placeWords(where),
    found,
  }))

/** A paper as it stands, made ready to be frozen. @param basisOf what the figure of a measure rests on. */
export function toFreeze(kept: KeptPaper, basisOf: BasisOf): ToFreeze {
  const { paper, exempt } = kept
  return {
    paperId: kept.id,
    title: paper.title,
    meeting: kept.meeting,
    asAt: kept.asAt,
    documents: {
      public: editionDocument(paper, exempt, 'public'),
      private: hasPrivateEdition(paper, exempt) ? editionDocument(paper, exempt, 'private') : undefined,
    },
    figures: figuresOf(paper, exempt, basisOf),
    findings: findingsOf(kept),
    // Of a closed paper the public edition says only that it is closed.
    forPublic: levelOf(paper.template, paper.audience) === 'public' || wholeExempt(paper) !== undefined,
  }
}
