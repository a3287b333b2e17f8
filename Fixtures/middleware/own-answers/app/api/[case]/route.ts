export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('of the handler', { headers: { 'x-handler': '1' } })
}

export { GET as POST }
