// A text with its line numbers: a remark leads to its line, and so does an address.
{
  const editor = () => document.querySelector('.editor textarea')

  const select = number => {
    const text = editor()
    const lines = text.value.split('\n')
    const start = lines.slice(0, number - 1).reduce((sum, one) => sum + one.length + 1, 0)
    text.focus({ preventScroll: true })
    text.setSelectionRange(start, start + (lines[number - 1] ?? '').length)
    document.getElementById(`line-${number}`)?.scrollIntoView({ block: 'center' })
  }

  document.addEventListener('click', event => {
    const line = event.target.closest('[data-line]')
    if (!line || !editor()) return
    event.preventDefault()
    select(Number(line.dataset.line))
  })

  document.addEventListener('input', event => {
    if (event.target === editor()) event.target.rows = event.target.value.split('\n').length + 1
  })

  const asked = /^#line-(\d+)$/.exec(location.hash)
  // Going to an address takes the focus away once more, after the page has come.
  if (asked && editor()) addEventListener('load', () => setTimeout(() => select(Number(asked[1]))))
}
