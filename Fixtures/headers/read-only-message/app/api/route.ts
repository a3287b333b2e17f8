import { headers } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const headersList: any = await headers()
  try {
    headersList.set('x-a', '2')
    return new Response('no error')
  } catch (error: any) {
    return Response.json({ name: error.name, message: error.message, value: headersList.get('x-a') })
  }
}
