// Keeps readings going between two answers of the server. A reading says what was left and when, and until when all time
// counts; nothing here knows a calendar.
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

  // The server's clock may differ from this one's: what counts is how long ago the reading arrived.
  const since = new WeakMap()

  const tick = () => {
    const now = Date.now() / 1000
    for (const one of document.querySelectorAll('[data-left]')) {
      if (since.get(one)?.asOf !== one.dataset.asOf) since.set(one, { asOf: one.dataset.asOf, at: now })
      const counted = Math.min(now - since.get(one).at, seconds(one.dataset.until) - seconds(one.dataset.asOf))
      const words = length(seconds(one.dataset.left) - Math.max(0, counted)) + one.dataset.after
      if (one.textContent !== words) one.textContent = words
    }
  }
  setInterval(tick, 1000)
  document.addEventListener('dueline:fresh', tick)
}
