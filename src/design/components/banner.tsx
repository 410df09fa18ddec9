import { useFrame } from '../frame.ts'
import { ScreenOnly } from './print.tsx'

const madeUp =
  'Worked example: the council, its children and people are made up. The plan follows a public report, in our words.'

/** On every page of the worked example, so that nobody takes a made-up child for a real one. */
export const Banner = () => {
  const { example, exampleNote = madeUp, exampleNews } = useFrame()
  if (!example) return null
  return (
    <aside class="los-banner" aria-label="Worked example">
      <div class="govuk-width-container">
        <p class="los-banner__text">{exampleNote}</p>
        {exampleNews !== undefined && (
          <ScreenOnly>
            <p class="los-banner__text">{exampleNews}</p>
          </ScreenOnly>
        )}
      </div>
    </aside>
  )
}
