export function other() {
  return new Response('of middleware')
}
