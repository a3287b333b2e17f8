import { revalidateTag } from 'next/cache'
import { NextRequest } from 'next/server'

export async function POST(request: NextRequest) {
  const tag = request.nextUrl.searchParams.get('tag')
  // @ts-ignore: 16 wants a second argument
  revalidateTag('{base}' + tag)
  return Response.json({ revalidated: true })
}
