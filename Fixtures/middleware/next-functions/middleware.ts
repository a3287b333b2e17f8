import { revalidatePath, revalidateTag, unstable_cache } from 'next/cache'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { NextResponse, type NextRequest } from 'next/server'

export const config = { matcher: '/api/:path*' }

async function fails(call: () => unknown) {
  try {
    await call()
    return null
  } catch (error: any) {
    return error.message.split(' in ')[0]
  }
}

export async function middleware(request: NextRequest): Promise<any> {
  switch (request.nextUrl.pathname) {
    case '/api/reads':
      return Response.json({ a: (await cookies()).get('a')?.value, client: (await headers()).get('x-client') })
    case '/api/revalidates':
      revalidatePath('/kept')
      return NextResponse.next()
    case '/api/revalidations':
      return Response.json({ path: await fails(() => revalidatePath('/kept')), tag: await fails(() => revalidateTag('_N_T_/kept', 'max')) })
    case '/api/computes':
      return Response.json(await fails(unstable_cache(async () => 1, ['of-middleware'])))
    case '/api/computes-anew':
      return Response.json(await unstable_cache(async () => crypto.randomUUID(), ['of-middleware'])())
    case '/api/sets-cookies': {
      const store = await cookies()
      store.set('one', '1')
      store.set('two', '2', { httpOnly: true })
      store.delete('a')
      return NextResponse.next({ headers: { 'set-cookie': 'of-the-response=1', 'x-middleware': '1' } })
    }
    case '/api/answers-with-cookies':
      ;(await cookies()).set('one', '1')
      return new Response('of middleware')
    case '/api/sets-and-returns-nothing':
      ;(await cookies()).set('one', '1')
      return
    case '/api/redirects':
      return redirect('/kept')
    case '/api/not-found':
      return notFound()
  }
}
