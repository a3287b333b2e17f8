import { revalidatePath } from 'next/cache'
import { NextRequest } from 'next/server'

export async function POST(request: NextRequest) {
  const length = request.nextUrl.searchParams.get('length')
  try {
    revalidatePath(length === null ? null! : '/' + 'a'.repeat(Number(length) - 1))
    return Response.json({ error: null })
  } catch (error: any) {
    return Response.json({ error: error.name + ': ' + error.message })
  }
}
