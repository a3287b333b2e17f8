export const dynamic = 'force-dynamic'

export async function GET() {
  return new Response(null, { status: 302, headers: { Location: '/t' } })
}

export async function POST() {
  return new Response('moved', { status: 301, headers: { Location: '../t?a=b' } })
}
