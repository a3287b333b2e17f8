export const size = { width: 32, height: 16 }
export const contentType = 'image/webp'

export default function Icon() {
  return new Response('an icon')
}
