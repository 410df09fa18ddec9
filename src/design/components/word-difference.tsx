import { wordDifference } from '../../kernel/index.ts'

export interface WordDifferenceProps {
  readonly before: string
  readonly after: string
}

/** What was taken out struck through, what was added underlined: both have their own element, read out as such. */
export const WordDifference = ({ before, after }: WordDifferenceProps) => (
  <>
    {wordDifference(before, after).map(({ kind, text }, index, all) => {
      if (kind === 'same') return text
      const spaced = index > 0 && all[index - 1]?.kind !== 'same' ? ' ' : ''
      return kind === 'added' ? (
        <>
          {spaced}
          <ins>{text}</ins>
        </>
      ) : (
        <del>{text}</del>
      )
    })}
  </>
)
