import { longDate } from '../../kernel/index.ts'
import { Form } from '../form.tsx'
import { useFrame, type NavigationLink } from '../frame.ts'
import { GenericHeader } from '../govuk/generic-header.tsx'
import { ServiceNavigation } from '../govuk/service-navigation.tsx'

/** Three stations on a line: the product's mark. Its name stands beside it in words. */
const Mark = () => (
  <svg class="los-mark" viewBox="0 0 12 36" width="12" height="36" aria-hidden="true" focusable="false">
    <path d="M6 4v28" stroke="currentColor" stroke-width="2" />
    <circle cx="6" cy="5" r="3.5" fill="currentColor" />
    <circle cx="6" cy="18" r="5" fill="currentColor" />
    <circle cx="6" cy="31" r="3.5" fill="currentColor" />
  </svg>
)

const Name = ({ council }: { readonly council: string }) => (
  <>
    <Mark />
    <span class="los-header__names">
      <span class="los-header__council">{council}</span>{' '}
      <span class="los-header__product">Line of Sight</span>
    </span>
  </>
)

const AsAtLink = () => {
  const { asAt, path } = useFrame()
  return (
    <a class="los-header__as-at" href={`/another-day?back=${encodeURIComponent(path)}`}>
      <span class="los-header__label">As at</span> {longDate(asAt)}
      <span class="govuk-visually-hidden">: show another day</span>
    </a>
  )
}

const Viewer = () => {
  const { viewer } = useFrame()
  if (!viewer) return null
  return (
    <div class="los-header__viewer">
      <p class="los-header__who">
        <span class="los-header__post">{viewer.post}</span>
        <span class="govuk-visually-hidden">, </span>
        <span class="los-header__role">
          {viewer.name}, {viewer.role}
        </span>
      </p>
      <Form action="/sign-out" class="los-header__sign-out">
        <button type="submit" class="los-button-link los-button-link--inverse">
          Sign out
        </button>
      </Form>
    </div>
  )
}

/**
 * In a narrow window the page begins under one line, and the ways elsewhere open from it. What it opens stands beside it in
 * the document, not in it: a browser that cannot fold it shows it all, as every window of a desk does.
 */
const Menu = () => (
  <details class="los-menu">
    <summary class="los-menu__summary">Menu</summary>
  </details>
)

const Bar = () => {
  const { council, viewer, navigation } = useFrame()
  return (
    <div class="los-header__bar">
      <div class="govuk-width-container los-header__row">
        <GenericHeader
          class="los-header__name"
          containerClass="los-header__container"
          logo={<Name council={council} />}
        />
        {(viewer !== undefined || navigation.length > 0) && <Menu />}
        {viewer && (
          <div class="los-header__session los-header__folds">
            <AsAtLink />
            <Viewer />
          </div>
        )}
      </div>
    </div>
  )
}

/** The ways that share the place of the page. */
const Beside = ({ text, beside }: NavigationLink) => (
  <nav class="los-beside los-header__folds" aria-label={`In ${text}`}>
    <ul class="govuk-width-container los-beside__list">
      {beside.map(({ href, text: way, current }) => (
        <li>
          <a class="los-beside__link" href={href} aria-current={current ? 'page' : undefined}>
            {way}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

export const Header = () => {
  const { navigation } = useFrame()
  const place = navigation.find(({ current }) => current)
  return (
    <header class="govuk-template__header los-header">
      <Bar />
      {navigation.length > 0 && (
        <ServiceNavigation
          class="los-header__folds"
          collapseOnMobile={false}
          items={navigation.map(({ href, text, current }) => ({ href, text, active: current }))}
          navigationLabel="Main"
        />
      )}
      {place && place.beside.length > 0 && <Beside {...place} />}
    </header>
  )
}
