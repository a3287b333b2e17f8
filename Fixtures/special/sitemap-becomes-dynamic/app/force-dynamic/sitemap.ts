import type { MetadataRoute } from 'next'

export const dynamic = 'force-dynamic'

export default function sitemap(): MetadataRoute.Sitemap {
  return [{ url: `https://acme.test/${crypto.randomUUID()}` }]
}
