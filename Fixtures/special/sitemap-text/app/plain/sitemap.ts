import type { MetadataRoute } from 'next'

export default function sitemap(): MetadataRoute.Sitemap {
  return [
    { priority: 0, changeFrequency: 'daily', lastModified: 'yesterday', alternates: { languages: { es: 'https://acme.test/es' } }, url: 'https://acme.test/a' },
  ]
}
