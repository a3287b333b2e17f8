import { revalidateTag } from 'next/cache'
import { NextRequest } from 'next/server'

export async function POST(request: NextRequest) {
  const length = request.nextUrl.searchParams.get('length')
  try {
    // @ts-ignore: 16 wants a second argument
    revalidateTag(length === null ? null! : 'a'.repeat(Number(length)))
    return Response.json({ error: null })
  } catch (error: any) {
    return Response.json({ error: error.name + ': ' + error.message })
  }
}
