import type { Publication, PublishedPiece } from '../model/publication.ts'
import { withheldNote, withheldWords } from '../model/words.ts'

/**
 * One number as it was published: itself, or a c with its meaning for those who hear the page. Every c of a publication has
 * the same words, whichever reason it has.
 */
export const PublishedNumber = ({
  piece,
  publication,
}: {
  readonly piece: PublishedPiece
  readonly publication: Pick<Publication, 'onlySmall'>
}) =>
  piece.state === 'shown' ? (
    <>{piece.text}</>
  ) : (
    <>
      <span aria-hidden="true">{piece.mark}</span>
      <span class="govuk-visually-hidden">{withheldWords(publication, piece.piece)}</span>
    </>
  )

/** The note that stands under every published table: how much is withheld and why, or that nothing is. */
export const WithheldNote = ({ publication }: { readonly publication: Publication }) => (
  <p class="govuk-body-s">{withheldNote(publication)}</p>
)
