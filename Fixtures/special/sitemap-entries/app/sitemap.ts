import type { MetadataRoute } from 'next'

export default function sitemap(): MetadataRoute.Sitemap {
  return [
    { url: 'https://acme.test', lastModified: new Date('2026-01-02T03:04:05.678Z'), changeFrequency: 'yearly', priority: 1 },
    { url: 'https://acme.test/about', lastModified: '2026-05-06', changeFrequency: 'monthly', priority: 0.8 },
    { url: 'https://acme.test/blog', changeFrequency: 'weekly' },
    { url: 'https://acme.test/least', priority: 0 },
    { url: 'https://acme.test/bare' },
  ]
}
