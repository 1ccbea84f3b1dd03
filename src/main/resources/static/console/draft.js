// A draft travels with the forms. What is typed is kept here as well, as the form would send it, so that a closed tab or a
// crash loses nothing: going on with it sends the same form again.
{
  const KEY = 'dueline.draft'
  const form = document.querySelector('form[data-draft]')
  const kept = () => { try { return JSON.parse(localStorage.getItem(KEY)) } catch { return null } }
  const drop = () => localStorage.removeItem(KEY)

  const keep = () => {
    const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
    try {
      localStorage.setItem(KEY, JSON.stringify({ action: form.getAttribute('action'), fields, at: Date.now() }))
    } catch (full) {
      console.info('This draft is too large to be kept by the browser; the page still holds it.')
    }
  }

  const resume = () => {
    const { action, fields } = kept()
    const again = Object.assign(document.createElement('form'), { method: 'post', action, hidden: true })
    for (const [name, value] of fields) {
      const field = Object.assign(document.createElement('textarea'), { name })
      field.value = value
      again.append(field)
    }
    document.body.append(again)
    again.submit()
  }

  if (form) {
    if (document.querySelector('[data-draft-saved]')) drop()
    const offer = document.querySelector('[data-draft-kept]')
    if (form.dataset.changed === 'true' && !document.querySelector('[data-fresh]')) keep()
    else if (offer && kept()) {
      const when = offer.querySelector('[data-draft-when]')
      when.dateTime = new Date(kept().at).toISOString()
      when.textContent = new Date(kept().at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
      offer.hidden = false
    }
    let waiting = 0
    form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(keep, 300) })
    addEventListener('pagehide', () => { if (waiting) keep() })
    form.addEventListener('submit', () => { waiting = 0 })
  }

  document.addEventListener('click', event => {
    if (event.target.closest('[data-draft-continue]')) resume()
    if (event.target.closest('[data-draft-drop]')) {
      drop()
      const offer = event.target.closest('[data-draft-kept]')
      if (offer) offer.hidden = true
    }
  })

  // What is wrong is where the keyboard is.
  document.querySelector('main form [aria-invalid=true]')?.focus()
}
