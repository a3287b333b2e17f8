export const dynamic = 'force-dynamic'

export default function Icon() {
  return new Response('forced')
}
