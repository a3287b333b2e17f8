import { cookies } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET() {
  const cookieStore = await cookies()
  const response = Response.redirect('http://ex.example/')
  cookieStore.set('a', '1')
  return response
}
