import type { MetadataRoute } from 'next'
import { cookies } from 'next/headers'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const name = (await cookies()).get('name')?.value
  return [{ url: `https://acme.test/${name}` }]
}
