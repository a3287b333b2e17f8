export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  return new Response('Hello', {
    status: 200,
    headers: { 'X-One': '1', 'x-two': '2' },
  })
}
