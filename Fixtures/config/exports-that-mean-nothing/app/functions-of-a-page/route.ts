export function generateMetadata() {
  return { title: 'A page' }
}
export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('get')
}
