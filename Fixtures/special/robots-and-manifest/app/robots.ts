export default function robots() {
  return {
    rules: [
      { userAgent: 'Googlebot', allow: ['/', '/open'], disallow: '/private/', crawlDelay: 5 },
      { userAgent: ['Applebot', 'Bingbot'], disallow: ['/'] },
      { allow: '/x', disallow: '', crawlDelay: 0, other: { 'Content-Usage': ['ai=n', 'search=y'], Noted: 1, Left: null } },
      { userAgent: '' },
    ],
    sitemap: ['https://acme.test/sitemap.xml', 'https://acme.test/news.xml'],
    host: 'https://acme.test',
  }
}
