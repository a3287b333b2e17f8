export function sitemap() {
  return [{ url: 'https://acme.test' }]
}
