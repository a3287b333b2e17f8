export const dynamic = 'force-dynamic'

export function GET() {
  const blob = new Blob(['abc'], { type: 'text/x' })
  const file = new File(['x'], 'own.txt', { type: 'text/y', lastModified: 42 })
  const formData = new FormData()
  formData.append('f', blob)
  formData.append('f', blob, 'given.txt')
  formData.append('f', file)
  formData.append('f', file, 'renamed.txt')
  return Response.json(formData.getAll('f').map((value: File) => [value.name, value.type, value.size, value instanceof File]))
}
