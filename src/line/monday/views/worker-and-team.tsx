import type { Line } from '../model/line.ts'

/** Who has the child: in red where nobody does, and where none of the council’s teams answers for it. */
export const WorkerAndTeam = ({ worker, team, hasWorker, isNobodys }: Line) => {
  const named = team?.trim()
  return (
    <>
      {hasWorker ? worker : <strong class="los-late">{worker?.trim() ? worker : 'nobody'}</strong>}
      <span class="los-action__about">
        {isNobodys ? (
          <strong class="los-late">{named ? `${named}: no team of the council` : 'no team'}</strong>
        ) : (
          (named ?? 'no team')
        )}
      </span>
    </>
  )
}
