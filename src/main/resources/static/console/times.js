// Keeps readings going between two answers of the server. A reading says what it was and when, and until when open time
// runs; nothing here knows a calendar.
{
  const seconds = text => Number(text)

  const length = total => {
    const s = Math.floor(Math.abs(total))
    if (s < 60) return s === 0 && total !== 0 ? 'under 1 s' : `${s} s`
    const minutes = Math.floor(s / 60)
    if (minutes < 10) return s % 60 ? `${minutes} min ${String(s % 60).padStart(2, '0')} s` : `${minutes} min`
    if (minutes < 60) return `${minutes} min`
    return minutes % 60 ? `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} m` : `${minutes / 60} h`
  }

  const offset = () => seconds(document.body.dataset.serverTime ?? Date.now() / 1000) - loadedAt
  const loadedAt = Date.now() / 1000

  const tick = () => {
    const now = Date.now() / 1000 + offset()
    for (const one of document.querySelectorAll('[data-left]')) {
      const counted = Math.max(0, Math.min(now, seconds(one.dataset.until)) - seconds(one.dataset.asOf))
      const left = seconds(one.dataset.left) - counted
      const words = left < 0 ? `${length(left)} over` : `${length(left)} ${one.dataset.words}`
      if (one.textContent !== words) one.textContent = words
    }
  }
  setInterval(tick, 1000)
  document.addEventListener('htmx:afterSettle', tick)

  if (document.querySelector('[data-retry]')) setTimeout(() => location.reload(), 5000)
  document.addEventListener('click', event => {
    if (event.target.closest('[data-retry]')) { event.preventDefault(); location.reload() }
  })
}
