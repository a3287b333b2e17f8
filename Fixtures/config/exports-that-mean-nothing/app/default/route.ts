export const dynamic = 'force-dynamic'

export default function answer() {
  return new Response('default')
}

export function GET() {
  return new Response('get')
}
