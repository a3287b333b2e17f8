export const dynamic = 'force-dynamic'

export async function GET() {
  const response = new Response('read', { status: 201, headers: { 'x-a': '1' } })
  await response.text()
  return response
}
