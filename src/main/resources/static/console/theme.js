// Light or dark, kept in a cookie so that the server knows it before the first paint.
{
  const root = document.documentElement
  const dark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'

  document.addEventListener('click', event => {
    if (!event.target.closest('[data-theme-switch]')) return
    root.dataset.theme = dark() ? 'light' : 'dark'
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`
  })
}
