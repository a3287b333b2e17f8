export const dynamic = 'force-dynamic'

export async function GET() {
  const response = new Response('read before it is sent')
  await response.text()
  return response
}
