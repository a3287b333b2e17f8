import { revalidateTag } from 'next/cache'
import { NextRequest } from 'next/server'

export async function POST(request: NextRequest) {
  const profile = request.nextUrl.searchParams.get('profile')!
  // @ts-ignore: before 16 there is one argument
  revalidateTag('_N_T_{base}/kept', profile)
  return Response.json({ revalidated: true })
}
