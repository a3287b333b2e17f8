import { redirect } from 'next/navigation'

import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  if (!request.nextUrl.searchParams.has('stay')) {
    redirect('https://nextjs.org/')
  }
  return new Response('stayed')
}
