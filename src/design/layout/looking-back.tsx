import { longDate } from '../../kernel/index.ts'
import { useFrame, type Frame } from '../frame.ts'

const sentence = ({ asAt, knownAt, today }: Frame) => {
  const shown = `This page shows ${longDate(asAt)}`
  return knownAt === today ? `${shown}.` : `${shown}, as far as was known on ${longDate(knownAt)}.`
}

/** A past day looks like today, so every page about one says so. */
export const LookingBack = () => {
  const frame = useFrame()
  const { asAt, knownAt, today, path } = frame
  if (asAt === today && knownAt === today) return null
  return (
    <aside class="los-looking-back" aria-label="Day shown">
      <div class="govuk-width-container">
        <p class="los-looking-back__text">
          {sentence(frame)}{' '}
          <a href={`/another-day?back=${encodeURIComponent(path)}`}>Go to another day or back to today</a>
        </p>
      </div>
    </aside>
  )
}
