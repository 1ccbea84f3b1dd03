// A newcomer's office is where the newcomer is, until they say otherwise.
{
  const zone = document.querySelector('[data-zone]:not([aria-invalid])')
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (zone && zone.value === zone.defaultValue && document.querySelector(`#zones [value="${CSS.escape(here)}"]`)) zone.value = here
}

// A metric that is given a time is timed; one that is no longer timed keeps its time in reserve.
document.addEventListener('input', event => {
  const metric = event.target.closest('[data-metric]')
  if (!metric) return
  const timed = metric.querySelector('[data-timed]')
  const within = metric.querySelector('[data-within]')
  if (event.target === within && within.value) timed.checked = true
  if (event.target === timed && !timed.checked) [within.dataset.reserve, within.value] = [within.value, '']
  if (event.target === timed && timed.checked && !within.value) within.value = within.dataset.reserve ?? ''
  metric.classList.toggle('timed', timed.checked)
})
