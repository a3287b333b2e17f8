'use server'

export const dynamic = 'force-dynamic'

export async function POST() {
  return new Response('post')
}
