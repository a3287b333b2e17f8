export const dynamic = 'force-static'

export async function GET() {
  return new Response('nothing here', { status: 404 })
}
