import * as cache from 'next/cache'
import { NextRequest } from 'next/server'

export async function POST(request: NextRequest) {
  const next: any = { ...cache }
  try {
    next.cacheTag('a')
    return Response.json({ error: null })
  } catch (error: any) {
    return Response.json({ error: error instanceof TypeError ? 'TypeError' : error.message })
  }
}
