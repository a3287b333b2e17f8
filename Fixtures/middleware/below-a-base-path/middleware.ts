export function middleware() {
  return new Response('of another extension')
}
