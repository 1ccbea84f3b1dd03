// The keyboard: g and a letter goes somewhere, / finds, j and k walk the rows (in a table arrows do, too), ? helps.
{
  const inTable = () => document.activeElement.closest('tr[data-row]')
  const typing = target => target.closest('input, textarea, select, [contenteditable]')
  const rows = () => [...document.querySelectorAll('[data-row]')].filter(row => row.offsetParent)
  const help = document.querySelector('dialog.help')
  let going = 0

  const walk = by => {
    const all = rows()
    const at = all.findIndex(row => row.contains(document.activeElement))
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + by))]
    next?.querySelector('a, button')?.focus()
  }

  const keys = {
    '/': () => document.getElementById('search')?.focus(),
    '?': () => help.showModal(),
    j: () => walk(1),
    k: () => walk(-1),
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    g: () => { going = Date.now() },
    n: () => document.querySelector('[data-key=n]')?.click()
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
    if (typing(event.target)) {
      if (event.key === 'Escape') event.target.blur()
      return
    }
    const place = Date.now() - going < 1500 && document.querySelector(`[data-go="${CSS.escape(event.key)}"]`)
    going = 0
    const action = place ? () => place.click() : keys[event.key]
    if (!action || event.key.startsWith('Arrow') && !inTable()) return
    event.preventDefault()
    action()
  })

  document.addEventListener('click', event => {
    if (event.target.closest('[data-help]')) help.showModal()
  })
}
