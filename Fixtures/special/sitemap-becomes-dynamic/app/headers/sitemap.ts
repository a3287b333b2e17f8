import type { MetadataRoute } from 'next'
import { headers } from 'next/headers'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const name = (await headers()).get('x-name')
  return [{ url: `https://acme.test/${name}` }]
}
