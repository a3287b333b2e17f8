export const contentType = 'image/png'

export default async function Image() {
  return new Response('an image', { status: 203 })
}
