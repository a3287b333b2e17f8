import type { MetadataRoute } from 'next'
import { headers } from 'next/headers'

export default async function robots(): Promise<MetadataRoute.Robots> {
  const name = (await headers()).get('x-name')
  return { rules: { disallow: `/${name}` } }
}
