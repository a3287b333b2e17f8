import { cookies, headers } from 'next/headers'
import { after } from 'next/server'

export async function POST(request: Request) {
  ;(await cookies()).set('set', 'by the handler')
  after(async () => {
    const greeting = (await headers()).get('x-greeting')
    const theme = (await cookies()).get('theme')?.value
    const set = (await cookies()).get('set')?.value ?? null
    await fetch('https://origin.test/hit/after', {
      method: 'POST',
      body: JSON.stringify({ greeting, theme, set, method: request.method }),
    })
  })
  return new Response('answered')
}
