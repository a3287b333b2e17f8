import { revalidatePath } from 'next/cache'
import { NextRequest } from 'next/server'

export async function POST(request: NextRequest) {
  const path = request.nextUrl.searchParams.get('path')!
  const type = request.nextUrl.searchParams.get('type') as 'page' | 'layout' | null
  revalidatePath('{base}' + path, type ?? undefined)
  return Response.json({ revalidated: true })
}
