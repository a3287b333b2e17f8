import type { MetadataRoute } from 'next'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const page = await Promise.resolve(crypto.randomUUID())
  return [{ url: `https://acme.test/${page}` }]
}
