export default function Icon() {
  return new Response('an icon')
}
