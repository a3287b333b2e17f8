export const dynamic = 'force-static'

export async function GET() {
  return new Response(crypto.randomUUID(), { status: 201, statusText: 'Mine', headers: { 'X-Own': 'yes' } })
}
