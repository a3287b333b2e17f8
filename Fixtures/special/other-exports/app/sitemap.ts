import type { MetadataRoute } from 'next'

export async function POST(request: Request) {
  return new Response(`posted ${await request.text()}`)
}

export default function sitemap(): MetadataRoute.Sitemap {
  return [{ url: 'https://acme.test' }]
}
