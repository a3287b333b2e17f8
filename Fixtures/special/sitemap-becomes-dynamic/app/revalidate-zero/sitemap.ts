import type { MetadataRoute } from 'next'

export const revalidate = 0

export default function sitemap(): MetadataRoute.Sitemap {
  return [{ url: `https://acme.test/${crypto.randomUUID()}` }]
}
