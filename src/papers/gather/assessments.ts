import type { ViewerTx } from '../../access/index.ts'
import type { Assessment } from '../assessments/model/index.ts'
import { standingOf, standingSignature } from '../assessments/model/index.ts'
import { assessmentsOfPaper } from '../assessments/store/index.ts'
import type { AssessmentFacts, KeptDraft, Known, RecordFacts } from '../model/index.ts'
import { known, notKnown } from '../model/index.ts'

/** What a paper tells of an assessment on record; nothing while nobody has signed its screening. */
function factsOf(assessment: Assessment): Known<AssessmentFacts> {
  const screening = standingSignature(assessment, 'screening')
  const standing = standingOf(assessment)
  if (!screening || standing === 'being screened') return notKnown
  const id = `assessment-${assessment.id}`
  const whole = standingSignature(assessment, 'whole')
  if (standing === 'complete' && whole)
    return known({ id, outcome: 'completed', on: known(whole.on), because: known(whole.words) })
  return known({
    id,
    outcome: standing === 'not needed' ? 'screened: not needed' : 'being made',
    on: known(screening.on),
    because: known(screening.words),
  })
}

type Gathered = Partial<Pick<RecordFacts, 'dataProtection' | 'equality'>>

/** The two assessments as the record has them: where one is linked, it is what the paper tells, whatever was typed. */
export async function assessmentsGathered(
  tx: ViewerTx,
  paper: Pick<KeptDraft, 'id' | 'planId'>,
): Promise<Gathered> {
  const linked = await assessmentsOfPaper(tx, paper)
  const [dataProtection, equality] = [linked.get('data protection'), linked.get('equality')]
  return {
    ...(dataProtection && { dataProtection: factsOf(dataProtection) }),
    ...(equality && { equality: factsOf(equality) }),
  }
}
