export default function answer() {
  return new Response('default')
}
