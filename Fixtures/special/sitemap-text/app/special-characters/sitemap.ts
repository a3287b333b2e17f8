export default function sitemap() {
  return [{ url: 'https://acme.test/?a=1&b=<2>' }, {}]
}
