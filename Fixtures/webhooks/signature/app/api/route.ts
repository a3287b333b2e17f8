import { createHmac } from 'node:crypto'

export async function POST(request: Request) {
  const text = await request.text()
  const signature = createHmac('sha256', 'of the house').update(text).digest('hex')
  if (request.headers.get('x-signature') !== signature) {
    return new Response('Webhook error: wrong signature', { status: 400 })
  }

  return new Response('Success!', { status: 200 })
}
