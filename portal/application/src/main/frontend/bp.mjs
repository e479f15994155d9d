// All the script there is. Every page is whole without it: this adds comfort, never content.
import { Button, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink } from 'govuk-frontend'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const Component of [Button, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink]) {
  for (const root of document.querySelectorAll(`[data-module="${Component.moduleName}"]`)) {
    try { new Component(root) } catch { /* the plain markup stays usable */ }
  }
}

const seconds = (element, name) => Number(element.dataset[name]) * 1000

/** Warns before the sign-in ends; one key press extends it (WCAG 2.2.1). */
function warnBeforeSignInEnds (dialog) {
  const left = dialog.querySelector('[data-left]')
  let endsAt, ticking
  const arm = () => {
    endsAt = Date.now() + seconds(dialog, 'ends')
    clearInterval(ticking)
    ticking = setInterval(tick, 1000)
  }
  const tick = () => {
    const remaining = endsAt - Date.now()
    if (remaining <= 0) return location.replace(dialog.dataset.endedHref)
    if (remaining > seconds(dialog, 'warns')) return
    if (!dialog.open) dialog.showModal()
    const step = Math.ceil(remaining / 15000) * 15
    const words = step > 60 ? `${Math.ceil(step / 60)} minutes` : `${step} seconds`
    if (left.textContent !== words) left.textContent = words
  }
  const stay = async () => {
    dialog.close()
    const answer = await fetch(dialog.dataset.stayHref, { redirect: 'manual', cache: 'no-store' })
    if (answer.ok) arm(); else location.replace(dialog.dataset.endedHref)
  }
  dialog.querySelector('[data-stay]').addEventListener('click', stay)
  dialog.addEventListener('cancel', (event) => { event.preventDefault(); stay() })
  arm()
}

/** Covers the page at once; after some minutes, showing it again asks for sign-in. */
function hideScreen (link, dialog) {
  let hiddenAt = 0
  link.addEventListener('click', (event) => {
    event.preventDefault()
    hiddenAt = Date.now()
    dialog.showModal()
  })
  dialog.addEventListener('cancel', (event) => event.preventDefault())
  dialog.querySelector('[data-show]').addEventListener('click', () => {
    if (Date.now() - hiddenAt > seconds(dialog, 'locks')) location.replace(dialog.dataset.lockedHref)
    else dialog.close()
  })
}

const warning = document.getElementById('bp-sign-in-ends')
if (warning) warnBeforeSignInEnds(warning)
const [hide, cover] = [document.getElementById('bp-hide'), document.getElementById('bp-cover')]
if (hide && cover) hideScreen(hide, cover)
for (const print of document.querySelectorAll('[data-print]')) {
  print.hidden = false
  print.addEventListener('click', () => window.print())
}
// A page kept by Back may show what the sign-in no longer allows: ask for it again.
addEventListener('pageshow', (event) => { if (event.persisted) location.reload() })
