export const alt = 'About us'
export const size = { width: 60, height: 30 }
export const contentType = 'image/png'

export default function Image() {
  return new Response('an image')
}
