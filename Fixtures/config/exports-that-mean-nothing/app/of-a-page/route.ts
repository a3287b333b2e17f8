export const metadata = { title: 'A page' }
export const viewport = { width: 1 }
export const contentType = 'image/png'
export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('get')
}
