export function other() {
  return new Response('of middleware')
}

export const config = { matcher: '/api/:path*' }
