import type { MetadataRoute } from 'next'

export default function sitemap(): MetadataRoute.Sitemap {
  return [
    {
      url: 'https://acme.test/about',
      lastModified: '2026-05-06',
      alternates: { languages: { es: 'https://acme.test/es/about', 'de-AT': 'https://acme.test/at/about' } },
    },
    { url: 'https://acme.test/only', alternates: {} },
  ]
}
