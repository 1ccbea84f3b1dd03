// Says that something which was asked for by itself didn’t come.
{
  const toast = document.querySelector('[data-toast]')
  const say = words => {
    toast.textContent = words
    toast.hidden = false
    clearTimeout(toast.timer)
    toast.timer = setTimeout(() => { toast.hidden = true }, 6000)
  }
  document.addEventListener('htmx:responseError', () => say('That didn’t work. What is shown may be old; it tries again.'))
  document.addEventListener('htmx:sendError', () => say('Dueline doesn’t answer. What is shown may be old; it tries again.'))
}
