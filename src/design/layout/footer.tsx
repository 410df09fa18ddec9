import { useFrame } from '../frame.ts'

const links = (example: boolean) => [
  { href: '/accessibility', text: 'Accessibility' },
  ...(example ? [{ href: '/about', text: 'About this example' }] : []),
  { href: '/glossary', text: 'Glossary' },
  { href: '/clocks', text: 'Time limits' },
]

/** Ours, not GOV.UK's: that one says crown copyright. */
export const Footer = () => {
  const { council, example } = useFrame()
  return (
    <footer class="govuk-template__footer los-footer">
      <div class="govuk-width-container los-footer__row">
        <h2 class="govuk-visually-hidden">About this service</h2>
        <ul class="los-footer__links">
          {links(example).map(({ href, text }) => (
            <li>
              <a class="los-footer__link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
        <p class="los-footer__name">Line of Sight, {council}</p>
      </div>
    </footer>
  )
}
