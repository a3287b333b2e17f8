export const dynamic = 'force-dynamic'

const allowed = ['https://app.test', 'https://shop.test']

export async function GET(request: Request) {
  const origin = request.headers.get('origin') ?? ''
  const headers = new Headers({ Vary: 'Origin' })
  if (allowed.includes(origin)) {
    headers.set('Access-Control-Allow-Origin', origin)
    headers.set('Access-Control-Allow-Credentials', 'true')
  }

  return new Response('for some', { headers })
}
