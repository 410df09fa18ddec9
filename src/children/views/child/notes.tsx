import { sentenceCase } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { ShownNote } from '../../model/clock-groups.ts'

/** What was said of a time limit, each with who and when, and until when it puts the day off. */
export const Notes = ({ notes }: { readonly notes: readonly ShownNote[] }) => (
  <>
    {notes.map(({ kind, until, words, by, on }) => (
      <p class="los-clock__from">
        {sentenceCase(kind)}
        {until !== undefined && ` until ${longDate(until)}`}: {words} ({by}, {longDate(on)})
      </p>
    ))}
  </>
)
