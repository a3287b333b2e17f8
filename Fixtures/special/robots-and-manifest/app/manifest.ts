import type { MetadataRoute } from 'next'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'App',
    short_name: 'A',
    start_url: '/',
    display: 'standalone',
    icons: [{ src: '/icon.png', sizes: 'any', type: 'image/png' }],
  }
}
