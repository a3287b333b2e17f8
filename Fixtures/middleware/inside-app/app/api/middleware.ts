export function middleware() {
  return new Response('of middleware')
}
