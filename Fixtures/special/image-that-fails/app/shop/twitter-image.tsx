export const dynamic = 'force-dynamic'

export default function Image() {
  return new Response('drawn')
}
