export const runtime = 'edge'
export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  return new Response('headers', { headers: [['X-Seen', request.headers.get('x-sent') ?? 'none'], ['Set-Cookie', 'a=1'], ['Set-Cookie', 'b=2']] })
}
