export function generateImageMetadata() {
  return [
    { id: 'small', size: { width: 48, height: 48 }, contentType: 'image/gif' },
    { id: 'medium', size: { width: 72, height: 72 } },
  ]
}

export default function Icon() {
  return new Response('an icon')
}
